import type { VNode } from "preact";

/** The circles of the symbol in a frame of 64 by 32. */
export const symbolCircles = [
  { cx: "7.29", cy: "18", r: "6", isAccent: false },
  { cx: "20.71", cy: "14", r: "8", isAccent: true },
  { cx: "34.85", cy: "19", r: "7", isAccent: false },
  { cx: "46.85", cy: "13.5", r: "6.2", isAccent: true },
  { cx: "57.31", cy: "18.5", r: "5.4", isAccent: false },
] as const;

/** Five circles that touch: people standing together, seen from above. */
export function CircleSymbol(): VNode {
  return (
    <svg class="symbol" viewBox="0 0 64 32" width="64" height="32" aria-hidden="true" focusable="false">
      {symbolCircles.map(({ isAccent, ...circle }) => (
        <circle key={circle.cx} {...circle} class={isAccent ? "accent" : undefined} />
      ))}
    </svg>
  );
}

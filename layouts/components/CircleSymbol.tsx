import type { VNode } from "preact";

/** Five circles that touch: people standing together, seen from above. */
export function CircleSymbol(): VNode {
  return (
    <svg class="symbol" viewBox="0 0 64 32" width="64" height="32" aria-hidden="true" focusable="false">
      <circle cx="7.29" cy="18" r="6" />
      <circle cx="20.71" cy="14" r="8" class="accent" />
      <circle cx="34.85" cy="19" r="7" />
      <circle cx="46.85" cy="13.5" r="6.2" class="accent" />
      <circle cx="57.31" cy="18.5" r="5.4" />
    </svg>
  );
}

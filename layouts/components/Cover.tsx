import type { VNode } from "preact";
import type { Cover as CoverDrawing } from "../../scripts/model/views.ts";

/** The drawing that stands for an entry. It says nothing that the title does not, so it is hidden from those who listen. */
export function Cover({ cover }: { cover: CoverDrawing }): VNode {
  return (
    <svg
      class={`cover palette-${cover.palette}`}
      viewBox={`0 0 ${cover.width} ${cover.height}`}
      aria-hidden="true"
    >
      {cover.circles.map(({ x, y, r, tone }) => (
        <circle key={x} class={`tone-${tone}`} cx={x} cy={y} r={r} />
      ))}
    </svg>
  );
}

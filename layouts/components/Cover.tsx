import type { VNode } from "preact";
import type { Circle, Cover as CoverDrawing } from "../../scripts/model/views.ts";

/**
 * The drawing that stands for an entry. It says nothing that the title does not, so it is hidden from those who listen.
 * Circles of one tone are one element: lists have many covers.
 */
export function Cover({ cover }: { cover: CoverDrawing }): VNode {
  const tones = Map.groupBy(cover.circles, ({ tone }) => tone);
  return (
    <svg
      class={`cover palette-${cover.palette}`}
      viewBox={`0 0 ${cover.width} ${cover.height}`}
      aria-hidden="true"
    >
      {[...tones].map(([tone, circles]) => (
        <path key={tone} class={`tone-${tone}`} d={circles.map(outline).join("")} />
      ))}
    </svg>
  );
}

/** A circle as path data: two arcs (SVG 2, 9.3.8). */
const outline = ({ x, y, r }: Circle): string =>
  `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0-${2 * r} 0z`;

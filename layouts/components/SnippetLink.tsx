import type { ComponentChildren, VNode } from "preact";
import type { Library } from "../../scripts/model/views.ts";
import { symbolCircles } from "./CircleSymbol.tsx";

interface SnippetLinkProps {
  library: Library;
  /** The path to which it leads. */
  address: string;
  /** What it says to those who do not see it. */
  label: string;
  width: number;
  height: number;
  symbolAt: { x: number; y: number };
  radius: number;
  children: ComponentChildren;
}

/** As much of a label as is read out to the end. */
const longestLabel = 160;

/**
 * A link for other sites that is a drawing with our symbol. It brings its ground and colours along in attributes, since
 * styles, pictures and scripts of ours would not be there, and asks us for nothing.
 */
export function SnippetLink(props: SnippetLinkProps): VNode {
  const { library, address, width, height, symbolAt, radius } = props;
  const label = [...props.label];
  return (
    <a
      href={library.origin + address}
      lang={library.lang}
      rel="external"
      aria-label={label.length > longestLabel ? `${label.slice(0, longestLabel).join("")}…` : props.label}
    >
      <svg
        aria-hidden="true"
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
        direction="ltr"
        font-family="system-ui,sans-serif"
      >
        <rect
          x="1"
          y="1"
          width={width - 2}
          height={height - 2}
          rx={radius}
          fill="#fbfaf6"
          stroke="#0a5650"
          stroke-width="2"
        />
        <g transform={`translate(${symbolAt.x} ${symbolAt.y})`}>
          {symbolCircles.map(({ isAccent, ...circle }) => (
            <circle key={circle.cx} {...circle} fill={isAccent ? "#f4b13d" : "#0a5650"} />
          ))}
        </g>
        {props.children}
      </svg>
    </a>
  );
}

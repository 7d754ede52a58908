import type { VNode } from "preact";

interface SnippetTextProps {
  lines: readonly string[];
  /** Where the first line begins and stands, and the size of the type, in units of the drawing. */
  x: number;
  y: number;
  size: number;
  fill: string;
  isBold?: boolean;
  /** Whether the lines stand round `x` rather than begin there. */
  isCentred?: boolean;
}

/** How far apart lines are, by the size of their type. */
export const lineHeight = 1.25;

/** Lines of text in a drawing that is pasted into other sites. */
export function SnippetText(props: SnippetTextProps): VNode {
  const { lines, x, y, size, fill, isBold = false, isCentred = false } = props;
  return (
    <text
      fill={fill}
      font-size={size}
      font-weight={isBold ? "700" : undefined}
      text-anchor={isCentred ? "middle" : undefined}
    >
      {lines.map((line, i) => (
        <tspan key={line} x={x} y={y + Math.round(i * size * lineHeight)}>
          {line}
        </tspan>
      ))}
    </text>
  );
}

/**
 * A text in lines that are not wider than `width`, `most` at most; what is left out is an ellipsis. The fonts of other
 * sites are not known, so letters are taken for rather wide.
 */
export function breakSnippetLines(text: string, size: number, width: number, most: number): string[] {
  const lines: string[] = [];
  const fits = (line: string): boolean => widthOf(line) * size <= width;
  let line = "";
  for (const word of wordsThatFit(text, fits)) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    lines.push(line);
    line = word;
    if (lines.length > most) break;
  }
  lines.push(line);
  if (lines.length <= most) return lines;
  const last = graphemesOf(lines[most - 1] ?? "");
  while (last.length > 0 && !fits(`${last.join("")}…`)) last.pop();
  return [...lines.slice(0, most - 1), `${last.join("").trimEnd()}…`];
}

const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });
const graphemesOf = (text: string): string[] => [...segmenter.segment(text)].map(({ segment }) => segment);

/** The words of a text; one that is too long for a line is cut. */
function wordsThatFit(text: string, fits: (word: string) => boolean): string[] {
  return text
    .split(/\s+/)
    .filter((word) => word !== "")
    .flatMap((word) => {
      const parts: string[] = [];
      let part = "";
      for (const sign of fits(word) ? [word] : graphemesOf(word)) {
        if (part !== "" && !fits(part + sign)) {
          parts.push(part);
          part = "";
        }
        part += sign;
      }
      return [...parts, part];
    });
}

/** The width of a text by the size of its type: signs of wide scripts and pictures are as wide as they are high. */
function widthOf(text: string): number {
  return graphemesOf(text).reduce((sum, sign) => {
    if (/^[\s.,:;'’|!iljtfrI()-]/.test(sign)) return sum + 0.4;
    if (/^[A-ZÀ-ÞmwMW@%—]/.test(sign)) return sum + 0.8;
    return sum + (/^[\p{Letter}\p{Number}\p{Punctuation}]/u.test(sign) && !isWide(sign) ? 0.62 : 1.2);
  }, 0);
}

const isWide = (sign: string): boolean =>
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(sign);

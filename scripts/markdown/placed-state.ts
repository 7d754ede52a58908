import MarkdownIt, { type Token } from "markdown-it";

/**
 * The inline state of markdown-it, but every token remembers the offset in its paragraph at which it was made.
 * markdown-it itself keeps lines for blocks only, and a broken link must be told with its column.
 */
export class PlacedState extends MarkdownIt.StateInline {
  override push(...args: Parameters<InstanceType<typeof MarkdownIt.StateInline>["push"]>): Token {
    const offset = this.pos;
    const token = super.push(...args);
    token.meta = { ...token.meta, offset };
    return token;
  }
}

/** The place of an offset in a paragraph: `line` counts from 0 in the text, `column` from 1. */
export function placeInParagraph(
  lines: readonly string[],
  paragraph: Token,
  offset: number,
): { line: number; column: number } {
  const before = paragraph.content.slice(0, offset).split("\n");
  const line = (paragraph.map?.[0] ?? 0) + before.length - 1;
  const inLine = before.at(-1)?.length ?? 0;
  const written = paragraph.content.split("\n")[before.length - 1] ?? "";
  const start = (lines[line] ?? "").indexOf(written);
  return { line, column: Math.max(0, start) + inLine + 1 };
}

/** The offset that `PlacedState` noted on a token. */
export function offsetOf(token: Token): number {
  const offset = token.meta?.offset;
  return typeof offset === "number" ? offset : 0;
}

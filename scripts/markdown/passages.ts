import type { Token } from "markdown-it";

/** A place in a text: `line` counts from 0, `column` from 1. */
interface TextPlace {
  line: number;
  column: number;
}

/** A stretch of inline text (a paragraph, a heading, a table cell, a note) and the place of each offset in it. */
export interface Passage {
  token: Token;
  place: (offset: number) => TextPlace;
}

/** All stretches of inline text, in the order in which they are shown. `lines` are those of the text. */
export function findPassages(tokens: readonly Token[], lines: readonly string[]): Passage[] {
  const passages: Passage[] = [];
  let row: TextPlace | undefined;
  for (const token of tokens) {
    if (token.type === "tr_open") row = { line: token.map?.[0] ?? 0, column: 1 };
    if (token.type === "tr_close") row = undefined;
    if (token.type !== "inline") continue;
    if (row !== undefined) passages.push(cell(token, row, lines));
    else if (token.map !== null) passages.push(paragraph(token, token.map[0], lines));
    else passages.push(note(token, passages));
  }
  return passages;
}

function paragraph(token: Token, first: number, lines: readonly string[]): Passage {
  return {
    token,
    // Few offsets are asked for, so that nothing is cut up before.
    place: (offset) => {
      const before = token.content.slice(0, offset).split("\n");
      const line = first + before.length - 1;
      const written = token.content.split("\n")[before.length - 1] ?? "";
      const indent = Math.max(0, (lines[line] ?? "").indexOf(written));
      return { line, column: indent + 1 + (before.at(-1) ?? "").length };
    },
  };
}

/** A cell stands behind those before it in its row; a bar inside it is written with a backslash. */
function cell(token: Token, row: TextPlace, lines: readonly string[]): Passage {
  const asWritten = (content: string): string => content.replaceAll("|", "\\|");
  const written = asWritten(token.content);
  const found = (lines[row.line] ?? "").indexOf(written, row.column - 1);
  const { line } = row;
  const column = found < 0 ? row.column : found + 1;
  row.column = column + written.length;
  return {
    token,
    place: (offset) => ({ line, column: column + asWritten(token.content.slice(0, offset)).length }),
  };
}

/** A note in the running text, `^[like this]`, which markdown-it moves to the end without its place. */
function note(token: Token, others: readonly Passage[]): Passage {
  const written = `^[${token.content}]`;
  const host = others.find((other) => other.token.content.includes(written));
  const start = (host?.token.content.indexOf(written) ?? 0) + 2;
  return { token, place: (offset) => host?.place(start + offset) ?? { line: 0, column: 1 } };
}

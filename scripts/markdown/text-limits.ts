import type { MarkdownIt, Token } from "markdown-it";
import type { Finding } from "./render-body.ts";

/** Most characters in a paragraph, heading or cell: three pages. What brackets mean takes time by the square of them. */
const longestPassage = 10_000;

/** Most paragraphs, headings and cells in a text: a ledger of 2,000 rows and ten columns. A line of bars makes hundreds. */
const mostPassages = 20_000;

/** markdown-it plugin: what no person types is not looked at any closer, and `findExcess` tells of it. */
export function limitText(parser: MarkdownIt): void {
  parser.core.ruler.after("block", "text_limits", (state) => {
    const passages = state.tokens.filter(({ type }) => type === "inline");
    const [first] = passages;
    if (first !== undefined && passages.length > mostPassages) {
      leaveOut(
        first,
        `The text has ${passages.length} paragraphs, headings and cells; at most ${mostPassages} are read.`,
      );
      state.tokens = [first];
      return;
    }
    for (const passage of passages)
      if (passage.content.length > longestPassage)
        leaveOut(
          passage,
          `This has ${passage.content.length} characters without an empty line; at most ${longestPassage} are read.`,
        );
  });
}

function leaveOut(passage: Token, excess: string): void {
  passage.content = "";
  passage.meta = { ...passage.meta, excess };
}

/** What was left out of a text whose body begins on line `firstLine` of its file. */
export function findExcess(tokens: readonly Token[], firstLine: number): Finding[] {
  return tokens.flatMap(({ meta, map }) =>
    typeof meta?.excess === "string"
      ? {
          code: "file-size",
          place: { line: firstLine + (map?.[0] ?? 0), column: 1 },
          message: meta.excess,
          hint: "Divide it by empty lines, split it into several texts, or attach it as a document.",
        }
      : [],
  );
}

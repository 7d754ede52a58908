import type { Token } from "markdown-it";
import type { Heading } from "../model/views.ts";
import { attribute } from "./attribute.ts";
import { plainText } from "./plain-text.ts";
import type { RenderedBody } from "./render-body.ts";

/** The page's title is its only level 1, so texts begin at level 2 and go down one level at a time. */
export function checkHeadings(
  tokens: readonly Token[],
  lines: readonly string[],
  firstLine: number,
  rendered: RenderedBody,
): void {
  let above = 1;
  for (const [i, token] of tokens.entries()) {
    if (token.type !== "heading_open") continue;
    const level = Number(token.tag.slice(1));
    const line = token.map?.[0] ?? 0;
    const sign = token.markup.startsWith("#") ? token.markup : (tokens[i + 1]?.content ?? "");
    const place = { line: firstLine + line, column: Math.max(0, (lines[line] ?? "").indexOf(sign)) + 1 };
    const wanted = Math.min(above + 1, 6);
    if (level === 1)
      rendered.findings.push({
        code: "heading-level",
        place,
        message: "The title is already the page's first heading.",
        hint: `Begin this heading with two signs: ## ${tokens[i + 1]?.content ?? ""}`,
      });
    else if (level > wanted)
      rendered.findings.push({
        code: "heading-level",
        place,
        message: `This heading skips a level: ${"#".repeat(level)} after ${"#".repeat(above)}.`,
        hint: `Begin it with ${"#".repeat(wanted)}`,
      });
    const shown = Math.max(2, Math.min(level, wanted));
    token.tag = `h${shown}`;
    const close = tokens[i + 2];
    if (close?.type === "heading_close") close.tag = token.tag;
    above = shown;
    const id = attribute(token, "id");
    const heading: Heading = { level: shown, id, text: plainText(tokens[i + 1]) };
    if (id !== "") {
      rendered.anchors.push(id);
      rendered.body.headings.push(heading);
    }
  }
}

import type { MarkdownIt, StateInline } from "markdown-it";

/** The inline directives that a text may use, each with what stands in its brackets. */
export const directiveNames = ["figure", "count"] as const;

/** `:name[argument]` (CommonMark's generic directive proposal, inline form). */
const form = /:([a-z]+)\[([^\]\n]*)\]/y;

/** markdown-it plugin: makes a `directive` token of every `:name[argument]`; what it stands for is decided later. */
export function directives(parser: MarkdownIt): void {
  parser.inline.ruler.before("link", "directive", readDirective);
}

function readDirective(state: StateInline, silent: boolean): boolean {
  if (state.src[state.pos] !== ":" || /[\w:]/.test(state.src[state.pos - 1] ?? "")) return false;
  form.lastIndex = state.pos;
  const match = form.exec(state.src);
  if (match === null) return false;
  if (!silent) {
    const token = state.push("directive", "", 0);
    token.markup = match[1] ?? "";
    token.content = (match[2] ?? "").trim();
  }
  state.pos += match[0].length;
  return true;
}

import type { MarkdownIt, StateBlock } from "markdown-it";

/** markdown-it plugin: a `leaf_directive` token for `::name{…}` on a line of its own (generic directive proposal, leaf form). */
export function leafDirectives(parser: MarkdownIt): void {
  parser.block.ruler.before("paragraph", "leaf_directive", readLine, {
    alt: ["paragraph", "reference", "blockquote", "list"],
  });
}

function readLine(state: StateBlock, line: number, _end: number, silent: boolean): boolean {
  const indent = (state.sCount[line] ?? 0) - state.blkIndent;
  const written = state.src.slice(
    (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0),
    state.eMarks[line] ?? state.src.length,
  );
  const match = /^::([a-z]+)(?=[\s{[]|$)(.*)$/.exec(written);
  if (match === null || indent >= 4) return false;
  if (silent) return true;
  state.line = line + 1;
  const token = state.push("leaf_directive", "", 0);
  token.map = [line, state.line];
  token.markup = match[1] ?? "";
  token.content = match[2] ?? "";
  return true;
}

/** An attribute of a directive, with the offset of its name in what stands behind the directive's name. */
export interface Attribute {
  name: string;
  value: string;
  offset: number;
}

/** Reads `{name="value" …}`. `faultAt` is the offset of the first sign that does not belong there. */
export function readAttributes(written: string): { attributes: Attribute[]; faultAt: number | undefined } {
  const attributes: Attribute[] = [];
  let at = written.startsWith("{") ? 1 : 0;
  const form = /\s*([a-z_]+)="([^"]*)"(?=[\s}])/y;
  for (;;) {
    form.lastIndex = at;
    const match = at === 0 ? null : form.exec(written);
    if (match === null) break;
    const [whole, name = "", value = ""] = match;
    attributes.push({ name, value: value.trim(), offset: at + whole.length - whole.trimStart().length });
    at = form.lastIndex;
  }
  if (at > 0 && /^\s*\}\s*$/.test(written.slice(at))) return { attributes, faultAt: undefined };
  return { attributes, faultAt: at + (/^\s*/.exec(written.slice(at))?.[0].length ?? 0) };
}

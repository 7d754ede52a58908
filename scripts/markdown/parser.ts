import Markdown, { type MarkdownIt, type Token } from "markdown-it";
import anchor from "markdown-it-anchor";
import footnote from "markdown-it-footnote";
import { mentionMark } from "../model/views.ts";
import { anchorOf } from "./anchors.ts";
import { directives } from "./directives.ts";
import { markOf } from "./insets.ts";
import { leafDirectives } from "./leaf-directives.ts";
import { PlacedState } from "./placed-state.ts";
import { limitText } from "./text-limits.ts";

/** The one Markdown dialect of the site: CommonMark, tables, strikethrough, footnotes, heading anchors; HTML stays text. */
export function createParser(): MarkdownIt {
  const parser = new Markdown({ html: false, linkify: true, typographer: false });
  parser.inline.State = PlacedState;
  // Every target becomes a link here, so that what is wrong with it can be told instead of leaving it as text.
  parser.validateLink = () => true;
  parser.linkify.set({ fuzzyLink: false, fuzzyEmail: false });
  // A bare address begins with a scheme or two slashes; to look for one takes long where there is neither.
  const hasAddress = parser.linkify.test.bind(parser.linkify);
  parser.linkify.test = (text) => /:|\/\//.test(text) && hasAddress(text);
  parser
    .use(limitText)
    .use(directives)
    .use(leafDirectives)
    .use(footnote)
    .use(anchor, { slugifyWithState: anchorOf, tabIndex: false });
  parser.inline.ruler.after("footnote_ref", "footnote_undefined", undefinedFootnote);
  const rules = parser.renderer.rules;
  rules.table_open = () => '<div class="table-scroll"><table>\n';
  rules.table_close = () => "</table></div>\n";
  rules.th_open = rules.td_open = (tokens, index) => openCell(tokens[index]);
  rules.footnote_undefined = (tokens, index) => parser.utils.escapeHtml(tokens[index]?.content ?? "");
  rules.footnote_block_open = () => '<section class="footnotes" role="doc-endnotes">\n<ol>\n';
  rules.footnote_block_close = () => "</ol>\n</section>\n";
  rules.footnote_ref = (tokens, index) => {
    const { id, reference } = footnoteNames(tokens[index]?.meta ?? null);
    return `<sup><a href="#fn${id}" id="fnref${reference}" role="doc-noteref">${id}</a></sup>`;
  };
  rules.footnote_anchor = (tokens, index) =>
    ` <a href="#fnref${footnoteNames(tokens[index]?.meta ?? null).reference}" role="doc-backlink" data-pagefind-ignore>↩&#xFE0E;</a>`;
  rules.paragraph_mark = (tokens, index) => tokens[index]?.content ?? "";
  rules.image = rules.leaf_directive = (tokens, index) => markOf(tokens[index]);
  rules.link_close = (tokens, index) => `</a>${markOf(tokens[index])}`;
  rules.directive = (tokens, index) => mentionMark(Number(tokens[index]?.meta?.mention ?? 0));
  return parser;
}

/** The numbers that a footnote's elements are named by: `2`, and `2-1` for its second mention. */
function footnoteNames(meta: Record<string, unknown> | null): { id: string; reference: string } {
  const id = String(Number(meta?.id ?? 0) + 1);
  const mention = Number(meta?.subId ?? 0);
  return { id, reference: mention > 0 ? `${id}-${mention}` : id };
}

/** A mention of a footnote that is nowhere defined becomes a token, so that it can be told with its place. */
function undefinedFootnote(state: InstanceType<typeof Markdown.StateInline>, silent: boolean): boolean {
  const mention = /\[\^[^\]\s]+\]/y;
  mention.lastIndex = state.pos;
  const found = mention.exec(state.src)?.[0];
  if (found === undefined || state.pos + found.length > state.posMax) return false;
  if (!silent) state.push("footnote_undefined", "", 0).content = found;
  state.pos += found.length;
  return true;
}

/** The alignment of a column is a class: markdown-it would write a style, which our CSP refuses. */
function openCell(token: Token | undefined): string {
  const side = /text-align:(\w+)/.exec(String(token?.attrGet("style") ?? ""))?.[1];
  return side === undefined ? `<${token?.tag}>` : `<${token?.tag} class="align-${side}">`;
}

import { hash } from "node:crypto";
import type { Token } from "markdown-it";
import type { Place, ProblemCode } from "../model/problem.ts";
import type { BodyText, PictureSource } from "../model/views.ts";
import { attribute } from "./attribute.ts";
import { checkHeadings } from "./headings.ts";
import { liftFigures, placePicture, setInset } from "./insets.ts";
import { numberParagraphs } from "./numbered-paragraphs.ts";
import { createParser } from "./parser.ts";
import { findPassages } from "./passages.ts";
import { offsetOf } from "./placed-state.ts";
import { excerptOf } from "./plain-text.ts";
import { findExcess } from "./text-limits.ts";
import { findStrayVideo, placeVideo, strayVideo } from "./videos.ts";
import { emptyLinkText, findShownHtml, shownHtml } from "./wording.ts";

/** Something wrong in a text, at a place of its file. */
export interface Finding {
  code: ProblemCode;
  place: Place;
  message: string;
  hint: string;
}

export type Refusal = Omit<Finding, "place">;

/** `:name[argument]` as it stands in a text. */
export interface TextDirective {
  name: string;
  argument: string;
}

/** Where a link leads. `document` is set for a file of this site, with its size in bytes. */
export interface FoundLink {
  href: string;
  external: boolean;
  document?: { format: string; bytes: number };
}

/** Where links and pictures of one text lead. Given by those who know the other texts. */
export interface Targets {
  /** The address that stands in the page for a link target, or why there is none. */
  link: (target: string) => FoundLink | Refusal;
  picture: (target: string) => PictureSource | Refusal;
  /** Why a directive stands for nothing, or undefined where it is sound. */
  directive: (directive: TextDirective) => Refusal | undefined;
}

/** A link inside the site, so that its anchor can be checked when all texts are known. */
export interface InternalLink {
  address: string;
  anchor: string;
  place: Place;
}

export interface RenderedBody {
  body: BodyText;
  /** The directives in the order of their marks in the HTML. */
  directives: TextDirective[];
  findings: Finding[];
  anchors: string[];
  links: InternalLink[];
  /** Where its links lead, as they stand in the page. */
  hrefs: string[];
  /** The targets of all links and pictures as they are written. */
  targets: string[];
  /** A hash of what pages can show of it (SHA-256 in Base64). */
  digest: string;
}

const parser = createParser();

/**
 * Renders a Markdown text that begins on line `firstLine` of its file; every finding has its place there.
 * The numbers of `numbered` paragraphs are marks in the HTML.
 */
export function renderBody(
  text: string,
  firstLine: number,
  targets: Targets,
  paragraphs: "plain" | "numbered" = "plain",
): RenderedBody {
  const env = {};
  const tokens = parser.parse(text, env);
  const lines = text.split("\n");
  const rendered: RenderedBody = {
    body: { html: "", headings: [], excerpt: "", insets: [] },
    directives: [],
    findings: findExcess(tokens, firstLine),
    anchors: [],
    links: [],
    hrefs: [],
    targets: [],
    digest: "",
  };
  numberDirectives(tokens, rendered);
  checkHeadings(tokens, lines, firstLine, rendered);
  liftFigures(tokens);
  for (const { token: passage, place } of findPassages(tokens, lines)) {
    const at: PlaceOf = (offset) => {
      const { line, column } = place(offset);
      return { line: line + firstLine, column };
    };
    const children = passage.children ?? [];
    const html = findShownHtml(passage);
    if (html !== undefined) rendered.findings.push(shownHtml(html.tag, at(html.offset)));
    const stray = findStrayVideo(passage);
    if (stray !== undefined) rendered.findings.push(strayVideo(at(stray)));
    let reached = 0;
    for (const [i, token] of children.entries()) {
      if (token.type === "link_open") {
        reached = offsetOfLink(token, children[i + 1], passage.content, reached);
        followLink(children.slice(i), at(reached), targets, rendered);
        rendered.findings.push(...emptyLinkText(children.slice(i + 1), at(reached)));
        reached += 1;
      }
      if (token.type === "image") {
        const alt = parser.renderer.renderInlineAsText(token.children ?? [], parser.options, env);
        placePicture(token, alt, at(offsetOf(token) ?? 0), targets, rendered);
      }
      if (token.type === "directive") {
        const refusal = targets.directive({ name: token.markup, argument: token.content });
        if (refusal !== undefined) rendered.findings.push({ ...refusal, place: at(offsetOf(token) ?? 0) });
      }
      if (token.type === "footnote_undefined")
        rendered.findings.push(undefinedFootnote(token, at(offsetOf(token) ?? 0)));
    }
  }
  for (const token of tokens)
    if (token.type === "leaf_directive") placeVideo(token, lines, firstLine, targets, rendered);
  rendered.anchors.push(...noteAnchors(tokens));
  if (paragraphs === "numbered") rendered.anchors.push(...numberParagraphs(tokens));
  rendered.body.excerpt = excerptOf(tokens);
  rendered.body.html = inOnePiece(parser.renderer.render(tokens, parser.options, env));
  rendered.digest = hash("sha256", JSON.stringify([rendered.body, rendered.directives]), "base64");
  return rendered;
}

/** A text that was put together, without the pieces that V8 keeps of it: they would be looked at in every collection. */
const inOnePiece = (text: string): string => Buffer.from(text).toString();

type PlaceOf = (offset: number) => Place;

/** Where a link begins: at its bracket, or at the first letter of a bare address, which is looked for from `reached`. */
function offsetOfLink(token: Token, shown: Token | undefined, content: string, reached: number): number {
  const offset = offsetOf(token);
  if (offset === undefined) return Math.max(reached, content.indexOf(shown?.content ?? "", reached));
  if (token.markup === "linkify") return offset - attribute(token, "href").indexOf(":");
  return token.markup === "" ? offset - 1 : offset;
}

/** `tokens` are those of the link and what follows it. */
function followLink(tokens: readonly Token[], place: Place, targets: Targets, rendered: RenderedBody): void {
  const [token] = tokens;
  if (token === undefined) return;
  const target = attribute(token, "href");
  rendered.targets.push(target);
  const found = targets.link(target);
  if ("code" in found) {
    rendered.findings.push({ ...found, place });
    token.attrSet("href", "#");
    return;
  }
  token.attrSet("href", found.href);
  rendered.hrefs.push(found.href);
  const end = tokens.find(({ type }) => type === "link_close");
  if (found.document !== undefined && end !== undefined) {
    const { format, bytes } = found.document;
    setInset(end, { kind: "document", format, bytes }, rendered);
  }
  if (found.external || !found.href.includes("#")) return;
  const [address = "", anchor = ""] = found.href.split("#");
  rendered.links.push({ address, anchor, place });
}

/** Gives every directive the number of its mark; headings and excerpts then show the same mark as the text. */
function numberDirectives(tokens: readonly Token[], rendered: RenderedBody): void {
  for (const token of tokens.flatMap(({ children }) => children ?? []))
    if (token.type === "directive") {
      token.meta = { ...token.meta, mention: rendered.directives.length };
      rendered.directives.push({ name: token.markup, argument: token.content });
    }
}

function undefinedFootnote(token: Token, place: Place): Finding {
  return {
    code: "footnote-undefined",
    place,
    message: `There is no footnote "${token.content.slice(2, -1)}".`,
    hint: `Add it at the end of the text: ${token.content}: …`,
  };
}

function noteAnchors(tokens: readonly Token[]): string[] {
  const notes = tokens.filter((token) => token.type === "footnote_open");
  return notes.flatMap((_, i) => [`fn${i + 1}`, `fnref${i + 1}`]);
}

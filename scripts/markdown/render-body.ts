import type { Token } from "markdown-it";
import type { Place, ProblemCode } from "../model/problem.ts";
import type { BodyText, Heading, PictureSource } from "../model/views.ts";
import { numberParagraphs } from "./numbered-paragraphs.ts";
import { createParser } from "./parser.ts";
import { findPassages } from "./passages.ts";
import { offsetOf } from "./placed-state.ts";
import { excerptOf, plainText } from "./plain-text.ts";
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

/** Where links and pictures of one text lead. Given by those who know the other texts. */
export interface Targets {
  /** The address that stands in the page for a link target, or why there is none. */
  link: (target: string) => { href: string; external: boolean } | Refusal;
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
    body: { html: "", headings: [], excerpt: "" },
    directives: [],
    findings: [],
    anchors: [],
    links: [],
    hrefs: [],
    targets: [],
  };
  numberDirectives(tokens, rendered);
  checkHeadings(tokens, lines, firstLine, rendered);
  for (const { token: passage, place } of findPassages(tokens, lines)) {
    const at: PlaceOf = (offset) => {
      const { line, column } = place(offset);
      return { line: line + firstLine, column };
    };
    const children = passage.children ?? [];
    const html = findShownHtml(passage);
    if (html !== undefined) rendered.findings.push(shownHtml(html.tag, at(html.offset)));
    let reached = 0;
    for (const [i, token] of children.entries()) {
      if (token.type === "link_open") {
        reached = offsetOfLink(token, children[i + 1], passage.content, reached);
        followLink(token, at(reached), targets, rendered);
        rendered.findings.push(...emptyLinkText(children.slice(i + 1), at(reached)));
        reached += 1;
      }
      if (token.type === "image") followPicture(token, at(offsetOf(token) ?? 0), targets, rendered);
      if (token.type === "directive") {
        const refusal = targets.directive({ name: token.markup, argument: token.content });
        if (refusal !== undefined) rendered.findings.push({ ...refusal, place: at(offsetOf(token) ?? 0) });
      }
      if (token.type === "footnote_undefined")
        rendered.findings.push(undefinedFootnote(token, at(offsetOf(token) ?? 0)));
    }
  }
  rendered.anchors.push(...noteAnchors(tokens));
  if (paragraphs === "numbered") rendered.anchors.push(...numberParagraphs(tokens));
  rendered.body.excerpt = excerptOf(tokens);
  rendered.body.html = parser.renderer.render(tokens, parser.options, env);
  return rendered;
}

type PlaceOf = (offset: number) => Place;

/** Where a link begins: at its bracket, or at the first letter of a bare address, which is looked for from `reached`. */
function offsetOfLink(token: Token, shown: Token | undefined, content: string, reached: number): number {
  const offset = offsetOf(token);
  if (offset === undefined) return Math.max(reached, content.indexOf(shown?.content ?? "", reached));
  if (token.markup === "linkify") return offset - attribute(token, "href").indexOf(":");
  return token.markup === "" ? offset - 1 : offset;
}

function followLink(token: Token, place: Place, targets: Targets, rendered: RenderedBody): void {
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

function followPicture(token: Token, place: Place, targets: Targets, rendered: RenderedBody): void {
  if (token.content.trim() === "")
    rendered.findings.push({
      code: "missing-alt",
      place,
      message: "This picture has no text alternative.",
      hint: "Say in the square brackets what it shows: ![A nurse at work](nurse.jpg)",
    });
  const source = attribute(token, "src");
  rendered.targets.push(source);
  const found = targets.picture(source);
  if ("code" in found) {
    rendered.findings.push({ ...found, place });
    return;
  }
  for (const [name, value] of Object.entries({ ...found, loading: "lazy", decoding: "async" }))
    token.attrSet(name, String(value));
}

function undefinedFootnote(token: Token, place: Place): Finding {
  return {
    code: "footnote-undefined",
    place,
    message: `There is no footnote "${token.content.slice(2, -1)}".`,
    hint: `Add it at the end of the text: ${token.content}: …`,
  };
}

/** The page's title is its only level 1, so texts begin at level 2 and go down one level at a time. */
function checkHeadings(
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

function noteAnchors(tokens: readonly Token[]): string[] {
  const notes = tokens.filter((token) => token.type === "footnote_open");
  return notes.flatMap((_, i) => [`fn${i + 1}`, `fnref${i + 1}`]);
}

const attribute = (token: Token, name: string): string => String(token.attrGet(name) ?? "");

import type { Token } from "markdown-it";
import type { Place, ProblemCode } from "../model/problem.ts";
import type { Body, Heading, PictureSource } from "../model/views.ts";
import { createParser } from "./parser.ts";
import { findPassages } from "./passages.ts";
import { offsetOf } from "./placed-state.ts";

/** Something wrong in a text, at a place of its file. */
export interface Finding {
  code: ProblemCode;
  place: Place;
  message: string;
  hint: string;
}

type Refusal = Omit<Finding, "place">;

/** Where links and pictures of one text lead. Given by those who know the other texts. */
export interface Targets {
  /** The address that stands in the page for a link target, or why there is none. */
  link: (target: string) => { href: string; external: boolean } | Refusal;
  picture: (target: string) => PictureSource | Refusal;
}

/** A link inside the site, so that its anchor can be checked when all texts are known. */
export interface InternalLink {
  address: string;
  anchor: string;
  place: Place;
}

export interface RenderedBody {
  body: Body;
  findings: Finding[];
  anchors: string[];
  links: InternalLink[];
  /** The targets of all links and pictures as they are written. */
  targets: string[];
}

const parser = createParser();

/** Renders a Markdown text that begins on line `firstLine` of its file; every finding has its place there. */
export function renderBody(text: string, firstLine: number, targets: Targets): RenderedBody {
  const env = {};
  const tokens = parser.parse(text, env);
  const lines = text.split("\n");
  const rendered: RenderedBody = {
    body: { html: "", headings: [], excerpt: "" },
    findings: [],
    anchors: [],
    links: [],
    targets: [],
  };
  checkHeadings(tokens, lines, firstLine, rendered);
  for (const { token: passage, place } of findPassages(tokens, lines)) {
    const at: PlaceOf = (offset) => {
      const { line, column } = place(offset);
      return { line: line + firstLine, column };
    };
    const children = passage.children ?? [];
    let reached = 0;
    for (const [i, token] of children.entries()) {
      if (token.type === "link_open") {
        reached = offsetOfLink(token, children[i + 1], passage.content, reached);
        followLink(token, at(reached), targets, rendered);
        reached += 1;
      }
      if (token.type === "image") followPicture(token, at(offsetOf(token) ?? 0), targets, rendered);
      if (token.type === "footnote_undefined")
        rendered.findings.push(undefinedFootnote(token, at(offsetOf(token) ?? 0)));
    }
  }
  rendered.anchors.push(...noteAnchors(tokens));
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
  if (found.external || !found.href.includes("#")) return;
  const [address = "", anchor = ""] = found.href.split("#");
  rendered.links.push({ address, anchor, place });
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

function plainText(paragraph: Token | undefined): string {
  return (paragraph?.children ?? [])
    .map((token) =>
      token.type === "softbreak" || token.type === "hardbreak"
        ? " "
        : token.type === "text" || token.type === "code_inline"
          ? token.content
          : "",
    )
    .join("")
    .replace(/\s+/g, " ")
    .trim();
}

/** The first paragraph that has words as plain text, cut at a word after about 200 characters. */
function excerptOf(tokens: readonly Token[]): string {
  const paragraphs = tokens.flatMap((token, i) =>
    token.type === "paragraph_open" && token.level === 0 ? [plainText(tokens[i + 1])] : [],
  );
  const text = paragraphs.find((words) => words !== "") ?? "";
  return text.length <= 200 ? text : `${text.slice(0, 200).replace(/\s+\S*$/, "")}…`;
}

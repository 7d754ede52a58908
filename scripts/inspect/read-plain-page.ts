import { Parser } from "htmlparser2";
import type { ReadAddress } from "./addresses.ts";
import { checkAttributes } from "./check-attributes.ts";
import { checkElement } from "./check-element.ts";
import { createOutline, type Outline } from "./page-outline.ts";
import type { PageFacts } from "./read-page.ts";
import { createTagReader, type StartTag } from "./start-tags.ts";
import { createTagKinds, type Rules } from "./tag-kinds.ts";

const doctype = "<!doctype html>";
const slash = "/".charCodeAt(0);
const greater = ">".charCodeAt(0);

/**
 * Gives what reads a page that is plain and has no fault, at the path `base`; undefined for any other, which `readPage`
 * has to read. Plain is what everybody reads alike: each element that begins is ended, in its order, nothing is a comment, and
 * every `<` begins a tag. What `readPage` would find in such a page is the same; most tags stand on many pages, and are not
 * read again.
 */
export function createPlainReader(
  readAddress: ReadAddress,
): (bytes: Buffer, page: string, base: string) => PageFacts | undefined {
  const kinds = createTagKinds();
  const tags = createTagReader(kinds, readAddress);
  const take = createTaker(readAddress);

  return (bytes, page, base) => {
    if (page.slice(0, doctype.length).toLowerCase() !== doctype) return undefined;
    const facts: PageFacts = { faults: [], links: [], signed: [], ids: new Set() };
    const outline = createOutline();
    const open: string[] = [];
    const around: Rules[] = [];
    let rules: Rules = "html";
    let hasWords = false;
    let at = doctype.length;
    for (let sign = page.indexOf("<", at); sign >= 0; sign = page.indexOf("<", at)) {
      // Taking a space that is none of these for a word errs on the safe side.
      if (!hasWords && /[^ \t\n\r]/.test(page.slice(at, sign))) {
        hasWords = true;
        outline.text("words");
      }
      if (page.charCodeAt(sign + 1) === slash) {
        const name = open.pop();
        if (name === undefined || !endsAt(page, sign, name)) return undefined;
        if (name === "svg") outline.close(name);
        rules = around.pop() ?? "html";
        at = sign + name.length + 3;
        continue;
      }
      const tag = tags.read(page, sign, rules);
      if (tag === undefined) return undefined;
      const parent = open.at(-1);
      if (parent !== undefined && !kinds.mayStandIn(tag.name, parent)) return undefined;
      if (tag.name === "form" && open.includes("form")) return undefined;
      if (!take(tag, facts, base)) return undefined;
      outline.open(tag.name, tag.attributes);
      at = tags.end;
      if (tag.behind === "text") {
        const close = page.indexOf("<", at);
        if (!endsAt(page, close, tag.name)) return undefined;
        if (!follow(outline, tag.name, bytes.toString("utf8", at, close))) return undefined;
        at = close + tag.name.length + 3;
      } else if (tag.name === "script") return undefined;
      else if (tag.behind !== "nothing") {
        open.push(tag.name);
        around.push(rules);
        rules = tag.behind;
      }
    }
    const isWhole = open.length === 0 && page.slice(at).trim() === "";
    return isWhole && outline.end().length === 0 ? facts : undefined;
  };
}

/** Whether `</name>` stands at a place. */
const endsAt = (page: string, at: number, name: string): boolean =>
  page.charCodeAt(at + 1) === slash &&
  page.startsWith(name, at + 2) &&
  page.charCodeAt(at + 2 + name.length) === greater;

/** Gives what adds to a page what it has by a tag; false where that is a fault. */
function createTaker(readAddress: ReadAddress) {
  let isSound = true;
  let here = "/";
  const fault = (): void => {
    isSound = false;
  };
  const readHere = (value: string) => readAddress(value, here);
  return (tag: StartTag, facts: PageFacts, base: string): boolean => {
    isSound = true;
    here = base;
    if (tag.isOwn) {
      const seen = { name: tag.name, attributes: tag.attributes, facts, fault, readAddress: readHere };
      checkElement(seen);
      checkAttributes(seen);
    }
    for (const id of tag.ids) {
      if (facts.ids.has(id)) fault();
      facts.ids.add(id);
    }
    for (const link of tag.links) facts.links.push(link);
    for (const signed of tag.signed) facts.signed.push(signed);
    return isSound;
  };
}

/** Follows the text of an element that holds nothing else, and its end. False where that is a fault. */
function follow(outline: Outline, name: string, text: string): boolean {
  const isDecoded = name === "title" || name === "textarea";
  if (text !== "") outline.text(isDecoded && text.includes("&") ? decode(name, text) : text);
  return outline.close(name).length === 0;
}

/** Asks the parser of pages what a text with references such as `&amp;` says. */
function decode(name: string, text: string): string {
  let decoded = "";
  const parser = new Parser({
    ontext: (part) => {
      decoded += part;
    },
  });
  parser.end(`<${name}>${text}</${name}>`);
  return decoded;
}

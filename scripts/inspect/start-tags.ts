import { Parser } from "htmlparser2";
import { isAbsolute, type ReadAddress } from "./addresses.ts";
import { checkAttributes, isFreeAttribute } from "./check-attributes.ts";
import { checkElement, isFreeElement } from "./check-element.ts";
import type { InnerLink, PageFacts, Seen, SignedFile } from "./read-page.ts";
import type { Behind, Rules, TagKinds } from "./tag-kinds.ts";
import { createTagTable } from "./tag-table.ts";

/** A start tag without a fault, and what a page has by it. */
export interface StartTag {
  name: string;
  behind: Behind;
  attributes: Readonly<Record<string, string>>;
  /** Whether it has addresses that lead elsewhere from another page. Ids, links and files are empty then. */
  isOwn: boolean;
  ids: readonly string[];
  links: readonly InnerLink[];
  signed: readonly SignedFile[];
}

/** Reads start tags of pages that are written in Latin-1. */
export interface TagReader {
  /** The tag at a place; undefined where it has a fault or is not plain. */
  read: (page: string, at: number, rules: Rules) => StartTag | undefined;
  /** Where the tag ends that was read last. */
  end: number;
}

/** How a tag is written that is surely read alike by everybody. Bytes of UTF-8 count as letters of their own (Latin-1). */
const plainTag = /<([a-z][a-z\d]*)((?:[ \n]+[a-zA-Z][a-zA-Z\d:_-]*(?:="[^"<]*")?)*)[ \n]*(\/?)>/y;
const attribute = /([a-zA-Z][a-zA-Z\d:_-]*)(?:="([^"]*)")?/g;
const value = /="[^"]*"/g;

/** Gives what reads start tags. Those that were met before are not read again, nor those that differ in values of no meaning. */
export function createTagReader(kinds: TagKinds, readAddress: ReadAddress): TagReader {
  const tables = { html: createTagTable<StartTag>(), svg: createTagTable<StartTag>() };
  const shapes = {
    html: new Map<string, StartTag | "looked at">(),
    svg: new Map<string, StartTag | "looked at">(),
  };
  const look = createLook(readAddress);

  const read = (text: string, rules: Rules): StartTag | undefined => {
    plainTag.lastIndex = 0;
    const [, name = "", list = "", closed] = plainTag.exec(text) ?? [];
    const behind = kinds.behind(name, rules, closed === "/");
    return behind === undefined ? undefined : look(name, behind, attributesOf(text, list));
  };

  const readShape = (shape: string, rules: Rules): StartTag | "looked at" => {
    const tag = read(shape, rules);
    const isFree =
      tag !== undefined &&
      isFreeElement(tag.name) &&
      Object.keys(tag.attributes).every((name) => isFreeAttribute(name));
    const free = isFree ? tag : "looked at";
    shapes[rules].set(shape, free);
    return free;
  };

  const reader: TagReader = {
    end: 0,
    read: (page, at, rules) => {
      reader.end = page.indexOf(">", at) + 1;
      const found = tables[rules].find(page, at, reader.end);
      if (found !== undefined) return found;
      plainTag.lastIndex = at;
      const written = plainTag.exec(page)?.[0];
      if (written === undefined) return undefined;
      reader.end = at + written.length;
      const shape = written.replace(value, '=""');
      const free = shapes[rules].get(shape) ?? readShape(detach(shape), rules);
      if (free !== "looked at") return free;
      const text = detach(written);
      const tag = read(text, rules);
      if (tag !== undefined) tables[rules].keep(text, tag);
      return tag;
    },
  };
  return reader;
}

/** A text of its own, so that a page is not kept in memory for the sake of a tag. */
const detach = (text: string): string => Buffer.from(text, "latin1").toString("latin1");

/** Gives what looks at elements by the rules; undefined is a fault. */
function createLook(readAddress: ReadAddress) {
  let isSound = true;
  let isOwn = false;
  // Made once, as there are many tags.
  const fault = (): void => {
    isSound = false;
  };
  const readHere = (address: string) => {
    isOwn ||= !isAbsolute(address);
    return readAddress(address, "/");
  };
  return (name: string, behind: Behind, attributes: Seen["attributes"]): StartTag | undefined => {
    const facts: PageFacts = { faults: [], links: [], signed: [], ids: new Set() };
    const seen = { name, attributes, facts, fault, readAddress: readHere };
    isSound = true;
    isOwn = false;
    checkElement(seen);
    checkAttributes(seen);
    if (isOwn) return { name, behind, attributes, isOwn, ids: [], links: [], signed: [] };
    const { links, signed, ids } = facts;
    return isSound ? { name, behind, attributes, isOwn, ids: [...ids], links, signed } : undefined;
  };
}

/** The attributes of a plain tag, the first of each name. Where signs are escaped, the parser of pages is asked. */
function attributesOf(text: string, list: string): Record<string, string> {
  if (text.includes("&")) return askForAttributes(Buffer.from(text, "latin1").toString("utf8"));
  const attributes: Record<string, string> = {};
  for (const [, written = "", given = ""] of Buffer.from(list, "latin1")
    .toString("utf8")
    .matchAll(attribute)) {
    const name = written.toLowerCase();
    if (!Object.hasOwn(attributes, name)) attributes[name] = given;
  }
  return attributes;
}

function askForAttributes(text: string): Record<string, string> {
  let found: Record<string, string> = {};
  const parser = new Parser({
    onopentag: (_, attributes) => {
      found = attributes;
    },
  });
  parser.end(text);
  return found;
}

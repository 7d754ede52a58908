import { Parser } from "htmlparser2";
import type { Address, InnerAddress } from "./addresses.ts";
import { checkAttributes } from "./check-attributes.ts";
import { checkElement } from "./check-element.ts";
import { type Fault, lineAt } from "./finding.ts";
import { createOutline } from "./page-outline.ts";

/** A link of a page to a place on its own site, `value` being as it is written. */
export interface InnerLink {
  value: string;
  address: InnerAddress;
}

/** A script or style of this site that a page loads, with the hash that the page demands of it. */
export interface SignedFile {
  path: string;
  integrity: string | undefined;
}

export interface PageFacts {
  faults: Fault[];
  links: InnerLink[];
  signed: SignedFile[];
  ids: Set<string>;
}

/** What an element is seen by: its name and attributes, and how to tell what is found. */
export interface Seen {
  name: string;
  attributes: Readonly<Record<string, string>>;
  readAddress: (value: string) => Address;
  facts: PageFacts;
  fault: (code: Fault["code"], what?: string) => void;
}

/** Reads a page once from its beginning to its end, without making a tree of it. */
export function readPage(html: string, readAddress: (value: string) => Address): PageFacts {
  const facts: PageFacts = { faults: [], links: [], signed: [], ids: new Set() };
  const fault = (code: Fault["code"], what?: string): void => {
    facts.faults.push({
      code,
      line: lineAt(html, parser.startIndex),
      ...(what === undefined ? {} : { what }),
    });
  };
  const outline = createOutline();
  /** How many `<` the parser has understood. */
  let signs = 0;
  const parser = new Parser({
    onopentag: (name, attributes) => {
      signs++;
      outline.open(name, attributes);
      const seen = { name, attributes, readAddress, facts, fault };
      checkElement(seen);
      checkAttributes(seen);
    },
    ontext: outline.text,
    onclosetag: (name, isImplied) => {
      if (!isImplied) signs++;
      for (const { code, what } of outline.close(name)) fault(code, what);
    },
    onprocessinginstruction: () => {
      signs++;
    },
    oncomment: (text) => {
      signs += 1 + countSigns(text);
      fault("comment", text.trim());
    },
  });
  parser.end(html);
  if (!/^<!doctype html>/i.test(html)) facts.faults.push({ code: "no-doctype", line: 1 });
  // Browsers and parsers disagree about pages that are not plain, and attacks hide there. Ours escape every other `<`.
  if (signs !== countSigns(html)) facts.faults.push({ code: "stray-sign" });
  facts.faults.push(...outline.end());
  return facts;
}

function countSigns(text: string): number {
  let n = 0;
  for (let at = text.indexOf("<"); at >= 0; at = text.indexOf("<", at + 1)) n++;
  return n;
}

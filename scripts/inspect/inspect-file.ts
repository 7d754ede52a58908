import { isUtf8 } from "node:buffer";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathOf, type ReadAddress } from "./addresses.ts";
import { targetsOfNginx, targetsOfRedirects, targetsOfRobots } from "./check-rules.ts";
import { addressesInStyle } from "./check-styles.ts";
import { checkTwin } from "./check-twin.ts";
import { checkDrawing, checkXml } from "./check-xml.ts";
import { hasControls } from "./controls.ts";
import { checkPlace, checkSignature, endingOf, twinOf } from "./file-kinds.ts";
import { type Fault, type Finding, toFinding } from "./finding.ts";
import type { LinkBook } from "./link-book.ts";
import { isJson } from "./page-outline.ts";
import { type InnerLink, readPage } from "./read-page.ts";
import type { createPlainReader } from "./read-plain-page.ts";
import type { RuleCode } from "./rules.ts";
import type { SignatureBook } from "./signature-book.ts";

/** What the inspection of each file needs and adds to. */
export interface Material {
  folder: string;
  readAddress: ReadAddress;
  readPlainPage: ReturnType<typeof createPlainReader>;
  links: LinkBook;
  signatures: SignatureBook;
}

/** The marker of a finished build, which says all by being there. */
const marker = ".built-site";

/** Inspects one file of a site by its own content, pictures aside; where its links lead is looked at in the end. */
export function inspectFile(file: string, material: Material): Finding[] {
  const bytes = readFileSync(join(material.folder, file));
  const faults = checkBeforeReading(file, bytes.length) ?? faultsOf(file, bytes, material);
  return faults.map((fault) => toFinding(file, fault));
}

/** What is wrong with a file whatever its bytes are, or undefined where they have to be read. `size` is their number. */
export function checkBeforeReading(file: string, size: number): Fault[] | undefined {
  const misplaced = checkPlace(file);
  if (misplaced.length > 0) return misplaced;
  if (size > 0) return undefined;
  return file === marker ? [] : [{ code: "empty-file" }];
}

function faultsOf(file: string, bytes: Buffer, material: Material): Fault[] {
  const twin = twinOf(file);
  if (twin !== undefined) return checkTwin(file, bytes, twin, join(material.folder, twin));
  const kind = textKinds.get(file) ?? textKinds.get(endingOf(file));
  if (kind === undefined) return checkSignature(file, bytes);
  const letters = bytes.toString("latin1");
  if (!isUtf8(bytes) || hasControls(letters)) return [{ code: "not-utf-8" }];
  if (kind === "page") return checkPage(bytes, letters, file, material);
  return kind(bytes.toString("utf8"), file, material);
}

type CheckText = (text: string, file: string, material: Material) => Fault[];

const nothing: CheckText = () => [];

/** Notes where addresses lead that stand in a file of its own kind; `code` is the rule for those that lead nowhere. */
const leading =
  (addressesIn: (text: string) => string[], code: RuleCode): CheckText =>
  (text, file, { links, readAddress }) => {
    const found: InnerLink[] = [];
    const faults = addressesIn(text).flatMap((value): Fault[] => {
      const address = readAddress(value, pathOf(file));
      if (address.leads !== "inside") return [{ code, what: value }];
      found.push({ address, value });
      return [];
    });
    links.addLinks(file, found, code);
    return faults;
  };

/** How text is inspected, by the ending of a file or its whole path. */
const textKinds: ReadonlyMap<string, CheckText | "page"> = new Map<string, CheckText | "page">([
  ["html", "page"],
  ["xml", checkFeed],
  ["svg", checkDrawing],
  ["json", (text) => (isJson(text) ? [] : [{ code: "broken-json", what: text }])],
  ["css", leading(addressesInStyle, "style-address")],
  ["_redirects", leading(targetsOfRedirects, "broken-rule")],
  ["conf", leading(targetsOfNginx, "broken-rule")],
  ["robots.txt", leading(targetsOfRobots, "missing-address")],
  ["txt", nothing],
  ["js", nothing],
  ["csv", nothing],
  ["ics", nothing],
  ["_headers", nothing],
]);

function checkPage(bytes: Buffer, letters: string, file: string, material: Material): Fault[] {
  const { links, signatures, readAddress, readPlainPage } = material;
  const path = pathOf(file);
  const facts =
    readPlainPage(bytes, letters, path) ??
    readPage(bytes.toString("utf8"), (value) => readAddress(value, path));
  links.addPage(file, facts.ids);
  links.addLinks(file, facts.links, "broken-link");
  signatures.add(file, facts.signed);
  return facts.faults;
}

function checkFeed(xml: string, file: string, { links, readAddress }: Material): Fault[] {
  const { faults, links: found } = checkXml(xml, (value) => readAddress(value, pathOf(file)));
  links.addLinks(file, found, "missing-address");
  return faults;
}

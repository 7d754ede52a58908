import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import formats from "ajv-formats";
import { validateXML } from "xmllint-wasm";

const atomSchema = readFileSync("tests/schemas/atom.rng", "utf8");
const ajv = new Ajv({ allErrors: true });
formats.default(ajv);
const isJsonFeed = ajv.compile(JSON.parse(readFileSync("tests/schemas/json-feed.json", "utf8")));

/** What libxml2 has against Atom feeds by the schema of RFC 4287; each feed by its address. */
export async function atomErrors(feeds: ReadonlyMap<string, string>): Promise<string[]> {
  const xml = [...feeds].map(([address, contents]) => ({ fileName: nameOf(address), contents }));
  const { errors } = await validateXML({ xml, schema: atomSchema, extension: "relaxng" });
  return errors.map(({ rawMessage }) => rawMessage);
}

/** What there is against a JSON feed by the schema written from jsonfeed.org/version/1.1. */
export function jsonFeedErrors(text: string): string[] {
  isJsonFeed(JSON.parse(text));
  return (isJsonFeed.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/** The text that libxml2 reads at an XPath 1.0 in XML. */
export async function readXml(xml: string, path: string): Promise<string> {
  const { normalized, rawOutput } = await validateXML({
    xml: [{ fileName: "feed.xml", contents: xml }],
    normalization: "format",
    modifyArguments: () => ["--xpath", `string(${path})`, "feed.xml"],
  });
  if (rawOutput !== "") throw new Error(rawOutput);
  return normalized.replace(/\n$/, "");
}

const nameOf = (address: string): string => address.slice(1).replaceAll("/", "_");

import { lineAt } from "./finding.ts";

/** What is told of an XML document as it is read; texts and values are decoded. */
export interface XmlReader {
  element: (name: string, attributes: ReadonlyMap<string, string>) => void;
  text: (text: string, element: string) => void;
  /** An instruction to programs, such as `<?xml-stylesheet …?>`. */
  instruction: (name: string, value: string) => void;
}

const name = "[^\\s<>/=\"'&!?]+";
const token = new RegExp(
  [
    "<!--(?:(?!--)[\\s\\S])*-->",
    "<!\\[CDATA\\[(?<data>[\\s\\S]*?)\\]\\]>",
    `<\\?(?<instruction>${name})(?<value>[\\s\\S]*?)\\?>`,
    `</(?<end>${name})\\s*>`,
    `<(?<start>${name})(?<attributes>(?:\\s+${name}\\s*=\\s*(?:"[^"<]*"|'[^'<]*'))*)\\s*(?<empty>/?)>`,
    "(?<text>[^<]+)",
  ].join("|"),
  "y",
);
const attribute = new RegExp(`(${name})\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, "g");
const entity = /&(?:(lt|gt|amp|quot|apos)|#(\d{1,7})|#x([\da-f]{1,6}));|&/gi;
const named: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

/**
 * Reads XML strictly (w3.org/TR/xml, without document types, which we do not write and which bombs are made of) and
 * gives what is wrong with it, with its line, or undefined.
 */
export function readXml(xml: string, reader: XmlReader): string | undefined {
  const open: string[] = [];
  let roots = 0;
  let isSound = true;
  const decode = (text: string): string =>
    text.replace(entity, (whole, sign?: string, decimal?: string, hex?: string) => {
      const decoded = sign === undefined ? fromCode(decimal, hex) : named[sign.toLowerCase()];
      isSound &&= decoded !== undefined;
      return decoded ?? whole;
    });
  let at = 0;
  while (at < xml.length) {
    token.lastIndex = at;
    const { groups } = token.exec(xml) ?? {};
    if (groups === undefined) return `line ${lineAt(xml, at)}`;
    const { start, end, text = groups.data, instruction, value = "" } = groups;
    if (start !== undefined) {
      if (open.length === 0) roots++;
      reader.element(start, attributesOf(groups.attributes ?? "", decode));
      if (groups.empty === "") open.push(start);
    } else if (end !== undefined) isSound &&= open.pop() === end;
    else if (instruction !== undefined) reader.instruction(instruction, value);
    else if (text !== undefined) {
      const element = open.at(-1);
      if (element !== undefined) reader.text(groups.data ?? decode(text), element);
      else isSound &&= text.trim() === "";
    }
    if (!isSound || roots > 1) return `line ${lineAt(xml, at)}`;
    at = token.lastIndex;
  }
  return open.length > 0 || roots === 0 ? "its end is missing" : undefined;
}

const attributesOf = (written: string, decode: (text: string) => string): ReadonlyMap<string, string> =>
  new Map(
    [...written.matchAll(attribute)].map(([, key = "", double, single = ""]) => [
      key,
      decode(double ?? single),
    ]),
  );

function fromCode(decimal: string | undefined, hex: string | undefined): string | undefined {
  const code = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number.parseInt(decimal, 10);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

import type { Address } from "./addresses.ts";
import { allowedInDrawings } from "./elements.ts";
import type { Fault } from "./finding.ts";
import type { InnerLink } from "./read-page.ts";
import { readXml } from "./read-xml.ts";

/** Elements that browsers obey in a document of XML as they do in a page, without their prefix. */
const active =
  /^(?:script|style|iframe|frame|object|embed|applet|base|form|handler|listener|foreignobject|animate\w*|set)$/i;

/** Elements and attributes of feeds and sitemaps whose text is an address. */
const addressElements = /^(?:loc|url|icon|logo)$/;
const addressAttributes = /^(?:href|src|url)$/;

/** Inspects a feed or sitemap; its own addresses are links. */
export function checkXml(
  xml: string,
  readAddress: (value: string) => Address,
): { faults: Fault[]; links: InnerLink[] } {
  const faults: Fault[] = [];
  const links: InnerLink[] = [];
  const follow = (value: string): void => {
    const address = readAddress(value);
    if (address.leads === "nowhere") faults.push({ code: address.code, what: value });
    if (address.leads === "inside") links.push({ address, value });
  };
  const broken = readXml(xml, {
    element: (name, attributes) => {
      if (active.test(local(name))) faults.push({ code: "active-xml", what: `<${name}>` });
      for (const [attribute, value] of attributes) {
        if (/^(?:on|style$)/i.test(local(attribute))) faults.push({ code: "active-xml", what: attribute });
        if (addressAttributes.test(local(attribute))) follow(value);
      }
    },
    text: (text, element) => {
      if (addressElements.test(local(element))) follow(text.trim());
    },
    instruction: (name, value) => {
      const style = /\shref="(\/[^"]*)"/.exec(value)?.[1];
      if (name.toLowerCase() === "xml") return;
      if (name === "xml-stylesheet" && style !== undefined && / type="text\/css"/.test(value)) follow(style);
      else faults.push({ code: "active-xml", what: `<?${name}${value}?>` });
    },
  });
  if (broken !== undefined) faults.push({ code: "broken-xml", what: broken });
  return { faults, links };
}

/** Inspects a drawing that is a file of its own: shapes only, which lead to nothing but each other. */
export function checkDrawing(svg: string): Fault[] {
  const faults: Fault[] = [];
  const broken = readXml(svg, {
    element: (name, attributes) => {
      if (!allowedInDrawings.has(name)) faults.push({ code: "active-xml", what: `<${name}>` });
      for (const [attribute, value] of attributes)
        if (!isQuiet(local(attribute), value))
          faults.push({ code: "active-xml", what: `${attribute}="${value}"` });
    },
    text: () => undefined,
    instruction: (name, value) => {
      if (name.toLowerCase() !== "xml") faults.push({ code: "active-xml", what: `<?${name}${value}?>` });
    },
  });
  return broken === undefined ? faults : [...faults, { code: "broken-xml", what: broken }];
}

const local = (name: string): string => name.slice(name.indexOf(":") + 1);

/** Whether an attribute of a drawing neither runs nor loads anything. */
const isQuiet = (attribute: string, value: string): boolean =>
  !/^(?:on|style$|base$)/i.test(attribute) &&
  (!/^(?:href|src)$/i.test(attribute) || value.startsWith("#")) &&
  !/url\(\s*["']?(?!#)|\\/i.test(value.replace(/url\(\s*["']?#/gi, ""));

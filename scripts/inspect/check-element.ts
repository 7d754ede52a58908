import { allowedElements } from "./elements.ts";
import { dataType } from "./page-outline.ts";
import type { Seen } from "./read-page.ts";

/** Inspects an element as a whole: whether a page may have it, and what it does by itself. */
export function checkElement(seen: Seen): void {
  const { name, attributes, fault } = seen;
  if (!allowedElements.has(name)) fault("unknown-element", `<${name}>`);
  if (name === "style") fault("inline-style", "<style>");
  if (name === "script" && attributes.src === undefined && attributes.type !== dataType)
    fault("inline-script");
  if (name === "meta") checkMeta(seen);
  const rel = words(attributes.rel);
  if (attributes.target !== undefined && /^_?blank$/i.test(attributes.target) && !rel.includes("noopener"))
    fault("opener", attributes.href ?? name);
  if (name === "script") checkIntegrity(seen, attributes.src);
  if (name === "link" && rel.includes("stylesheet")) checkIntegrity(seen, attributes.href);
}

/** Whether what an element is depends on its values: those that say something of the page, or load it. */
export const isFreeElement = (name: string): boolean => !/^(?:html|meta|script|link)$/.test(name);

/** Of all commands that a `meta` can give, only that to go on to a page of this site, and the policy. */
function checkMeta({ attributes, readAddress, facts, fault }: Seen): void {
  const { content = "" } = attributes;
  const command = attributes["http-equiv"]?.toLowerCase();
  if (command === "refresh") {
    const target = /^0; url=(\/.*)$/.exec(content)?.[1];
    const address = target === undefined ? undefined : readAddress(target);
    if (target !== undefined && address?.leads === "inside") facts.links.push({ address, value: target });
    else fault("page-command", `refresh ${content}`);
  } else if (command !== undefined && command !== "content-security-policy") fault("page-command", command);
  // What a page is shared with, e.g. `og:image` (ogp.me).
  const property = attributes.property ?? attributes.name ?? "";
  if (/(?:^|:)(?:url|image|video|audio|secure_url)$/.test(property)) {
    const address = readAddress(content);
    if (address.leads === "nowhere") fault(address.code, content);
    if (address.leads === "inside") facts.links.push({ address, value: content });
  }
}

/** Scripts and styles are loaded with the hash of their bytes, so that nobody between us and the reader changes them. */
function checkIntegrity({ attributes, readAddress, facts }: Seen, source: string | undefined): void {
  if (source === undefined) return;
  const address = readAddress(source);
  if (address.leads === "inside") facts.signed.push({ path: address.path, integrity: attributes.integrity });
}

/** The words of an attribute that is a list, in small letters. */
export const words = (value: string | undefined): string[] =>
  value === undefined ? [] : value.toLowerCase().split(/\s+/).filter(Boolean);

import type { CanonicalPage } from "./canonical-page.ts";

/** How large a sitemap may be; `bytes` are those of the file as it is, in UTF-8. */
export interface SitemapLimits {
  addresses: number;
  bytes: number;
}

/** The limits of the protocol (sitemaps.org/protocol.html#index). */
export const protocolLimits: SitemapLimits = { addresses: 50_000, bytes: 52_428_800 };

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
const namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";
const opening = `${declaration}<urlset xmlns="${namespace}" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n`;
const closing = "</urlset>\n";

/**
 * The sitemap of some pages, in the order of their addresses: one file, or an index and as many files as it takes to stay
 * within the limits. `origin` is where the files will stand.
 */
export function writeSitemap(
  pages: readonly CanonicalPage[],
  origin: string,
  limits: SitemapLimits = protocolLimits,
): { address: string; text: string }[] {
  const parts = split([...pages].sort(byAddress).map(urlElement), limits);
  const textOf = (part: Part): string => opening + part.elements.join("") + closing;
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return [{ address: "/sitemap.xml", text: textOf(only) }];
  const files = parts.map((part, i) => ({ address: `/sitemap-${i + 1}.xml`, text: textOf(part), part }));
  const entries = files.map(
    ({ address, part }) => `<sitemap>${element("loc", origin + address)}${lastmod(part.changed)}</sitemap>\n`,
  );
  const index = `${declaration}<sitemapindex xmlns="${namespace}">\n${entries.join("")}</sitemapindex>\n`;
  return [{ address: "/sitemap.xml", text: index }, ...files.map(({ address, text }) => ({ address, text }))];
}

interface UrlElement {
  xml: string;
  changed: string | undefined;
}

/** The elements of one file, and the newest change among them. */
interface Part {
  elements: string[];
  bytes: number;
  changed: string | undefined;
}

function split(elements: readonly UrlElement[], limits: SitemapLimits): Part[] {
  const frame = Buffer.byteLength(opening + closing);
  const parts: Part[] = [];
  for (const { xml, changed } of elements) {
    const bytes = Buffer.byteLength(xml);
    const last = parts.at(-1);
    if (last === undefined || last.elements.length >= limits.addresses || last.bytes + bytes > limits.bytes)
      parts.push({ elements: [xml], bytes: frame + bytes, changed });
    else {
      last.elements.push(xml);
      last.bytes += bytes;
      if (changed !== undefined && (last.changed === undefined || changed > last.changed))
        last.changed = changed;
    }
  }
  return parts;
}

/** Alternates by language are links of XHTML (developers.google.com/search/docs/specialty/international). */
function urlElement({ address, changed, alternates }: CanonicalPage): UrlElement {
  const links = alternates.map(
    ({ lang, address: href }) =>
      `<xhtml:link rel="alternate" hreflang="${escapeXml(lang)}" href="${escapeXml(href)}"/>`,
  );
  return { xml: `<url>${element("loc", address)}${lastmod(changed)}${links.join("")}</url>\n`, changed };
}

const element = (name: string, text: string): string => `<${name}>${escapeXml(text)}</${name}>`;
const lastmod = (day: string | undefined): string => (day === undefined ? "" : element("lastmod", day));

const byAddress = (a: CanonicalPage, b: CanonicalPage): number =>
  a.address < b.address ? -1 : a.address > b.address ? 1 : 0;

const references: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

/** Text for XML: the five signs that the protocol wants written as entities. */
const escapeXml = (text: string): string => text.replace(/[&<>"']/g, (sign) => references[sign] ?? sign);

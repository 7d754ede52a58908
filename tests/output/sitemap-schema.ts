import { readFileSync } from "node:fs";
import { validateXML } from "xmllint-wasm";

const schema = (name: string): { fileName: string; contents: string } => ({
  fileName: name,
  contents: readFileSync(`tests/schemas/${name}`, "utf8"),
});

/** What the official schemas of sitemaps.org find wrong with a file, as xmllint says it. */
export async function sitemapErrors(text: string): Promise<string[]> {
  const isIndex = text.includes("<sitemapindex");
  const { errors } = await validateXML({
    xml: { fileName: "sitemap.xml", contents: text },
    schema: schema(isIndex ? "siteindex.xsd" : "sitemap-with-links.xsd"),
    preload: isIndex ? [] : [schema("sitemap.xsd"), schema("xhtml-link.xsd")],
  });
  return errors.map(({ message }) => message);
}

import { z } from "zod";

/**
 * A page that search engines may show. Addresses are absolute; `changed` is a day, where it is known so precisely.
 * `alternates` is the page in all languages, also `x-default`; none where it exists in one.
 */
export const canonicalPage = z.object({
  address: z.string(),
  changed: z.string().optional(),
  alternates: z.array(z.object({ lang: z.string(), address: z.string() })),
});

export type CanonicalPage = z.infer<typeof canonicalPage>;

const graphSchema = z.object({
  "@graph": z.array(z.object({ "@id": z.string().optional(), dateModified: z.string().optional() })),
});

/**
 * What the head of a drawn page says of itself, as our layouts write it; undefined where it keeps search engines out.
 * So the sitemap cannot say anything else than the pages.
 */
export function readCanonicalPage(html: string): CanonicalPage | undefined {
  const head = html.slice(0, html.indexOf("</head>"));
  const [, written] = /<link rel="canonical" href="([^"]*)"/.exec(head) ?? [];
  if (written === undefined) return undefined;
  const address = readReferences(written);
  const alternates = [...head.matchAll(/<link rel="alternate" hreflang="([^"]*)" href="([^"]*)"/g)];
  return detach({
    address,
    changed: changeOf(head, address),
    alternates: alternates.map(([, lang = "", href = ""]) => ({ lang, address: readReferences(href) })),
  });
}

/** A copy with texts of its own: a part of a long text keeps the whole of it in memory, here every page of the site. */
const detach = (page: CanonicalPage): CanonicalPage => canonicalPage.parse(JSON.parse(JSON.stringify(page)));

const graphStart = '<script type="application/ld+json">';

/** The last change of a page, from the graph in its head; a month or a year is too little to tell. */
function changeOf(head: string, address: string): string | undefined {
  const start = head.indexOf(graphStart);
  if (start < 0) return undefined;
  const json = head.slice(start + graphStart.length, head.indexOf("</script>", start));
  if (!json.includes("dateModified")) return undefined;
  const nodes = graphSchema.parse(JSON.parse(json))["@graph"];
  const changed = nodes.find((node) => node["@id"] === address)?.dateModified;
  return changed?.length === 10 ? changed : undefined;
}

const readReferences = (text: string): string =>
  text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&");

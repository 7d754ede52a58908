import { existsSync } from "node:fs";
import { join } from "node:path";
import { attributes, type BuiltPage, pagesOf, sourcesOf } from "./document.ts";

/** Links and files of a site that lead nowhere, as `page → target`. */
export function brokenLinks(site: string): string[] {
  const pages = new Map(pagesOf(site).map((page) => [page.address, page]));
  return [...pages.values()].flatMap((page) => {
    const links = linksOf(page).filter((link) => !leadsSomewhere(link, pages, site));
    const files = [
      ...sourcesOf(page.root),
      ...attributes(page.root, "href", "link[href]").filter((href) => href.startsWith("/")),
    ].filter((file) => !existsSync(join(site, decodeURI(file))));
    return [...links.map(({ href }) => href), ...files].map((target) => `${page.address} → ${target}`);
  });
}

/** Addresses of pages that no walk along links from `/` reaches. */
export function orphans(site: string): string[] {
  const pages = new Map(pagesOf(site).map((page) => [page.address, page]));
  const reached = new Set<string>();
  const next = ["/"];
  for (let address = next.pop(); address !== undefined; address = next.pop()) {
    const page = pages.get(address);
    if (page === undefined || reached.has(address)) continue;
    reached.add(address);
    next.push(...linksOf(page).map((link) => link.address));
  }
  return [...pages.keys()].filter((address) => !reached.has(address)).sort();
}

interface InternalLink {
  href: string;
  address: string;
  anchor: string | undefined;
}

/** The links of a page to places on the same site. */
function linksOf(page: BuiltPage): InternalLink[] {
  return attributes(page.root, "href", "a[href]")
    .filter((href) => !/^[a-z][a-z0-9+.-]*:/i.test(href))
    .map((href) => {
      // A list may be asked something, such as what to filter by.
      const [path = "", anchor] = href.replace(/\?[^#]*/, "").split("#");
      return { href, address: path === "" ? page.address : path, anchor };
    });
}

function leadsSomewhere(
  { address, anchor }: InternalLink,
  pages: ReadonlyMap<string, BuiltPage>,
  site: string,
): boolean {
  const page = pages.get(address);
  if (page === undefined)
    return anchor === undefined && /\.\w+$/.test(address) && existsSync(join(site, decodeURI(address)));
  return anchor === undefined || attributes(page.root, "id").includes(anchor);
}

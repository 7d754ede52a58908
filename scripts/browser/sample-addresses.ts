import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** Lists that differ in kind from each other. The search asks not to be indexed, which would be counted as a fault. */
const lists = ["/", "/news/", "/events/", "/members/", "/topics/"];
/** Folders of pages about one thing each. */
const families = [
  "/news/",
  "/statements/",
  "/events/",
  "/publications/",
  "/members/",
  "/people/",
  "/topics/",
  "/campaigns/",
  "/years/",
];

/** One page of every kind of a built site, as far as it has such pages. */
export function sampleAddresses(site: string): string[] {
  const isPage = (address: string): boolean => existsSync(join(site, address, "index.html"));
  const inside = (folder: string): string[] =>
    existsSync(join(site, folder))
      ? readdirSync(join(site, folder))
          .sort()
          .map((name) => `${folder}${name}/`)
          .filter(isPage)
      : [];
  const standing = inside("/").filter(
    (address) => ![...lists, ...families, "/blog/", "/search/"].includes(address),
  );
  return [
    ...lists.filter(isPage),
    ...families.flatMap((folder) => inside(folder).slice(0, 1)),
    ...standing.slice(0, 1),
  ];
}

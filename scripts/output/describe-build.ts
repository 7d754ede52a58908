import { plural } from "../command/report.ts";
import type { BuiltSite } from "./build-site.ts";

/** What is in a site that was built: `56 pages, 12 pictures (3 new), …`. */
export function describeBuild({ site, produced, pages, indexed }: BuiltSite<unknown>): string {
  const { pictures, madePictures, documents } = produced;
  return [
    plural(pages, "page"),
    `${plural(pictures, "picture")}${pictures === 0 ? "" : ` (${madePictures} new)`}`,
    plural(documents, "document"),
    `${plural(indexed, "page")} in the search`,
    plural(site.problems.length, "warning"),
  ].join(", ");
}

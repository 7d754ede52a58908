import { resolve } from "node:path";
import { countProblems, plural, reportProblems } from "./command/report.ts";
import { runCommand } from "./command/run.ts";
import { isToCome, resolveFromCaller, showPath, siteOptions, siteRequest } from "./command/site-options.ts";
import { loadSite } from "./library/load-site.ts";
import type { Problem } from "./model/problem.ts";
import { countPages } from "./output/count-pages.ts";
import { noteAddresses } from "./output/note-addresses.ts";
import { produceSite } from "./output/produce-site.ts";
import { openStaging } from "./output/staging.ts";
import { indexSite } from "./search/index-site.ts";

function refuse(problems: readonly Problem[]): number {
  console.error(`Not built: ${countProblems(problems)}. The old site is unchanged.`);
  return 1;
}

await runCommand({
  name: "build",
  does: "Checks the content, builds the site, makes its search index, and puts it in the place of the old one.",
  options: {
    ...siteOptions,
    output: { value: "DIR", does: "the folder to build into (default: _site)" },
    quiet: { does: "prints nothing unless something is wrong" },
  },
  run: async (options) => {
    const started = performance.now();
    const request = siteRequest(options, false);
    const given = options.values.get("output");
    const output = given === undefined ? resolve("_site") : resolveFromCaller(given);
    const site = await loadSite(request);
    const quiet = options.flags.has("quiet");
    const isBroken = site.problems.some((found) => found.severity === "error");
    const report = reportProblems(site.problems, "text", showPath(request.content));
    if (report !== "" && (isBroken || !quiet)) console.error(report);
    if (isBroken) return refuse(site.problems);
    const staging = openStaging(output, request.content);
    try {
      const made = await produceSite(site, request.content, staging.folder);
      if (made.problems.length > 0) {
        console.error(reportProblems(made.problems, "text", showPath(request.content)));
        return refuse(made.problems);
      }
      const indexed = process.env.NOINDEX ? 0 : await indexSite(staging.folder);
      const pages = countPages(staging.folder);
      staging.publish();
      const unnoted = isToCome(request.now) ? undefined : noteAddresses(request.content, site.addresses);
      if (unnoted !== undefined) console.error(unnoted);
      if (quiet) return 0;
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      console.log(
        `Built ${showPath(output)}/ in ${seconds} s: ${plural(pages, "page")}, ${plural(made.pictures, "picture")}${made.pictures === 0 ? "" : ` (${made.madePictures} new)`}, ${plural(made.documents, "document")}, ${plural(indexed, "page")} in the search, ${plural(site.problems.length, "warning")}.`,
      );
      if (site.nextChange !== undefined)
        console.log(`A text appears or goes at ${site.nextChange.toISO() ?? ""}: build again then.`);
      console.log(`To look at it: npm start, or serve ${showPath(output)}/ with any static server.`);
      return 0;
    } finally {
      staging.close();
    }
  },
});

import { fixContent } from "./author/fix-content.ts";
import { readCodeVersion } from "./cache/code-version.ts";
import { openFileCache } from "./cache/file-cache.ts";
import { explain } from "./command/explain.ts";
import { withProgress } from "./command/progress.ts";
import { countProblems, type Format, formats, plural, reportProblems } from "./command/report.ts";
import { runCommand } from "./command/run.ts";
import { showPath, siteOptions, siteRequest } from "./command/site-options.ts";
import { UsageError } from "./command/usage-error.ts";
import { type CheckedSite, checkSite } from "./library/check-site.ts";
import type { SiteRequest } from "./library/load-site.ts";
import { openStoredMemory, readingCache } from "./library/stored-memory.ts";

/** Checks a content folder. What a build has found out about a file is not found out again; nothing is noted. */
const check = (request: SiteRequest): Promise<CheckedSite> =>
  withProgress(({ tell }) => {
    const { memory } = openStoredMemory(openFileCache(readingCache), readCodeVersion());
    return checkSite(request, tell, memory);
  });

await runCommand({
  name: "check",
  does: "Reads and checks the content. Builds nothing.",
  options: {
    content: siteOptions.content,
    now: siteOptions.now,
    format: { value: formats.join("|"), does: "how problems are told (default: text)" },
    fix: { does: "mends what is safe to mend, and says what it changed" },
    explain: { value: "CODE", does: "tells what a problem comes from and how it is mended" },
    help: siteOptions.help,
  },
  run: async (options) => {
    const code = options.values.get("explain");
    if (code !== undefined) {
      console.log(explain(code));
      return 0;
    }
    const wanted = options.values.get("format") ?? "text";
    const format: Format | undefined = formats.find((known) => known === wanted);
    if (format === undefined)
      throw new UsageError(`There is no format "${wanted}". Write --format ${formats.join(", --format ")}.`);
    const request = siteRequest(options, false);
    const shown = showPath(request.content);
    if (options.flags.has("fix")) {
      const { problems } = await check(request);
      for (const { file, line, what } of fixContent(request.content, problems))
        console.error(`${shown}/${file}:${line}  ${what}`);
    }
    const { problems, content } = await check(request);
    const report = reportProblems(problems, format, shown);
    if (report !== "") console.log(report);
    if (format === "text")
      console.log(`Checked ${plural(content.entries.length, "text")}: ${countProblems(problems)}.`);
    return problems.some((found) => found.severity === "error") ? 1 : 0;
  },
});

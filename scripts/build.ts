import { resolve } from "node:path";
import { runCommand } from "./command/run.ts";
import { resolveFromCaller, showPath, siteOptions, siteRequest } from "./command/site-options.ts";
import { buildOptions, shrinkRemedyOf } from "./output/build-options.ts";
import { buildSite } from "./output/build-site.ts";
import { describeBuild } from "./output/describe-build.ts";
import { describeNeed } from "./output/next-build.ts";
import { openStaging } from "./output/staging.ts";

await runCommand({
  name: "build",
  does: "Checks the content, builds the site, makes its search index, and puts it in the place of the old one.",
  options: {
    ...siteOptions,
    output: { value: "DIR", does: "the folder to build into (default: _site)" },
    precompress: {
      does: "writes FILE.br and FILE.gz beside texts, for a server of one's own (publish always does)",
    },
    ...buildOptions,
  },
  run: async (options) => {
    const started = performance.now();
    const request = siteRequest(options, false);
    const given = options.values.get("output");
    const output = given === undefined ? resolve("_site") : resolveFromCaller(given);
    const quiet = options.flags.has("quiet");
    const open = () => openStaging(output, request.content);
    const shrinkRemedy = shrinkRemedyOf(options, "npm run build -- --allow-shrink");
    const packed = options.flags.has("precompress");
    const built = await buildSite({ request, open, quiet, packed, shrinkRemedy });
    if (quiet) return 0;
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(`Built ${showPath(output)}/ in ${seconds} s: ${describeBuild(built)}.`);
    if (built.nextBuild !== undefined) console.log(describeNeed(built.nextBuild));
    console.log(`To look at it: npm start, or serve ${showPath(output)}/ with any static server.`);
    return 0;
  },
});

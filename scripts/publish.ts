import { join } from "node:path";
import type { GivenOptions } from "./command/options.ts";
import { runCommand } from "./command/run.ts";
import {
  isToCome,
  present,
  resolveFromCaller,
  showPath,
  siteOptions,
  siteRequest,
} from "./command/site-options.ts";
import { UsageError } from "./command/usage-error.ts";
import { buildOptions, shrinkRemedyOf } from "./output/build-options.ts";
import { buildSite } from "./output/build-site.ts";
import { describeBuild } from "./output/describe-build.ts";
import { describeNeed } from "./output/next-build.ts";
import { openRelease } from "./releases/open-release.ts";
import { rollBack } from "./releases/roll-back.ts";

await runCommand({
  name: "publish",
  does: "Builds the site as a release in a folder of a server, and swaps to it at once; or goes back to the one before.",
  options: {
    to: { value: "DIR", does: "the folder of releases; the server shows DIR/current" },
    rollback: { does: "goes back to the release before, without building" },
    ...siteOptions,
    ...buildOptions,
  },
  run: async (options) => {
    const given = options.values.get("to");
    if (given === undefined)
      throw new UsageError("publish has to know the folder: npm run publish -- --to DIR");
    const folder = resolveFromCaller(given);
    return options.flags.has("rollback") ? await goBack(folder, options) : await publish(folder, options);
  },
});

async function publish(folder: string, options: GivenOptions): Promise<number> {
  const started = performance.now();
  const request = siteRequest(options, false);
  if (isToCome(request.now))
    throw new UsageError(
      "A site of a day to come is not published. To look at it, type npm run build with the same --now.",
    );
  const at = present().toISO();
  const quiet = options.flags.has("quiet");
  const open = () => openRelease(folder, request.content, at);
  const typed = `npm run publish -- --to ${options.values.get("to")} --allow-shrink`;
  const shrinkRemedy = shrinkRemedyOf(options, typed);
  const built = await buildSite({ request, open, quiet, packed: true, shrinkRemedy });
  if (quiet) return 0;
  const { name, wasPublic } = built.place;
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const current = showPath(join(folder, "current"));
  console.log(
    wasPublic
      ? `Nothing has changed: ${current} shows this site already, release ${name}.`
      : `Published release ${name} in ${seconds} s, ${current} shows it: ${describeBuild(built)}.`,
  );
  if (built.nextBuild !== undefined) console.log(describeNeed(built.nextBuild));
  return 0;
}

async function goBack(folder: string, { flags }: GivenOptions): Promise<number> {
  const { name, at } = await rollBack(folder);
  if (!flags.has("quiet"))
    console.log(
      `${showPath(join(folder, "current"))} shows release ${name} again, which was published at ${at}.`,
    );
  return 0;
}

import { join } from "node:path";
import { expect, test } from "vitest";
import { openFileCache } from "../../scripts/cache/file-cache.ts";
import { inspectSite } from "../../scripts/inspect/inspect-site.ts";
import { rules } from "../../scripts/inspect/rules.ts";
import { runCommand } from "../command/run-command.ts";
import { filesIn, workFolder } from "../output/tree.ts";
import { reach } from "./figure.ts";

const work = workFolder();
const site = join(work, "site");

// Seen red: tests/inspect has a site that breaks each rule.
test("the real site is inspected with an empty memory", async (context) => {
  const ended = await runCommand("build", [
    ...["--output", site, "--now", "2026-01-01"],
    ...["--precompress", "--site-url", "https://example.org"],
  ]);
  expect(ended, ended.err).toMatchObject({ code: 0 });
  const findings = await inspectSite(site, {
    origin: "https://example.org",
    decoded: openFileCache(join(work, "decoded")),
  });
  const files = filesIn(site);
  const pages = files.filter((file) => file.endsWith(".html")).length;
  reach(
    context,
    `${findings.length} findings by ${Object.keys(rules).length} rules in ${files.length} files, ${pages} of them pages`,
  );
  expect(findings).toEqual([]);
});

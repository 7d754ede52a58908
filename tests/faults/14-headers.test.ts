import { join } from "node:path";
import { expect, test } from "vitest";
import { runCommand } from "../command/run-command.ts";
import { leastScore, scoreHosts } from "../observatory/score-hosts.ts";
import { workFolder } from "../output/tree.ts";
import { reach } from "./figure.ts";

const site = join(workFolder(), "site");

// Seen red: without `frame-ancestors` in scripts/hosts/headers.ts, 130 points.
test("the Observatory judges what each host sends", async (context) => {
  const ended = await runCommand("build", ["--output", site, "--now", "2026-01-01"]);
  expect(ended, ended.err).toMatchObject({ code: 0 });
  const verdicts = await scoreHosts(site);
  reach(context, verdicts.map(({ host, score, grade }) => `${host} ${score} (${grade})`).join(", "));
  expect(verdicts.length).toBeGreaterThanOrEqual(2);
  for (const { host, score, found } of verdicts)
    expect(score, `${host}: ${found.join("; ")}`).toBeGreaterThanOrEqual(leastScore);
});

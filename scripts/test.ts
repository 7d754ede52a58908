import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { findBrowser } from "./browser/find-browser.ts";
import { nodeFlags } from "./command/node-flags.ts";
import { runCommand } from "./command/run.ts";
import { siteOptions } from "./command/site-options.ts";
import { readReports } from "./test/read-reports.ts";

/** Where the tests leave their site and their counts. */
const workshop = resolve(".cache/test");
const unitReport = join(workshop, "unit.json");
const browserReport = join(workshop, "browser.json");

/** One part of the tests: a program with its words, and the environment it needs. */
interface Step {
  title: string;
  program: string;
  words: readonly string[];
  environment?: Readonly<Record<string, string>>;
}

await runCommand({
  name: "test",
  does: "Runs all tests: types, lint, content, unit and build tests, and tests in a browser, which it finds or fetches.",
  options: { help: siteOptions.help },
  run: async () => {
    rmSync(workshop, { recursive: true, force: true });
    mkdirSync(workshop, { recursive: true });
    const browser = findBrowser(console.log);
    const failed = steps(browser).filter((step) => !passes(step));
    const counted = readReports(unitReport, browserReport);
    for (const step of failed) console.error(`Failed: ${step.title}`);
    for (const line of counted.failures) console.error(`  ${line}`);
    console.log(`${counted.passed} passed, ${counted.failed} failed, ${counted.skipped} skipped`);
    return failed.length === 0 && counted.failed === 0 && counted.passed > 0 ? 0 : 1;
  },
});

function steps(browser: string): Step[] {
  const site = `${workshop}/site`;
  return [
    { title: "types", program: "tsc", words: ["-p", "."] },
    { title: "types of the browser code", program: "tsc", words: ["-p", "assets/browser"] },
    { title: "lint and format", program: "biome", words: ["check", "."] },
    { title: "content", program: "node", words: [...nodeFlags, "scripts/check.ts"] },
    {
      title: "unit and build tests",
      program: "vitest",
      words: [
        "run",
        "--config",
        "tests/vitest.config.ts",
        "--reporter=default",
        "--reporter=json",
        `--outputFile.json=${unitReport}`,
      ],
    },
    { title: "the site", program: "node", words: [...nodeFlags, "scripts/build.ts", "--output", site] },
    {
      title: "browser tests",
      program: "playwright",
      words: ["test", "--config", "tests/browser/playwright.config.ts", "--reporter=line,json"],
      environment: {
        BROWSER_PATH: browser,
        SITE_FOLDER: site,
        PLAYWRIGHT_JSON_OUTPUT_FILE: browserReport,
      },
    },
  ];
}

function passes({ title, program, words, environment }: Step): boolean {
  console.log(`\n# ${title}`);
  const { status } = spawnSync(`node_modules/.bin/${program}`, words, {
    stdio: "inherit",
    env: { ...process.env, ...environment },
    shell: process.platform === "win32",
  });
  return status === 0;
}

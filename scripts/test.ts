import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { resolve } from "node:path";
import { z } from "zod";
import { findBrowser } from "./browser/find-browser.ts";
import { nodeFlags } from "./command/node-flags.ts";
import { runCommand } from "./command/run.ts";
import { siteOptions } from "./command/site-options.ts";

/** Where the tests leave their site and their counts. */
const workshop = resolve(".cache/test");

/** One part of the tests: a program with its words, and the environment it needs. */
interface Step {
  title: string;
  program: string;
  words: readonly string[];
  environment?: Readonly<Record<string, string>>;
}

/** What we read of the reports of Vitest and Playwright. */
const unitReport = z.object({
  numPassedTests: z.number(),
  numPendingTests: z.number(),
  numTotalTests: z.number(),
});
const browserReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
});

await runCommand({
  name: "test",
  does: "Runs all tests: types, lint, content, unit and build tests, and tests in a browser, which it finds or fetches.",
  options: { help: siteOptions.help },
  run: async () => {
    rmSync(workshop, { recursive: true, force: true });
    mkdirSync(workshop, { recursive: true });
    const browser = findBrowser(console.log);
    const failed = steps(browser).filter((step) => !passes(step));
    const counted = countTests();
    for (const step of failed) console.error(`Failed: ${step.title}`);
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
        `--outputFile.json=${workshop}/unit.json`,
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
        PLAYWRIGHT_JSON_OUTPUT_FILE: `${workshop}/browser.json`,
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

/**
 * Tests that passed, failed and were skipped. Some unit tests need rights or file systems that not every machine has,
 * and say so; a browser test has no such excuse and counts as failed.
 */
function countTests(): { passed: number; failed: number; skipped: number } {
  const unit = unitReport.parse(
    readReport("unit.json") ?? { numPassedTests: 0, numPendingTests: 0, numTotalTests: 0 },
  );
  const noBrowser = { stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0 } };
  const { stats } = browserReport.parse(readReport("browser.json") ?? noBrowser);
  return {
    passed: unit.numPassedTests + stats.expected + stats.flaky,
    failed:
      unit.numTotalTests - unit.numPassedTests - unit.numPendingTests + stats.unexpected + stats.skipped,
    skipped: unit.numPendingTests,
  };
}

/** A report, or undefined where its program failed before it could write one. */
function readReport(file: string): unknown {
  const path = `${workshop}/${file}`;
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : undefined;
}

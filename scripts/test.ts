import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { relative, resolve } from "node:path";
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

/** What we read of the report of Vitest. A file that cannot be loaded fails without a test. */
const unitReport = z.object({
  numPassedTests: z.number(),
  numPendingTests: z.number(),
  numTotalTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string(),
      assertionResults: z.array(
        z.object({ fullName: z.string(), status: z.string(), failureMessages: z.array(z.string()) }),
      ),
    }),
  ),
});
/** What we read of the report of Playwright. */
const browserReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
  suites: z.array(z.unknown()),
});
const browserSuite = z.object({
  specs: z.array(z.object({ title: z.string(), ok: z.boolean(), file: z.string(), line: z.number() })),
  suites: z.array(z.unknown()).default([]),
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
    for (const line of [...failedUnitTests(), ...failedBrowserTests()]) console.error(`  ${line}`);
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

const noUnitTests = { numPassedTests: 0, numPendingTests: 0, numTotalTests: 0, testResults: [] };
const readUnitReport = () => unitReport.parse(readReport("unit.json") ?? noUnitTests);

const noBrowserTests = { stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0 }, suites: [] };
const readBrowserReport = () => browserReport.parse(readReport("browser.json") ?? noBrowserTests);

/**
 * Tests that passed, failed and were skipped. Some unit tests need rights or file systems that not every machine has,
 * and say so; a browser test has no such excuse and counts as failed.
 */
function countTests(): { passed: number; failed: number; skipped: number } {
  const unit = readUnitReport();
  const { stats } = readBrowserReport();
  return {
    passed: unit.numPassedTests + stats.expected + stats.flaky,
    failed:
      unit.numTotalTests - unit.numPassedTests - unit.numPendingTests + stats.unexpected + stats.skipped,
    skipped: unit.numPendingTests,
  };
}

/** Where each failed unit test is, and the first line of what was wrong: the output above it is long. */
function failedUnitTests(): string[] {
  return readUnitReport().testResults.flatMap(({ name, status, message, assertionResults }) => {
    const file = relative("", name);
    const failed = assertionResults.filter((test) => test.status === "failed");
    if (failed.length === 0) return status === "failed" ? [`${file}: ${firstLine(message)}`] : [];
    return failed.map(
      ({ fullName, failureMessages }) => `${file}: ${fullName}: ${firstLine(failureMessages.join())}`,
    );
  });
}

const failedBrowserTests = (): string[] => readBrowserReport().suites.flatMap(failedSpecs);

function failedSpecs(suite: unknown): string[] {
  const { specs, suites } = browserSuite.parse(suite);
  const failed = specs.filter(({ ok }) => !ok);
  return [
    ...failed.map(({ file, line, title }) => `tests/browser/${file}:${line}: ${title}`),
    ...suites.flatMap(failedSpecs),
  ];
}

const firstLine = (text: string): string => text.trim().split("\n", 1)[0] ?? "";

/** A report, or undefined where its program failed before it could write one. */
function readReport(file: string): unknown {
  const path = `${workshop}/${file}`;
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : undefined;
}

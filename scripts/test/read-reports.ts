import { existsSync, readFileSync } from "node:fs";
import { relative } from "node:path";
import { z } from "zod";

/** How many tests passed, failed and were skipped, and a line for each that failed: where it is, and what was wrong. */
export interface TestCount {
  passed: number;
  failed: number;
  skipped: number;
  failures: readonly string[];
}

/** What we read of a report of Vitest. A file that cannot be loaded fails without a test. */
const unitSchema = z.object({
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

/** What we read of a report of Playwright; suites have suites in them. */
const browserSchema = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
  suites: z.array(z.unknown()),
});
const suiteSchema = z.object({
  specs: z.array(z.object({ title: z.string(), ok: z.boolean(), file: z.string(), line: z.number() })),
  suites: z.array(z.unknown()).default([]),
});

/**
 * Reads the reports of the unit tests and of those in a browser; a program that failed early has left none. Some unit tests
 * need rights or file systems that not every machine has, and say so; a browser test has no such excuse and counts as failed.
 */
export function readReports(unitReport: string, browserReport: string): TestCount {
  const unit = unitSchema.parse(
    readReport(unitReport) ?? { numPassedTests: 0, numPendingTests: 0, numTotalTests: 0, testResults: [] },
  );
  const { stats, suites } = browserSchema.parse(
    readReport(browserReport) ?? {
      stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0 },
      suites: [],
    },
  );
  return {
    passed: unit.numPassedTests + stats.expected + stats.flaky,
    failed:
      unit.numTotalTests - unit.numPassedTests - unit.numPendingTests + stats.unexpected + stats.skipped,
    skipped: unit.numPendingTests,
    failures: [...unit.testResults.flatMap(failuresIn), ...suites.flatMap(failedSpecs)],
  };
}

function readReport(path: string): unknown {
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : undefined;
}

function failuresIn({
  name,
  status,
  message,
  assertionResults,
}: z.infer<typeof unitSchema>["testResults"][number]): string[] {
  const file = relative("", name);
  const failed = assertionResults.filter((test) => test.status === "failed");
  if (failed.length === 0) return status === "failed" ? [`${file}: ${firstLine(message)}`] : [];
  return failed.map(
    ({ fullName, failureMessages }) => `${file}: ${fullName}: ${firstLine(failureMessages.join("\n"))}`,
  );
}

function failedSpecs(suite: unknown): string[] {
  const { specs, suites } = suiteSchema.parse(suite);
  const failed = specs.filter(({ ok }) => !ok);
  return [
    ...failed.map(({ file, line, title }) => `tests/browser/${file}:${line}: ${title}`),
    ...suites.flatMap(failedSpecs),
  ];
}

const firstLine = (text: string): string => text.trim().split("\n", 1)[0] ?? "";

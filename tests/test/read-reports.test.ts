import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { readReports } from "../../scripts/test/read-reports.ts";
import { workFolder, writeTree } from "../output/tree.ts";

const work = workFolder();
const stats = { expected: 0, unexpected: 0, flaky: 0, skipped: 0 };

function read(unit: object | undefined, browser: object | undefined) {
  const reports = { "unit.json": unit, "browser.json": browser };
  const folder = writeTree(
    join(work, String(Math.random())),
    Object.fromEntries(
      Object.entries(reports).flatMap(([name, report]) =>
        report === undefined ? [] : [[name, JSON.stringify(report)]],
      ),
    ),
  );
  return readReports(join(folder, "unit.json"), join(folder, "browser.json"));
}

const result = (name: string, status: string, message: string, assertionResults: readonly object[]) => ({
  ...{ name: resolve("tests", name), status, message, assertionResults },
});

test("each test that failed is told by its file, its name and the first line of what was wrong", () => {
  const unit = {
    ...{ numTotalTests: 4, numPassedTests: 1, numPendingTests: 1 },
    testResults: [
      result("a.test.ts", "failed", "", [
        { fullName: "a day is a day", status: "passed", failureMessages: [] },
        { fullName: "a year has days", status: "failed", failureMessages: ["Error: no days\n  at a.ts:1"] },
        { fullName: "needs rights", status: "skipped", failureMessages: [] },
      ]),
      result("b.test.ts", "failed", "SyntaxError: no\n  at b.ts:1", []),
    ],
  };
  const spec = { title: "the menu opens", ok: false, file: "menu.spec.ts", line: 7 };
  const browser = {
    stats: { expected: 2, unexpected: 1, flaky: 1, skipped: 1 },
    suites: [{ specs: [{ ...spec, ok: true }], suites: [{ specs: [spec] }] }],
  };
  expect(read(unit, browser)).toEqual({
    passed: 4,
    failed: 4,
    skipped: 1,
    failures: [
      `${join("tests", "a.test.ts")}: a year has days: Error: no days`,
      `${join("tests", "b.test.ts")}: SyntaxError: no`,
      "tests/browser/menu.spec.ts:7: the menu opens",
    ],
  });
});

test("a program that has left no report has passed nothing", () => {
  expect(read(undefined, undefined)).toEqual({ passed: 0, failed: 0, skipped: 0, failures: [] });
  const unit = { numTotalTests: 2, numPassedTests: 2, numPendingTests: 0, testResults: [] };
  expect(read(unit, undefined)).toMatchObject({ passed: 2, failed: 0 });
  expect(read(undefined, { stats, suites: [] })).toMatchObject({ passed: 0 });
});

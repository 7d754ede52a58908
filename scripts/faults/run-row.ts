import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { resolve } from "node:path";
import { z } from "zod";
import type { FaultRow } from "./rows.ts";

/** How a row ended: what was reached, in words, and whether that is what was wanted. */
export interface RowResult {
  state: "ok" | "missed" | "left out";
  reached: string;
}

const reportFile = resolve(".cache/faults/report.json");

/** What we read of Vitest's report; `meta` is filled by tests/faults/figure.ts. */
const report = z.object({
  testResults: z.array(
    z.object({
      status: z.string(),
      name: z.string(),
      assertionResults: z.array(
        z.object({
          fullName: z.string(),
          status: z.string(),
          meta: z.object({ reached: z.string().optional(), leftOut: z.string().optional() }),
        }),
      ),
    }),
  ),
});
type Ended = z.output<typeof report>["testResults"];

/** Runs the tests of a row, which tell of themselves on the way, and sums up what they reached. */
export function runRow(row: FaultRow): RowResult {
  const missing = row.tests.filter((path) => !existsSync(path));
  if (missing.length === row.tests.length)
    return { state: "left out", reached: `There are no tests of it: ${missing.join(", ")}.` };
  const ended = row.tests
    .filter((path) => existsSync(path))
    .flatMap((path) => runTests(path, row.environment ?? {}));
  const tests = ended.flatMap(({ assertionResults }) => assertionResults);
  const failed = [
    ...tests.filter(({ status }) => status === "failed").map(({ fullName }) => fullName),
    ...ended
      .filter((file) => file.status === "failed" && file.assertionResults.length === 0)
      .map(({ name }) => name),
  ];
  const passed = tests.filter(({ status }) => status === "passed").length;
  const leftOut = tests.flatMap(({ status, fullName, meta }) =>
    status === "passed" || status === "failed"
      ? []
      : (meta.leftOut ?? /Left out: .*$/.exec(fullName)?.[0] ?? "Left out."),
  );
  const words = [
    ...tests.flatMap(({ meta }) => meta.reached ?? []),
    ...new Set(leftOut),
    ...missing.map((path) => `There are no tests in ${path}.`),
    ...failed.map((name) => `FAILED: ${name}`),
  ];
  const counted = [
    `${passed} tests passed`,
    ...Object.entries(row.environment ?? {}).map(([name, value]) => `${name}=${value}`),
  ].join(", ");
  return {
    state: failed.length > 0 ? "missed" : passed === 0 ? "left out" : "ok",
    reached: (tests.some(({ meta }) => meta.reached !== undefined) ? words : [counted, ...words]).join("; "),
  };
}

function runTests(path: string, environment: Readonly<Record<string, string>>): Ended {
  rmSync(reportFile, { force: true });
  const config = path.startsWith("tests/faults/")
    ? "tests/faults/vitest.config.ts"
    : "tests/vitest.config.ts";
  spawnSync(
    "node_modules/.bin/vitest",
    [
      "run",
      path,
      "--config",
      config,
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${reportFile}`,
    ],
    {
      stdio: "inherit",
      env: { ...process.env, ...environment },
      shell: process.platform === "win32",
    },
  );
  if (!existsSync(reportFile)) return [{ status: "failed", name: path, assertionResults: [] }];
  return report.parse(JSON.parse(readFileSync(reportFile, "utf8"))).testResults;
}

import { mkdirSync } from "node:fs";
import { runCommand } from "./command/run.ts";
import { siteOptions } from "./command/site-options.ts";
import { UsageError } from "./command/usage-error.ts";
import { type FaultRow, faultRows } from "./faults/rows.ts";
import { type RowResult, runRow } from "./faults/run-row.ts";

await runCommand({
  name: "test:faults",
  does: "Tries everything that may go wrong, for about an hour, and prints what was wanted and what was reached.",
  options: {
    rows: { value: "8,9", does: "the rows of the table that are tried (default: all twenty)" },
    help: siteOptions.help,
  },
  run: async ({ values }) => {
    const wanted = chooseRows(values.get("rows"));
    mkdirSync(".cache/faults", { recursive: true });
    const results = wanted.map((row) => {
      console.log(`\n# Row ${row.row}: ${row.area}`);
      return { row, result: runRow(row) };
    });
    console.log(["", "| row | area | wanted | reached | |", "| --- | --- | --- | --- | --- |"].join("\n"));
    for (const { row, result } of results) console.log(describeRow(row, result));
    const counted = (["ok", "missed", "left out"] as const).map(
      (state) => `${results.filter(({ result }) => result.state === state).length} ${state}`,
    );
    console.log(`\n${counted.join(", ")}`);
    return results.some(({ result }) => result.state === "missed") ? 1 : 0;
  },
});

function describeRow({ row, area, wanted }: FaultRow, { reached, state }: RowResult): string {
  const words = [String(row), area, wanted, reached, state];
  return `| ${words.map((text) => text.replaceAll("|", "\\|")).join(" | ")} |`;
}

function chooseRows(given: string | undefined): readonly FaultRow[] {
  if (given === undefined) return faultRows;
  return given.split(",").map((text) => {
    const found = faultRows.find(({ row }) => String(row) === text.trim());
    if (found === undefined)
      throw new UsageError(
        `"${text}" is not a row. Write --rows 8,9 with numbers from 1 to ${faultRows.length}.`,
      );
    return found;
  });
}

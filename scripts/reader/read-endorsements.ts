import { CsvError, parse } from "csv-parse/sync";
import { z } from "zod";
import { type Endorsement, endorsementColumns, endorsementSchema } from "../model/endorsements.ts";
import { type Place, type Problem, problem } from "../model/problem.ts";
import { findPersonalData } from "./privacy.ts";
import { schemaProblems } from "./schema-problems.ts";
import { readSourceText } from "./source-text.ts";
import { didYouMean } from "./suggest.ts";

/** The ledger of one statement, as far as it could be read. */
export interface ReadLedger {
  /** Path of the file, relative to the content folder. */
  file: string;
  rows: Endorsement[];
  problems: Problem[];
}

/** What csv-parse tells of each record when it is asked for `info`. */
const records = z.array(z.object({ record: z.array(z.string()), info: z.object({ lines: z.number() }) }));

/** Reads `statements/SLUG.endorsements.csv` (RFC 4180); every mistake has the line and column of its cell. */
export function readEndorsements(root: string, file: string): ReadLedger {
  const source = readSourceText(root, file);
  if ("problem" in source) return { file, rows: [], problems: [source.problem] };
  const { rows, problems } = parseEndorsements(file, source.text);
  return { file, rows, problems: [...problems, ...findPersonalData(file, source.text, () => false)] };
}

/** Parses the text of a ledger; see `readEndorsements`. */
export function parseEndorsements(file: string, text: string): ReadLedger {
  const lines = text.split("\n");
  const badRow = (line: number, message: string, hint: string): Problem =>
    problem("csv-syntax", file, { line, column: 1 }, message, hint);
  const unreadable = (line: number, message: string, hint: string): ReadLedger => ({
    file,
    rows: [],
    problems: [badRow(line, message, hint)],
  });
  let found: z.output<typeof records>;
  try {
    found = records.parse(parse(text, { info: true, skip_empty_lines: true, relax_column_count: true }));
  } catch (error) {
    const line = error instanceof CsvError && typeof error.lines === "number" ? error.lines : 1;
    return unreadable(
      line,
      "This row cannot be read: a quotation mark is missing.",
      'Put a cell that holds a comma or a quotation mark in quotes: "A, B".',
    );
  }
  const [header, ...body] = found;
  if (header === undefined)
    return unreadable(
      1,
      "The ledger is empty.",
      `Begin it with a line of column names: ${endorsementColumns.join(",")}`,
    );
  const columns = header.record.map((name) => name.trim());
  if (columns.length === 1 && /[;\t]/.test(columns[0] ?? ""))
    return unreadable(
      1,
      "The columns are not separated by commas.",
      "Save the table again as CSV with commas, not with semicolons or tabs.",
    );
  const problems = headerProblems(file, columns, lines[0] ?? "");
  const rows: Endorsement[] = [];
  for (const { record, info } of body) {
    const first = firstLine(info.lines, record);
    const at = (field: string): Place => ({
      line: first,
      column: cellColumn(lines[first - 1] ?? "", Math.max(0, columns.indexOf(field))),
    });
    if (record.length !== columns.length) {
      problems.push(
        badRow(
          first,
          `This row has ${record.length} cells, and there are ${columns.length} columns.`,
          "Add or remove commas; a cell that holds a comma stands in quotes.",
        ),
      );
      continue;
    }
    const value = Object.fromEntries(
      columns
        .map((name, i) => [name, (record[i] ?? "").trim()])
        .filter(([name]) => endorsementColumns.includes(name ?? "")),
    );
    const parsed = endorsementSchema.safeParse(value);
    if (parsed.success) rows.push({ ...parsed.data, line: first, columnOf: (field) => at(field).column });
    else {
      const locate = (way: readonly PropertyKey[]): Place => at(String(way[0] ?? ""));
      problems.push(
        ...schemaProblems(file, endorsementSchema, { value, locate, locateKey: locate }, parsed.error.issues),
      );
    }
  }
  return { file, rows, problems };
}

function headerProblems(file: string, columns: readonly string[], line: string): Problem[] {
  const unknown = columns.flatMap((name, i) =>
    endorsementColumns.includes(name)
      ? []
      : [
          problem(
            "unknown-column",
            file,
            { line: 1, column: cellColumn(line, i) },
            `There is no column "${name}".`,
            didYouMean(name, endorsementColumns, `The columns are ${endorsementColumns.join(", ")}.`),
          ),
        ],
  );
  const missing = columns.includes("name")
    ? []
    : [
        problem(
          "unknown-column",
          file,
          { line: 1, column: 1 },
          'The column "name" is missing.',
          `Begin the ledger with: ${endorsementColumns.join(",")}`,
        ),
      ];
  return [...unknown, ...missing];
}

/** csv-parse counts the line on which a record ends; one with line breaks in its cells began further up. */
const firstLine = (last: number, record: readonly string[]): number =>
  last - record.reduce((sum, cell) => sum + cell.split("\n").length - 1, 0);

/** The column at which the cell with this number begins in a line. */
function cellColumn(line: string, cell: number): number {
  let column = 1;
  let isQuoted = false;
  let passed = 0;
  for (const char of line) {
    if (passed === cell) break;
    if (char === '"') isQuoted = !isQuoted;
    if (char === "," && !isQuoted) passed += 1;
    column += char.length;
  }
  return column;
}

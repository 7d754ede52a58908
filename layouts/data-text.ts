import { stringify } from "csv-stringify/sync";
import type { DataCell, DataSet, DataSetName } from "../scripts/model/open-data.ts";
import type { Library } from "../scripts/model/views.ts";

type Row = Readonly<Record<string, DataCell>>;

/**
 * Rows as CSV (RFC 4180) with a header, in UTF-8. Several values of a cell are joined by `; `, what is not known is
 * empty. A cell that a spreadsheet would run as a formula begins with an apostrophe (OWASP).
 */
export function asCsv(columns: readonly string[], rows: readonly Row[]): string {
  return stringify(
    rows.map((row) => columns.map((column) => cellOf(row[column] ?? null))),
    { header: true, columns: [...columns], record_delimiter: "windows", escape_formulas: true },
  );
}

/** Numbers stay numbers, so that no negative one is taken for a formula. */
function cellOf(value: DataCell): string | number {
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "true" : "false";
  return typeof value === "string" || typeof value === "number" ? value : value.join("; ");
}

/** The path of the JSON Schema of a data set. */
export const schemaAddress = (name: DataSetName): string => `/data/${name}.schema.json`;

/** Rows of a data set as JSON: what they are, from whom, of which day, under what licence. `page` is a path. */
export function asJson(
  { name, rows }: Pick<DataSet, "name" | "rows">,
  { title, page }: { title: string; page: string },
  { settings, origin, today }: Library,
): string {
  const { data_licence: licence } = settings;
  const data = {
    $schema: origin + schemaAddress(name),
    title,
    publisher: settings.name,
    page: origin + page,
    licence: licence === undefined ? null : { title: licence.title, url: new URL(licence.link).href },
    as_of: today,
    count: rows.length,
    rows,
  };
  return `${JSON.stringify(data, null, 2)}\n`;
}

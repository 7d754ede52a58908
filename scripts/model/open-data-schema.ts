import { z } from "zod";
import { type ColumnName, type DataRow, type DataSet, type DataSetName, dataSets } from "./open-data.ts";

const columnNames: ReadonlySet<string> = new Set(
  Object.values(dataSets).flatMap((set) => Object.keys(set.shape)),
);
const isColumn = (name: string): name is ColumnName => columnNames.has(name);

/** What stands round the rows in a file of open data. */
const file = z.strictObject({
  $schema: z.url(),
  title: z.string(),
  publisher: z.string(),
  page: z.url(),
  licence: z.strictObject({ title: z.string(), url: z.url() }).nullable(),
  as_of: z.iso.date(),
  count: z.int().nonnegative(),
});

/** A data set with its rows; columns and JSON Schema come from its declaration. */
export function describeDataSet<N extends DataSetName>(name: N, rows: readonly DataRow<N>[]): DataSet<N> {
  const shape: Readonly<Record<string, z.ZodType>> = dataSets[name].shape;
  const columns = Object.keys(shape).filter(isColumn);
  return {
    name,
    columns,
    lists: columns.filter((column) => shape[column] instanceof z.ZodArray),
    rows,
    schema: ({ address, title, explain }) => {
      const { properties: cells = {}, required: filled = [] } = z.toJSONSchema(dataSets[name]);
      const { $schema, properties, required = [], ...rest } = z.toJSONSchema(file);
      const described = columns.map((column) => {
        const cell = cells[column];
        return [column, { description: explain(column), ...(typeof cell === "object" ? cell : {}) }];
      });
      const items = {
        type: "object",
        properties: Object.fromEntries(described),
        required: filled,
        additionalProperties: false,
      };
      return {
        $schema,
        $id: address,
        title,
        ...rest,
        properties: { ...properties, rows: { type: "array", items } },
        required: [...required, "rows"],
      };
    },
  };
}

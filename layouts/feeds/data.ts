import type { DataSet } from "../../scripts/model/open-data.ts";
import { asCsv, asJson, schemaAddress } from "../data-text.ts";
import type { Feed } from "../page.ts";
import { wordsIn } from "../words.ts";

/** `/data/NAME.json`, `.csv` and `.schema.json`: the open data, once for all languages. */
export default {
  items: (library) =>
    library.lang === library.languages[0] ? Object.values<DataSet>(library.openData()) : [],
  files: (set, library) => {
    const words = wordsIn(library.lang);
    const title = words.dataSets[set.name];
    const address = schemaAddress(set.name);
    const schema = set.schema({
      address: library.origin + address,
      title,
      explain: (column) => words.dataColumns[column],
    });
    return [
      { address: `/data/${set.name}.csv`, text: asCsv(set.columns, set.rows) },
      { address: `/data/${set.name}.json`, text: asJson(set, { title, page: "/data/" }, library) },
      { address, text: `${JSON.stringify(schema, null, 2)}\n` },
    ];
  },
} satisfies Feed<DataSet>;

import type { VNode } from "preact";
import type { DataSet } from "../../scripts/model/open-data.ts";
import { formatCount } from "../format.ts";
import { fill, wordsIn } from "../words.ts";
import { Facts } from "./Facts.tsx";

/** A set of open data: how much there is, its files, and what its fields say. */
export function DataSetSection({ set, lang }: { set: DataSet; lang: string }): VNode {
  const words = wordsIn(lang);
  const title = words.dataSets[set.name];
  const { rows } = words.counts;
  return (
    <section class="data-set" aria-labelledby={set.name}>
      <h2 id={set.name}>{title}</h2>
      <p>
        {fill(words.dataFiles, { rows: formatCount(set.rows.length, rows, lang) })}{" "}
        <a href={`/data/${set.name}.csv`}>CSV</a>, <a href={`/data/${set.name}.json`}>JSON</a>,{" "}
        <a href={`/data/${set.name}.schema.json`}>{words.dataSchema}</a>
      </p>
      <details>
        <summary>{fill(words.dataFields, { set: title })}</summary>
        <Facts
          facts={set.columns.map((column) => {
            const description = words.dataColumns[column];
            const isList = set.lists.includes(column);
            return { name: column, values: [isList ? fill(words.dataList, { description }) : description] };
          })}
        />
      </details>
    </section>
  );
}

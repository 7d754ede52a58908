import type { Ledger, Library, Published } from "../../scripts/model/views.ts";
import { asCsv } from "../data-text.ts";
import type { Feed } from "../page.ts";

interface Signatures {
  statement: Published<"statements">;
  ledger: Ledger;
}

/** `/statements/SLUG/endorsements.csv` and `.json`: who signed a statement, as it is shown on its page. */
export default {
  items: (library) =>
    library.all("statements").flatMap((statement) => {
      const ledger = library.ledger(statement);
      return ledger === undefined ? [] : [{ statement, ledger }];
    }),
  files: ({ statement, ledger }, library) => [
    { address: `${statement.address}endorsements.csv`, text: asCsv(columns, ledger.rows) },
    { address: `${statement.address}endorsements.json`, text: asJson(statement, ledger, library) },
  ],
} satisfies Feed<Signatures>;

const columns = ["name", "member", "kind", "country", "signed_on", "capacity"];

function asJson(statement: Published<"statements">, ledger: Ledger, library: Library): string {
  const { organisations, individuals, members, countries, asOf, rows } = ledger;
  const data = {
    statement: { title: statement.title, date: statement.date, url: library.origin + statement.address },
    as_of: asOf,
    counts: { organisations, individuals, members, countries },
    endorsements: rows,
  };
  return `${JSON.stringify(data, null, 2)}\n`;
}

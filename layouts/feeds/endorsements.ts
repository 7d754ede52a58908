import { stringify } from "csv-stringify/sync";
import type { Ledger, Library, Published } from "../../scripts/model/views.ts";
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
    { address: `${statement.address}endorsements.csv`, text: asCsv(ledger) },
    { address: `${statement.address}endorsements.json`, text: asJson(statement, ledger, library) },
  ],
} satisfies Feed<Signatures>;

const columns = ["name", "member", "kind", "country", "signed_on", "capacity"] as const;

function rowsOf(ledger: Ledger): Record<(typeof columns)[number], string>[] {
  return ledger.groups
    .flatMap((group) => group.signers)
    .map((signer) => ({
      name: signer.name,
      member: signer.member ?? "",
      kind: signer.kind ?? "",
      country: signer.country ?? "",
      signed_on: signer.signedOn,
      capacity: signer.isIndividual ? "individual" : "organisation",
    }));
}

/** RFC 4180, with a header. A cell that a spreadsheet would run as a formula begins with an apostrophe (OWASP). */
const asCsv = (ledger: Ledger): string =>
  stringify(rowsOf(ledger), {
    header: true,
    columns: [...columns],
    record_delimiter: "windows",
    escape_formulas: true,
  });

function asJson(statement: Published<"statements">, ledger: Ledger, library: Library): string {
  const { organisations, individuals, members, countries, asOf } = ledger;
  const data = {
    statement: { title: statement.title, date: statement.date, url: library.origin + statement.address },
    as_of: asOf,
    counts: { organisations, individuals, members, countries },
    endorsements: rowsOf(ledger),
  };
  return `${JSON.stringify(data, null, 2)}\n`;
}

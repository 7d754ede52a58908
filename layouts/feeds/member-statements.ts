import type { DataRow } from "../../scripts/model/open-data.ts";
import type { Published } from "../../scripts/model/views.ts";
import { asCsv, asJson } from "../data-text.ts";
import type { Feed } from "../page.ts";
import { fill, wordsIn } from "../words.ts";

interface Signed {
  member: Published<"members">;
  rows: readonly DataRow<"statements">[];
}

/** `/members/SLUG/statements.csv` and `.json`: the statements that an organisation issued or signed, as open data. */
export default {
  items: (library) => {
    const rows = new Map(library.openData().statements.rows.map((row) => [row.id, row]));
    return library.all("members").flatMap((member) => {
      const signed = library.signedBy(member).flatMap(({ id }) => rows.get(id) ?? []);
      return signed.length === 0 ? [] : [{ member, rows: signed }];
    });
  },
  files: ({ member, rows }, library) => {
    const title = fill(wordsIn(library.lang).signedBy, { name: member.title });
    return [
      {
        address: `${member.address}statements.csv`,
        text: asCsv(library.openData().statements.columns, rows),
      },
      {
        address: `${member.address}statements.json`,
        text: asJson({ name: "statements", rows }, { title, page: member.address }, library),
      },
    ];
  },
} satisfies Feed<Signed>;

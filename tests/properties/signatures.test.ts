import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import feed from "../../layouts/feeds/endorsements.ts";
import { mapColumns } from "../../scripts/author/form-columns.ts";
import { importEndorsements } from "../../scripts/author/import-endorsements.ts";
import { createLedger, signerKey } from "../../scripts/library/ledger.ts";
import { textVersion } from "../../scripts/library/text-version.ts";
import { findPersonalData } from "../../scripts/reader/privacy.ts";
import { parseEndorsements } from "../../scripts/reader/read-endorsements.ts";
import { loadLibrary } from "../fixtures/content.ts";
import { day, name, runs, words } from "./generators.ts";

/** The answers of a form, with everything that people type. */
const cell = fc.oneof(
  words,
  fc.constantFrom(
    "River Nurses",
    "The River Nurses (RN)",
    "a@b.org",
    "+41 61 383 18 10",
    "=1+1",
    "UG",
    "Uganda",
    "12/05/2021",
    "yes",
    'A "B"',
    "C, D",
    "E\nF",
    "\u202EG",
    "",
  ),
);
const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const answers = fc
  .array(fc.array(cell, { minLength: 6, maxLength: 6 }), { maxLength: 6 })
  .map((rows) =>
    [["Organisation", "Name", "Country", "Date", "Type", "Capacity"], ...rows]
      .map((row) => row.map(quote).join(","))
      .join("\n"),
  );

function bringIn(text: string, ledger: string) {
  const { rows, problems } = ledger === "" ? { rows: [], problems: [] } : parseEndorsements("a.csv", ledger);
  expect(problems).toEqual([]);
  return importEndorsements({
    answers: text,
    ledger,
    rows,
    members: [],
    textVersion: "abc123",
    dates: "day-first",
  });
}

describe("signatures", () => {
  test("8. importing twice changes nothing, and every answer is accounted for", () => {
    fc.assert(
      fc.property(answers, (text) => {
        const first = bringIn(text, "");
        expect(first.added.length + first.known.length + first.refused.length).toBe(first.read);
        const second = bringIn(text, first.ledger);
        expect(second.ledger).toBe(first.ledger);
        expect(second.added).toEqual([]);
      }),
      runs,
    );
  });

  test("9. no address and no phone number comes in, and what comes in counts for nothing yet", () => {
    fc.assert(
      fc.property(answers, (text) => {
        const { ledger } = bringIn(text, "");
        expect(findPersonalData("a", ledger, () => false)).toEqual([]);
        expect(ledger).not.toMatch(/(?:^|\n)"?[=+@-]/);
        const { rows } = parseEndorsements("a.csv", ledger === "" ? "name\n" : ledger);
        expect(createLedger(rows, "2035-12-31", [])).toMatchObject({
          organisations: 0,
          individuals: 0,
          groups: [],
        });
      }),
      runs,
    );
  });

  test("10. columns are each used once or named as unknown", () => {
    const header = fc.oneof(
      words,
      fc.constantFrom("Name", "Organisation", "Country", "E-mail", "Organisation website", "Date"),
    );
    fc.assert(
      fc.property(fc.array(header, { maxLength: 8 }), (headers) => {
        const { columns, unknown } = mapColumns(headers);
        expect(columns.size + unknown.length).toBe(headers.length);
        expect(new Set(columns.values()).size).toBe(columns.size);
      }),
      runs,
    );
  });

  const row = fc.record({
    name,
    country: fc.constantFrom("UG", "NL", undefined),
    signed_on: day,
    confirmed: fc.boolean(),
    reviewed: fc.boolean(),
    withdrawn_on: fc.option(day, { nil: undefined }),
    capacity: fc.constantFrom<("organisation" | "individual" | undefined)[]>(
      "organisation",
      "individual",
      undefined,
    ),
  });
  const rowsOf = fc
    .array(row, { maxLength: 8 })
    .map((rows) => rows.map((one) => ({ ...one, authorised: true, line: 1, columnOf: () => 1 })));

  test("11. the counts are those of the names that are shown, and a withdrawal never raises them", () => {
    fc.assert(
      fc.property(rowsOf, day, (rows, today) => {
        const ledger = createLedger(rows, today, []);
        const shown = ledger.groups.flatMap(({ signers }) => signers);
        expect(shown).toHaveLength(ledger.organisations + ledger.individuals);
        expect(ledger.groups.filter(({ country }) => country !== undefined)).toHaveLength(ledger.countries);
        const withdrawn = createLedger(
          rows.map((one) => ({ ...one, withdrawn_on: today })),
          today,
          [],
        );
        expect(withdrawn.groups).toEqual([]);
      }),
      runs,
    );
  });

  const named = z.array(z.object({ name: z.string() }));

  test("12. the open data are the page: as many rows, the same names, and no formula", async () => {
    const library = await loadLibrary({ "statements/2021-01-01-s.md": "---\ntitle: S\n---\n" });
    const [statement] = library.all("statements");
    if (statement === undefined) throw new Error("There is no statement.");
    fc.assert(
      fc.property(rowsOf, day, (rows, today) => {
        const ledger = createLedger(rows, today, []);
        const [csv, json] = feed.files({ statement, ledger }, library);
        // The page has them by country, the data by name.
        const shown = ledger.groups.flatMap(({ signers }) => signers.map((signer) => signer.name)).sort();
        const defused = shown.map((text) => (/^[=+\-@\t\r＝＋－＠]/.test(text) ? `'${text}` : text));
        const cells = named.parse(parse(csv?.text ?? "", { columns: true }));
        expect(cells.map((cell) => cell.name).sort()).toEqual(defused.sort());
        const { endorsements } = z.object({ endorsements: named }).parse(JSON.parse(json?.text ?? ""));
        expect(endorsements.map((signer) => signer.name).sort()).toEqual(shown);
      }),
      runs,
    );
  });

  test("13. names are the same whatever the case, the article and the acronym in brackets", () => {
    fc.assert(
      fc.property(name, fc.constantFrom("WHO", "x"), (text, acronym) => {
        const key = signerKey(text);
        if (!/[()]/.test(text) && /\p{L}/u.test(text.normalize("NFKD")))
          expect(signerKey(`${text} (${acronym})`)).toBe(key);
      }),
      runs,
    );
  });

  test("14. the version of a text changes with its words and with nothing else", () => {
    fc.assert(
      fc.property(
        fc.array(
          name.filter((text) => !/\s/.test(text)),
          { minLength: 1, maxLength: 6 },
        ),
        name,
        (parts, other) => {
          expect(textVersion(`${parts.join("\n")}\n\n`)).toBe(textVersion(parts.join(" ")));
          if (other.trim() !== "")
            expect(textVersion(`${parts.join(" ")} ${other}`)).not.toBe(textVersion(parts.join(" ")));
        },
      ),
      runs,
    );
  });
});

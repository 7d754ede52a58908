import { DateTime } from "luxon";
import { describe, expect, test } from "vitest";
import { counts, signerKey, statementOf } from "../../scripts/library/ledger.ts";
import { textVersion } from "../../scripts/library/text-version.ts";
import type { Endorsement } from "../../scripts/model/endorsements.ts";
import { entryText, load, loadLibrary, minimalSite, only } from "../fixtures/content.ts";

const statement = "statements/2021-04-07-s.md";
const file = "statements/s.endorsements.csv";
const header =
  "name,member,country,signed_on,capacity,confirmed,authorised,reviewed,withdrawn_on,text_version";
const ledger = (...rows: string[]): string => `${[header, ...rows].join("\n")}\n`;

const row = (changes: Partial<Endorsement> = {}): Endorsement => ({
  name: "A",
  signed_on: "2021-05-01",
  confirmed: true,
  authorised: true,
  reviewed: true,
  line: 2,
  columnOf: () => 1,
  ...changes,
});

describe("a signature counts", () => {
  test.each<[string, string, Partial<Endorsement>, boolean]>([
    ["from the day on which it was given", "2021-05-01", {}, true],
    ["not before", "2021-04-30", {}, false],
    ["not without a day", "2021-05-01", { signed_on: undefined }, false],
    ["not unless confirmed", "2021-05-01", { confirmed: false }, false],
    ["not unless authorised", "2021-05-01", { authorised: false }, false],
    ["not unless reviewed", "2021-05-01", { reviewed: false }, false],
    ["until the day before it is withdrawn", "2021-05-31", { withdrawn_on: "2021-06-01" }, true],
    ["not from that day on", "2021-06-01", { withdrawn_on: "2021-06-01" }, false],
  ])("%s", (_rule, day, changes, does) => {
    expect(counts(row(changes), day)).toBe(does);
  });
});

test("names are compared without case, accents, article and acronym, but not more", () => {
  const key = signerKey("Médicus Mundi");
  for (const name of ["medicus mundi", "The Medicus Mundi", "Medicus Mundi (MM)", "MEDICUS  MUNDI "])
    expect(signerKey(name)).toBe(key);
  for (const name of ["Medicus Mundi Switzerland", "Theatre Medicus Mundi", "Medicus", "(MM)"])
    expect(signerKey(name)).not.toBe(key);
  expect(signerKey("(MM)")).not.toBe(signerKey("(NN)"));
});

test("a ledger belongs to the statement of its name, with or without the day", () => {
  expect(statementOf("statements/s.endorsements.csv")).toBe("s");
  expect(statementOf("statements/2021-04-07-s.endorsements.csv")).toBe("s");
});

const member = (name: string, fields: Record<string, string> = {}) =>
  entryText({ name, kind: "ngo", countries: "[global, NL]", joined: "2018", ...fields });
const files = {
  "members/wemos.md": member("Wemos"),
  "members/watcher.md": member("Watcher", { joined: "2030", roles: "[{role: observer}]" }),
  [statement]: entryText({ title: "S" }, "Text.\n"),
  [file]: ledger(
    "Wemos Foundation,wemos,,2021-05-01,organisation,yes,yes,2021-05-02,,",
    "Zürich Nurses,,CH,2021-05-01,organisation,yes,yes,yes,,",
    "Ada Okello,,UG,2021-05-01,individual,yes,yes,yes,,",
    "Watcher,watcher,UG,2021-05-01,organisation,yes,yes,yes,,",
    "Nowhere,,,2021-05-01,organisation,yes,yes,yes,,",
    "Leaver,,FR,2021-05-01,organisation,yes,yes,yes,2025-01-01,",
    "Unsure,,FR,2021-05-01,organisation,no,yes,yes,,",
  ),
};

async function ledgerOn(day: string, changes: Record<string, string> = {}) {
  const library = await loadLibrary(
    { ...files, ...changes },
    { now: DateTime.fromISO(day, { zone: "utc" }) },
  );
  const [signed] = library.all("statements");
  return signed === undefined ? undefined : library.ledger(signed);
}

describe("the ledger of a statement", () => {
  test("counts organisations, persons, countries and members, and names members as their pages do", async () => {
    const found = await ledgerOn("2026-01-01");
    expect(found).toMatchObject({
      organisations: 4,
      individuals: 1,
      countries: 3,
      members: 1,
      asOf: "2026-01-01",
    });
    expect(found?.groups.flatMap(({ signers }) => signers.map(({ name }) => name)).sort()).toEqual([
      "Ada Okello",
      "Nowhere",
      "Watcher",
      "Wemos",
      "Zürich Nurses",
    ]);
    const wemos = found?.groups.flatMap(({ signers }) => signers).find(({ name }) => name === "Wemos");
    expect(wemos).toMatchObject({
      country: "NL",
      address: "/members/wemos/",
      kind: "ngo",
      signedOn: "2021-05-01",
    });
  });

  test("falls with a withdrawal, which removes the name", async () => {
    const [before, after] = [await ledgerOn("2024-12-31"), await ledgerOn("2025-01-01")];
    expect([before?.organisations, after?.organisations]).toEqual([5, 4]);
    expect([before?.countries, after?.countries]).toEqual([4, 3]);
    expect(JSON.stringify(before)).toContain("Leaver");
    expect(JSON.stringify(after)).not.toContain("Leaver");
  });

  test("is empty before the first signature", async () => {
    expect(await ledgerOn("2021-04-30")).toMatchObject({ organisations: 0, groups: [] });
  });

  test("does not exist where there is no file", async () => {
    const library = await loadLibrary({ [statement]: entryText({ title: "S" }) });
    expect(library.all("statements").map((found) => library.ledger(found))).toEqual([undefined]);
  });
});

const problemsOf = async (changes: Record<string, string>) => {
  const { problems } = await load({ [statement]: entryText({ title: "S" }, "Text.\n"), ...changes });
  return problems;
};

describe("what is wrong with a ledger", () => {
  const wemos = { "members/wemos.md": member("Wemos") };

  test("an unknown member gets a near one suggested", async () => {
    const found = only(await problemsOf({ ...wemos, [file]: ledger("Wemos,wemoss,,,,,,,,") }));
    expect(found).toMatchObject({ code: "unknown-reference", line: 2, column: 7 });
    expect(found.message).toBe('"wemoss" is not a member.');
    expect(found.hint).toBe('Did you mean "wemos"?');
  });

  test("a member whose page has mistakes is no unknown one, and so with the statement", async () => {
    const problems = await problemsOf({
      "members/wemos.md": "---\nname: Wemos\n---\n",
      [statement]: "---\ntitel: S\n---\n",
      [file]: ledger("Wemos,wemos,,,,,,,,"),
    });
    expect(new Set(problems.map((found) => found.file))).toEqual(new Set(["members/wemos.md", statement]));
  });

  test("a double names the row that stands already", async () => {
    const { message } = only(
      await problemsOf({
        [file]: ledger("The Union (TU),,,,,,,,,", '"Other, The",,,,,,,,,', "union,,,,,,,,,"),
      }),
    );
    expect(message).toBe('"union" stands already in line 2 as "The Union (TU)".');
  });

  test("rows with line breaks in their cells do not move the places of those below", async () => {
    const found = only(await problemsOf({ [file]: ledger('"Two\nlines",,,,,,,,,', "B,nobody,,,,,,,,") }));
    expect(found).toMatchObject({ line: 4, column: 3 });
  });

  test("a ledger with the line ends of Windows is read like any other", async () => {
    const found = only(
      await problemsOf({ [file]: ledger("A,,,,,,,,,", "B,nobody,,,,,,,,").replaceAll("\n", "\r\n") }),
    );
    expect(found).toMatchObject({ line: 3, column: 3 });
  });
});

describe("a text that changed after signatures", () => {
  const old = textVersion("Old text.\n");
  const signed = (name: string, version: string): string => `${name},,,2021-05-01,,yes,yes,yes,,${version}`;
  const rows = ledger(
    ...["A", "B", "C", "D"].map((name) => signed(name, old)),
    signed("E", textVersion("Text.")),
  );

  test("is told with who signed which version", async () => {
    const { code, line, message, hint } = only(await problemsOf({ [file]: rows }));
    expect({ code, line }).toEqual({ code: "text-changed", line: 4 });
    expect(message).toBe(
      `Version ${old} was signed by 4 signers (A, B, C and 1 more), and the text is now version ${textVersion("Text.")}.`,
    );
    expect(hint).toContain("editorial: true");
  });

  test("is not told where the change was editorial, or is one of spaces and lines only", async () => {
    const editorial = entryText({ title: "S", editorial: "true" }, "Text.\n");
    expect(await problemsOf({ [statement]: editorial, [file]: rows })).toEqual([]);
    const body = entryText({ title: "S" }, "Old\ntext.\n\n");
    expect(await problemsOf({ [statement]: body, [file]: ledger(signed("A", old)) })).toEqual([]);
  });

  test("is not told of who has withdrawn, or signed it in another language", async () => {
    const site = { "site.yaml": `${minimalSite}languages: [en, fr]\n` };
    const french = { "statements/2021-04-07-s.fr.md": entryText({ title: "S" }, "Texte.\n") };
    const known = ledger(signed("A", textVersion("Texte.")), signed("B", textVersion("Text.")));
    expect(await problemsOf({ ...site, ...french, [file]: known })).toEqual([]);
    const changed = only(await problemsOf({ ...site, ...french, [file]: ledger(signed("A", old)) }));
    expect(changed.file).toBe(statement);
    const withdrawn = ledger(`A,,,2021-05-01,,yes,yes,yes,2021-06-01,${old}`);
    expect(await problemsOf({ [file]: withdrawn })).toEqual([]);
  });
});

import { describe, expect, test } from "vitest";
import { endorsementColumns } from "../../scripts/model/endorsements.ts";
import { parseEndorsements, readEndorsements } from "../../scripts/reader/read-endorsements.ts";
import { only, placesOf, writeFiles } from "../fixtures/content.ts";

const parse = (text: string) => parseEndorsements("s.csv", text);

describe("a row of a ledger", () => {
  test("has every column of the contract, empty ones left out", () => {
    expect(endorsementColumns).toEqual(
      "name,member,kind,country,signed_on,capacity,confirmed,authorised,reviewed,withdrawn_on,text_version".split(
        ",",
      ),
    );
    const { rows, problems } = parse(
      `${endorsementColumns.join(",")}\n"Doctors, ""Nurses""",wemos,union,UG,2021-05,individual,yes,2021-05-02,no,2021-06-01,abc123\nB,,,,,,,,,,\n`,
    );
    expect(problems).toEqual([]);
    expect(rows.map(({ columnOf: _, ...row }) => row)).toEqual([
      {
        name: 'Doctors, "Nurses"',
        member: "wemos",
        kind: "union",
        country: "UG",
        signed_on: "2021-05",
        capacity: "individual",
        confirmed: true,
        authorised: true,
        reviewed: false,
        withdrawn_on: "2021-06-01",
        text_version: "abc123",
        line: 2,
      },
      { name: "B", confirmed: false, authorised: false, reviewed: false, line: 3 },
    ]);
  });

  test("may leave columns out, and have them in any order, with spaces", () => {
    const { rows, problems } = parse(" reviewed , name\n yes , A \n\nno,B");
    expect(problems).toEqual([]);
    expect(rows).toMatchObject([
      { name: "A", reviewed: true, confirmed: false, line: 2 },
      { name: "B", line: 4 },
    ]);
    expect(rows[0]?.columnOf("name")).toBe(7);
  });

  test.each(["yes", "Yes", "y", "true", "1", "2021-05-01"])("%s is yes", (cell) => {
    expect(parse(`name,confirmed\nA,${cell}\n`).rows[0]?.confirmed).toBe(true);
  });

  test.each(["no", "N", "false", "0", ""])("%j is no", (cell) => {
    expect(parse(`name,confirmed\nA,${cell}\n`).rows[0]?.confirmed).toBe(false);
  });
});

describe("what is wrong has the place of its cell, and the other rows are read", () => {
  test.each<[string, string, string]>([
    ["a cell after one with a comma", 'name,country\n"A, B",UK\n', "2:8 invalid-format"],
    ["a cell after one with quotation marks", 'name,country\n"A ""B""",UK\n', "2:11 invalid-format"],
    ["a row below one of two lines", 'name,country\n"A\nB",UG\nC,UK\n', "4:3 invalid-format"],
    ["a row of two lines", 'name,country\n"A\nB",UG,NL\n', "2:1 csv-syntax"],
    ["a row with a cell too few", "name,country\nA\n", "2:1 csv-syntax"],
    ["a quotation mark within a cell", 'name,country\nA "B",UG\n', "2:1 csv-syntax"],
    ["a quotation mark that is not closed", 'name,country\nA,UG\n"B,UG\n', "3:1 csv-syntax"],
    ["a column after another", "name,country,land\nA,UG,\n", "1:14 unknown-column"],
    ["the column name", "nam,country\n", "1:1 unknown-column"],
  ])("%s", (_what, text, place) => {
    expect(placesOf(parse(text).problems)[0]).toBe(`s.csv:${place}`);
  });

  test("the remedy says what to type", () => {
    expect(only(parse("name,signedon\nA,\n").problems).hint).toBe('Did you mean "signed_on"?');
    expect(only(parse("name;member\nA;\n").problems).hint).toContain("with commas");
    expect(only(parse("name,capacity\nA,individul\n").problems).hint).toContain('"individual"');
    const { rows, problems } = parse("name,country\nA,UK\nB,UG\n");
    expect(only(problems).message).toBe('"UK" is not a country code.');
    expect(rows.map(({ name }) => name)).toEqual(["B"]);
  });
});

test("a ledger is read strictly, like a text", () => {
  const root = writeFiles({
    "a.csv": new Uint8Array([0x6e, 0xff]),
    "b.csv": "\uFEFFname,member\r\nA,\r\n",
    "c.csv": "name\nA\u202EB\n",
    "d.csv": "name\nAda ada@example.org\n",
  });
  const read = (file: string) => readEndorsements(root, file);
  expect(placesOf(read("a.csv").problems)).toEqual(["a.csv:1:2 not-utf-8"]);
  expect(read("b.csv")).toMatchObject({ rows: [{ name: "A" }], problems: [] });
  expect(placesOf(read("c.csv").problems)).toEqual(["c.csv:2:2 hidden-character"]);
  expect(placesOf(read("d.csv").problems)).toEqual(["d.csv:2:5 personal-data"]);
  expect(placesOf(read("e.csv").problems)).toEqual(["e.csv:1:1 file-unreadable"]);
});

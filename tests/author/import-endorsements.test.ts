import { describe, expect, test } from "vitest";
import { type ImportReceipt, importEndorsements } from "../../scripts/author/import-endorsements.ts";
import type { Entry } from "../../scripts/model/entry.ts";
import { readContent } from "../../scripts/reader/read-content.ts";
import { parseEndorsements } from "../../scripts/reader/read-endorsements.ts";
import { entryText, writeContent } from "../fixtures/content.ts";

const member = (fields: Record<string, string>) => entryText({ kind: "ngo", countries: "NL", ...fields });

/** Three members: one with an acronym, one with another name, one with a site. */
function members(): Entry<"members">[] {
  const { entries, problems } = readContent(
    writeContent({
      "members/mmi.md": member({ name: "Medicus Mundi International", acronym: "MMI" }),
      "members/vso.md": member({ name: "Voluntary Service Overseas", aliases: "[VSO Uganda]" }),
      "members/wemos.md": member({ name: "Wemos", website: "https://www.wemos.org/en/" }),
    }),
    ["en"],
  );
  expect(problems).toEqual([]);
  return entries.flatMap((entry) => (entry.type === "members" ? [entry] : []));
}

/** Brings answers into a ledger and reads what has become of it. */
function bringIn(answers: string, ledger = "", dates?: "day-first" | "month-first") {
  const { rows } = ledger === "" ? { rows: [] } : parseEndorsements("s.csv", ledger);
  const receipt = importEndorsements({
    answers,
    ledger,
    rows,
    members: members(),
    textVersion: "abc123",
    dates,
  });
  return { receipt, read: read(receipt) };
}

function read({ ledger }: ImportReceipt) {
  const { rows, problems } = ledger === "" ? { rows: [], problems: [] } : parseEndorsements("s.csv", ledger);
  expect(problems).toEqual([]);
  return rows.map(({ line: _line, columnOf: _columnOf, ...row }) => row);
}

const csv = (...rows: string[]): string => `${rows.join("\n")}\n`;

describe("answers come in from the form services that people use:", () => {
  test.each<[string, string, "day-first" | undefined]>([
    [
      "Google Forms",
      csv(
        '"Timestamp","Email Address","Name of your organisation","Country","Your name","I am authorised to sign"',
        '"2021/05/12 3:04:05 PM GMT+2","ada@river.example.org","River Nurses","Uganda","Ada Okello","Yes"',
      ),
      undefined,
    ],
    [
      "LimeSurvey",
      csv(
        '"Response ID","Date submitted","Last page","Start language","Organisation","Organisation website","Country","E-mail","Are you authorised to sign?"',
        '"1","2021-05-12 09:00:00","2","en","River Nurses","https://river.example.org","UG","ada@river.example.org","Yes"',
      ),
      undefined,
    ],
    [
      "a French form, with the semicolons of a French spreadsheet",
      csv(
        "Horodateur;Adresse e-mail;Nom de l'organisation;Prénom;Nom;Pays;Je suis autorisé à signer",
        "12/05/2021 09:00:00;ada@river.example.org;River Nurses;Ada;Okello;Ouganda;Oui",
      ),
      "day-first",
    ],
    [
      "a spreadsheet with tabs and a byte order mark",
      `\uFEFF${csv("Organization\tCountry\tDate\tAuthorized", "River Nurses\tUGANDA\t2021-05-12\tyes")}`,
      undefined,
    ],
  ])("%s", (_service, answers, dates) => {
    const { read: rows } = bringIn(answers, "", dates);
    expect(rows).toEqual([
      {
        name: "River Nurses",
        country: "UG",
        signed_on: "2021-05-12",
        capacity: "organisation",
        confirmed: false,
        authorised: true,
        reviewed: false,
        text_version: "abc123",
      },
    ]);
  });

  test("a person signs with first and last name, for themselves, and needs no mandate", () => {
    const answers = csv("First name,Last name,Country", "Ada,Okello,Uganda");
    expect(bringIn(answers).read).toMatchObject([
      { name: "Ada Okello", capacity: "individual", authorised: true },
    ]);
  });

  test("a person who names an organisation but signs in their own name is shown as a person", () => {
    const answers = csv("Name,Organisation,Capacity", "Ada,Wemos,As an individual");
    const [row] = bringIn(answers).read;
    expect(row?.capacity).toBe("individual");
    expect(row?.member).toBeUndefined();
  });
});

describe("a member is recognised by its", () => {
  test.each<[string, string, string | undefined]>([
    ["name", "Medicus Mundi International,,", "mmi"],
    ["name in other letters", "MÉDICUS  MUNDI INTERNATIONAL,,", "mmi"],
    ["name with an article and an acronym", "The Medicus Mundi International (MMI),,", "mmi"],
    ["acronym", "mmi,,", "mmi"],
    ["other name", "VSO Uganda,,", "vso"],
    ["id", "vso,,", "vso"],
    ["domain of an e-mail address", "Stichting W,director@WEMOS.org,", "wemos"],
    ["site", "Stichting W,,http://wemos.org/contact", "wemos"],
    ["nothing: a common mail provider", "Stichting W,wemos@gmail.com,", undefined],
    ["nothing: a domain that only ends alike", "Stichting W,a@notwemos.org,", undefined],
    ["nothing: another organisation", "Medicus Mundi Switzerland,,", undefined],
  ])("%s", (_what, cells, id) => {
    const { receipt, read: rows } = bringIn(csv("Organisation,Email,Website", cells));
    expect(rows.map(({ member: found }) => found)).toEqual([id]);
    expect(receipt.added.map(({ member: found }) => found)).toEqual([id]);
  });
});

describe("what is there already is skipped", () => {
  const answers = csv("Organisation,Country", "River Nurses,UG", "The River Nurses (RN),UG", "Wemos,NL");

  test("within one import, and in a second one, which changes nothing", () => {
    const first = bringIn(answers);
    expect(first.receipt.added.map(({ name }) => name)).toEqual(["River Nurses", "Wemos"]);
    expect(first.receipt.known).toEqual(["The River Nurses (RN)"]);
    const second = bringIn(answers, first.receipt.ledger);
    expect(second.receipt.ledger).toBe(first.receipt.ledger);
    expect(second.receipt).toMatchObject({
      read: 3,
      added: [],
      known: expect.objectContaining({ length: 3 }),
    });
  });

  test("a row of the ledger is never touched, whatever the secretariat wrote into it", () => {
    const ledger =
      'reviewed,name,member\r\nyes,"Wemos, Amsterdam",wemos\r\nno,Old  name ,\r\n2021-05-01,River Nurses,';
    const { receipt } = bringIn(csv("Organisation", "Wemos", "River Nurses", "New"), ledger);
    expect(receipt.ledger).toBe(`${ledger}\r\nno,New,\r\n`);
  });

  test("a signature that was withdrawn does not come back by itself", () => {
    const ledger = csv("name,withdrawn_on", "River Nurses,2021-06-01");
    expect(bringIn(answers, ledger).receipt.known).toContain("River Nurses");
  });

  test("names of nothing but signs are different ones", () => {
    expect(bringIn(csv("Organisation", "(A)", "(B)")).read).toHaveLength(2);
  });
});

describe("nothing personal comes in", () => {
  const answers = csv(
    "Organisation,Contact email,Phone number,Country,Type,Email address,Comment",
    "River Nurses,ada@example.org,+256 414 530 700,Uganda,call +256 414 530 700,bo@example.org,ring me",
    "bo@example.org,,,Uganda,,,",
    "Ferry (tel. 0414 530 700),,,Uganda,,,",
    "Lake,,,lake@example.org,,,",
  );

  test("in any cell, and the receipt says what was left out", () => {
    const { receipt } = bringIn(answers);
    const taken = receipt.ledger.replaceAll("abc123", "");
    expect(taken).not.toMatch(/@|\d{3}|ring me/);
    expect(taken).toContain("River Nurses,,,UG");
    expect(receipt.refused).toEqual([
      { row: 2, why: "its name holds an e-mail address or phone number" },
      { row: 3, why: "its name holds an e-mail address or phone number" },
    ]);
    expect(receipt.emptied).toEqual([
      { row: 1, why: "the kind held an e-mail address or phone number" },
      { row: 4, why: "the country held an e-mail address or phone number" },
    ]);
    expect(receipt.unknownColumns).toEqual(["Phone number", "Email address", "Comment"]);
  });

  test("a date of birth is not taken for the day of the signature", () => {
    const { read: rows, receipt } = bringIn(csv("Name,Date of birth", "Ada,1980-01-01"));
    expect(rows[0]?.signed_on).toBeUndefined();
    expect(receipt.unknownColumns).toEqual(["Date of birth"]);
  });
});

describe("what cannot be taken is told", () => {
  test("rows without a name, and those that a spreadsheet would run", () => {
    const { receipt } = bringIn(csv("Organisation,Country", ",UG", '"=HYPERLINK(""x"")",UG', "-1+1,UG"));
    expect(receipt.refused.map(({ row }) => row)).toEqual([1, 2, 3]);
    expect(receipt.ledger).toBe("");
  });

  test("a country that does not exist, and a day that may be two", () => {
    const answers = csv("Organisation,Country,Date", "A,Atlantis,04/07/2021", "B,The Netherlands,31.12.2020");
    const { receipt, read: rows } = bringIn(answers);
    expect(receipt.emptied).toEqual([
      { row: 1, why: '"Atlantis" is no country that is known' },
      { row: 1, why: '"04/07/2021" is no clear date; say --dates day-first or --dates month-first' },
    ]);
    expect(rows.map(({ country, signed_on }) => [country, signed_on])).toEqual([
      [undefined, undefined],
      ["NL", "2020-12-31"],
    ]);
    expect(bringIn(answers, "", "day-first").read[0]?.signed_on).toBe("2021-07-04");
    expect(bringIn(answers, "", "month-first").read[0]?.signed_on).toBe("2021-04-07");
  });

  test("characters that the reader refuses are dropped, and line breaks in names become spaces", () => {
    const { read: rows } = bringIn('Organisation\n"River\u202E\nNurses\u0000"\n');
    expect(rows.map(({ name }) => name)).toEqual(["River Nurses"]);
  });

  test("empty rows are none", () => {
    expect(bringIn(csv("Organisation,Country", ",", "", "A,UG")).receipt).toMatchObject({
      read: 1,
      refused: [],
    });
  });
});

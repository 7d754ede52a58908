import { describe, expect, test } from "vitest";
import { findPersonalData } from "../../scripts/reader/privacy.ts";
import { entryText, load, placesOf } from "../fixtures/content.ts";

const found = (text: string, isPublic: (words: string) => boolean = () => false): string[] =>
  findPersonalData("a.md", text, isPublic).map(
    ({ line, column, message }) => `${line}:${column} ${/an? .*(?=,)/.exec(message)?.[0]}`,
  );

describe("an e-mail address or phone number is found:", () => {
  test.each<[string, string[]]>([
    ["Write to ada.okello+news@mail.example.org.", ["1:10 an e-mail address"]],
    ["One\n- [Ada](mailto:a@b.org)", ["2:16 an e-mail address"]],
    ["<a@b.org> and c@d.org", ["1:2 an e-mail address", "1:15 an e-mail address"]],
    ["a@B.ORG", ["1:1 an e-mail address"]],
    ["+41 61 383 18 10", ["1:1 a phone number"]],
    ["(+41) 61 383 18 10", ["1:2 a phone number"]],
    ["+41.61.383.18.10", ["1:1 a phone number"]],
    ["+41613831810", ["1:1 a phone number"]],
    ["Call 0041 61 383 18 10", ["1:6 a phone number"]],
    ["+256 414 530 700", ["1:1 a phone number"]],
    ["Tel. 061 383 18 10", ["1:1 a phone number"]],
    ["Telephone number: 020 7946 0958", ["1:1 a phone number"]],
    ["Téléphone : 01 42 34 56 78", ["1:1 a phone number"]],
    ["WhatsApp 0772 123456", ["1:1 a phone number"]],
    ["[call](tel:+41613831810)", ["1:12 a phone number"]],
  ])("%j", (text, finds) => {
    expect(found(text)).toEqual(finds);
  });
});

describe("nothing personal is in", () => {
  test.each([
    "from 2013-2016, in 2018 and 2020",
    "CHF 12 345 678.90 and US$ 1,250,000",
    "a gain of +1 250 000, and +18 million",
    "10 000 000 health workers",
    "ISBN 978-92-4-151113-1",
    "doi:10.1186/s12960-020-0457-8",
    "https://doi.org/10.1186/s12960-020-0457-8?x=+41613831810",
    "https://example.org/users/a@b.org/picture.png",
    "47.376887, 8.541694 and +47.376887, +8.541694",
    "WHA63.16, A/RES/75/130",
    "2024-05-15T15:00+02:00",
    "@hw4all and @hw4all@mastodon.social",
    "hotel 2013 2016 2018, cells 2013 2014 2015",
    "sha 0012345678",
    "name at example dot org",
  ])("%j", (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe("what is public may stand", () => {
  const statement = "statements/2021-01-01-s.md";
  const places = async (files: Record<string, string>) => placesOf((await load(files)).problems);

  test("in the contact of site.yaml, in any writing, and nowhere else in it", async () => {
    const contact = `name: C
address: https://www.example.org
contact: {email: a@example.org, phone: "+41 61 383-18-10", postal: "Basel, tel. 061 383 18 10"}
security_contact: mailto:s@example.org
`;
    expect(await places({ "site.yaml": contact })).toEqual([]);
    expect(await places({ "site.yaml": `${contact}description: Write to b@example.org\n` })).toEqual([
      "site.yaml:5:23 personal-data",
    ]);
  });

  test("in the sign fields of a statement and its text, but no other address", async () => {
    const sign = "{email: a@example.org}";
    expect(await places({ [statement]: entryText({ title: "S", sign }, "Sign: a@example.org\n") })).toEqual(
      [],
    );
    expect(await places({ [statement]: entryText({ title: "S", sign }, "b@example.org\n") })).toEqual([
      `${statement}:5:1 personal-data`,
    ]);
  });

  test("but the address of a statement is not public in a post", async () => {
    const files = {
      [statement]: entryText({ title: "S", sign: "{email: a@example.org}" }),
      "news/2021-01-01-a.md": entryText({ title: "A" }, "a@example.org\n"),
    };
    expect(await places(files)).toEqual(["news/2021-01-01-a.md:4:1 personal-data"]);
  });

  test("and it is told even in a text whose front matter cannot be read", async () => {
    const files = { "news/2021-01-01-a.md": "---\ntitle: [\n---\na@example.org\n" };
    expect(await places(files)).toContain("news/2021-01-01-a.md:4:1 personal-data");
  });
});

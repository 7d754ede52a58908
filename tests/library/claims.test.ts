import { describe, expect, test } from "vitest";
import { findClaims } from "../../scripts/library/claims.ts";
import { entryText, load, only, placesOf } from "../fixtures/content.ts";

const claimed = (text: string) =>
  findClaims(text, 1).map(({ counted, n, when }) =>
    [counted, n, ...(when === undefined ? [] : [when])].join(" "),
  );

describe("a sentence states a number of", () => {
  test.each<[string, string[]]>([
    ["The coalition has 28 members.", ["members 28"]],
    ["The coalition has\nthirty members.", ["members 30"]],
    ["It brings together Twenty-Eight member organisations", ["members 28"]],
    ["It expanded to more than 30 members.", ["members 30"]],
    ["a Steering Committee of seven", ["steering 7"]],
    ["seven members of the steering committee", ["steering 7"]],
    ["with 3 observers", ["observers 3"]],
    ["members from 12 countries", ["countries 12"]],
    ["In 2019, the coalition had 28 members. It now has 30 members.", ["members 28 2019", "members 30"]],
    ["Since March 2019 it\nhas 28 members.", ["members 28 2019-03"]],
    ["In 2018:\n\n- it has 28 members", ["members 28"]],
  ])("%j", (text, claims) => {
    expect(claimed(text).sort()).toEqual([...claims].sort());
  });
});

describe("no number of the whole is stated by", () => {
  test.each([
    "Eight members endorsed the letter.",
    "A letter with eight members signing.",
    "It was written by five of its members.",
    "with five of its members",
    "all 8 members who spoke",
    "The parliament has 8 members of staff.",
    "A committee of six.",
    "a steering committee of 3 years",
    "30 people, members in spirit",
    "30 countries",
    "Members: see below",
    "",
  ])("%j", (text) => {
    expect(claimed(text)).toEqual([]);
  });
});

/** A coalition of `n` members, the last of which joined in 2020. */
const coalition = (n: number): Record<string, string> =>
  Object.fromEntries(
    Array.from({ length: n }, (_, i) => [
      `members/m${i}.md`,
      entryText({ name: `M${i}`, kind: "ngo", countries: "NL", joined: i === n - 1 ? "2020-06-15" : "2018" }),
    ]),
  );

const told = async (
  file: string,
  fields: Record<string, string>,
  body: string,
  site: Record<string, string> = {},
) => {
  const { problems } = await load({
    ...coalition(30),
    ...site,
    [file]: entryText({ title: "A", ...fields }, body),
  });
  return problems.filter(({ code }) => code !== "unlinked");
};

describe("a stated number is compared with the register", () => {
  test("and told with both numbers, the day, and what to type", async () => {
    const found = only(await told("pages/a.md", {}, "One.\n\nWe are proud: the coalition has 28 members.\n"));
    expect(placesOf([found])).toEqual(["pages/a.md:6:33 claim-mismatch"]);
    expect(found.severity).toBe("warning");
    expect(found.message).toBe("The text says 28 members, and the register has 30 on 2026-01-01.");
    expect(found.hint).toContain(":count[members]");
  });

  test.each<[string, string, string]>([
    ["of today, in a page", "pages/a.md", "The coalition has 30 members."],
    ["of its day, in a post", "news/2019-01-01-a.md", "The coalition has 29 members."],
    ["of the time that the sentence names", "pages/a.md", "In 2019 the coalition had 29 members."],
    ["of any month of a year", "pages/a.md", "In 2020 the coalition had 29 members."],
    ["of any month of a year, later", "pages/a.md", "In 2020 the coalition had 30 members."],
    ["of the month that the sentence names", "pages/a.md", "By May 2020 it had 29 members."],
  ])("%s", async (_which, file, body) => {
    expect(await told(file, {}, body)).toEqual([]);
  });

  test.each<[string, string]>([
    ["news/2019-01-01-a.md", "The coalition has 30 members."],
    ["pages/a.md", "In 2019 the coalition had 30 members."],
    ["pages/a.md", "By July 2020 it had 29 members."],
  ])("%s: %s", async (file, body) => {
    expect(only(await told(file, {}, body)).code).toBe("claim-mismatch");
  });

  test("or with what site.yaml was told, where more were members than have pages", async () => {
    const site = {
      "site.yaml":
        "name: C\naddress: https://www.example.org\nheadcounts: [{since: 2019, members: 35}, {since: 2018, members: 33}]\n",
    };
    expect(await told("news/2018-07-01-a.md", {}, "It has 33 members.", site)).toEqual([]);
    expect(await told("pages/a.md", {}, "It has 35 members.", site)).toEqual([]);
    expect(only(await told("pages/a.md", {}, "It has 33 members.", site)).message).toContain("has 35 on");
  });

  test("but a profile speaks of its own members, unless it names the coalition", async () => {
    const fields = { name: "Union", kind: "union", countries: "NL" };
    const body = "The union has 400 members. The coalition has 28 members.\n";
    const { problems } = await load({ ...coalition(30), "members/u.md": entryText(fields, body) });
    expect(placesOf(problems)).toEqual(["members/u.md:6:46 claim-mismatch"]);
  });
});

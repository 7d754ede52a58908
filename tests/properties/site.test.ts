import { writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addressOf } from "../../scripts/library/addresses.ts";
import { findClaims } from "../../scripts/library/claims.ts";
import { findDuplicates } from "../../scripts/library/duplicates.ts";
import { valueOn } from "../../scripts/library/figure-values.ts";
import { countMembers } from "../../scripts/library/register.ts";
import { typeNames } from "../../scripts/model/content-types.ts";
import { slugOf } from "../../scripts/model/slug.ts";
import { readEntry } from "../../scripts/reader/read-entry.ts";
import { writeFiles } from "../fixtures/content.ts";
import { day, from, partOfDay, runs, words } from "./generators.ts";

describe("the site", () => {
  test("16. addresses are safe, and two sound texts never share one", () => {
    const root = writeFiles(Object.fromEntries(typeNames.map((type) => [`${type}/.gitkeep`, ""])));
    const title = fc.oneof(
      words,
      fc.constantFrom("A", "a", "Á", "feed", "page", "../x", "%2e", "CON", "news"),
    );
    const text = fc.record({
      type: fc.constantFrom("news", "topics", "pages"),
      title,
      start: fc.constantFrom("", "2020-01-01-", "2021-01-01-"),
      address: fc.constantFrom("", "address: /topics/a/\n", "address: /a/\n"),
    });
    fc.assert(
      fc.property(fc.array(text, { maxLength: 6 }), (texts) => {
        const read = texts.map(({ type, title, start, address }) => {
          const file = `${type}/${type === "news" ? start || "2022-01-01-" : ""}${slugOf(title)}.md`;
          writeFileSync(join(root, file), `---\ntitle: T\n${type === "pages" ? address : ""}---\n`);
          return readEntry(root, file, ["en"]);
        });
        const entries = read.flatMap(({ entry }) => entry ?? []);
        expect(entries).toHaveLength(texts.length);
        const addresses = entries.map((entry) => addressOf(entry, "en"));
        for (const address of addresses) expect(address).toMatch(/^\/(?:[a-z0-9]+(?:-[a-z0-9]+)*\/)*$/);
        if (new Set(addresses).size < addresses.length)
          expect(findDuplicates(entries, ["en"])).not.toEqual([]);
      }),
      runs,
    );
  });

  test("17. an organisation counts as a member on no day before it joins and none after it left", () => {
    fc.assert(
      fc.property(partOfDay, partOfDay, day, (joined, left, today) => {
        const fields = {
          name: "A",
          kind: "ngo" as const,
          countries: ["UG"],
          joined,
          left,
          roles: [],
          people: [],
        };
        const { members, countries } = countMembers([fields], today);
        expect(members).toBe(joined <= today && left >= today.slice(0, left.length) ? 1 : 0);
        expect(countries).toBe(members);
      }),
      runs,
    );
  });

  test("18. a figure always has a value, and later texts never an earlier one", () => {
    const since = fc.uniqueArray(day, { minLength: 1, maxLength: 4 }).map((days) => days.sort().reverse());
    fc.assert(
      fc.property(since, day, day, (days, a, b) => {
        const values = days.map((from, i) => ({ value: days.length - i, source: "S", since: from }));
        const [newest = { value: 0, source: "S" }, ...earlier] = values;
        const figure = { label: "F", ...newest, earlier };
        const [first, second] = [a, b].sort();
        expect(valueOn(figure, first ?? a).value).toBeLessThanOrEqual(valueOn(figure, second ?? b).value);
      }),
      runs,
    );
  });

  test("19. claims stand where their number is written", () => {
    const pieces = [
      "has ",
      "30 ",
      "twenty-eight ",
      "members",
      " of ",
      "\n",
      ". ",
      "steering committee ",
      "of ",
      "7 ",
      "observers ",
      "In 2019 ",
      "members from ",
      "12 countries",
      "- ",
    ];
    fc.assert(
      fc.property(from(pieces, 20), (parts) => {
        const text = parts.join("");
        const lines = text.split("\n");
        for (const { n, place, when } of findClaims(text, 1)) {
          const rest = (lines[place.line - 1] ?? "").slice(place.column - 1);
          expect(rest).toMatch(/^(?:\d+|twenty-eight)/);
          if (/^\d/.test(rest)) expect(Number.parseInt(rest, 10)).toBe(n);
          if (when !== undefined) expect(text).toContain(when);
        }
      }),
      runs,
    );
  });
});

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { typeNames } from "../../scripts/model/content-types.ts";
import { findPersonalData } from "../../scripts/reader/privacy.ts";
import { parseEndorsements } from "../../scripts/reader/read-endorsements.ts";
import { readEntry } from "../../scripts/reader/read-entry.ts";
import { readFigures } from "../../scripts/reader/read-figures.ts";
import { writeFiles } from "../fixtures/content.ts";
import { expectPlaces } from "../fixtures/expect-places.ts";
import { day, from, markdown, name, runs, words } from "./generators.ts";

/** A front matter of known and unknown fields with values of every kind. */
const fields = fc
  .array(
    fc.tuple(
      fc.constantFrom(
        ...["title", "titel", "name", "start", "end", "zone", "from", "to", "year", "kind", "date", "draft"],
        ...[
          "registration",
          "recording",
          "partners",
          "achievements",
          "organisers",
          "members",
          "sign",
          "__proto__",
        ],
      ),
      fc.oneof(
        name,
        day,
        fc.constantFrom(
          "2024-02-30T10:00",
          "2018",
          "true",
          "{url: x}",
          "[{member: a}, b]",
          "{until: 2020, until: 1}",
        ),
        fc.constantFrom(
          "[",
          "NO",
          "~",
          "",
          "\n  - text: a\n    link: b",
          "\n  url: https://a.org\n  until: 2020-13",
        ),
      ),
    ),
    { maxLength: 8 },
  )
  .map((all) => all.map(([key, value]) => `${key}: ${value}\n`).join(""));

describe("reading", () => {
  test("1. a text of any type never throws, and its places exist", () => {
    const root = writeFiles(Object.fromEntries(typeNames.map((type) => [`${type}/.gitkeep`, ""])));
    fc.assert(
      fc.property(fc.constantFrom(...typeNames), fields, markdown, (type, frontMatter, body) => {
        const written = `---\n${frontMatter}---\n${body}`;
        writeFileSync(join(root, type, "a.md"), written);
        const { entry, unsound, problems } = readEntry(root, `${type}/a.md`, ["en"]);
        expectPlaces(written.replaceAll("\r\n", "\n"), problems);
        expect((entry === undefined) !== (unsound === undefined)).toBe(true);
        expect(entry === undefined).toBe(problems.some(({ severity }) => severity === "error"));
      }),
      runs,
    );
  });

  test("2. a ledger never throws, and its places exist", () => {
    const cells = from(
      ["name", "member", "country", "yes", "UG", '"', '""', ",", "\n", "A", "2021-02-30", ";", "\t", " "],
      40,
    );
    fc.assert(
      fc.property(fc.boolean(), cells, words, (hasHeader, parts, end) => {
        const written = `${hasHeader ? "name,member,country\n" : ""}${parts.join("")}${end}`.replaceAll(
          "\r",
          "",
        );
        const { rows, problems } = parseEndorsements("a.csv", written);
        expectPlaces(written, problems);
        expect(rows.length).toBeLessThanOrEqual(written.split("\n").length);
      }),
      runs,
    );
  });

  test("3. figures never throw, and their places exist", () => {
    const root = writeFiles({});
    const pieces = [
      "a:\n",
      "b c:\n",
      "  value: 1\n",
      "  value: x\n",
      "  label: L\n",
      "  source: S\n",
      "  since: 2020\n",
      "  earlier:\n",
      "    - value: 2\n",
      "      source: S\n",
      "      since: 2021\n",
      "  earlier: 3\n",
      "- ",
      "__proto__:\n",
    ];
    fc.assert(
      fc.property(from(pieces, 14), (parts) => {
        writeFileSync(join(root, "figures.yaml"), parts.join(""));
        const { figures, problems } = readFigures(root);
        expectPlaces(parts.join(""), problems);
        if (problems.length === 0)
          for (const figure of figures.values()) expect(figure.value).toBeTypeOf("number");
      }),
      runs,
    );
  });

  test("4. an address or number is found wherever it stands between words, at its place", () => {
    const around = words.map((text) => text.replace(/[\w@.+=/()-]/g, ""));
    fc.assert(
      fc.property(
        around,
        around,
        fc.constantFrom("a.b@example.org", "+41 61 383 18 10"),
        (before, after, secret) => {
          const found = findPersonalData("a", `x\n${before} ${secret} ${after}`, () => false);
          expect(found.map(({ line, column }) => [line, column])).toEqual([[2, before.length + 2]]);
          expect(findPersonalData("a", `${before} ${secret} ${after}`, () => true)).toEqual([]);
        },
      ),
      runs,
    );
  });
});

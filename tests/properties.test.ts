// Long on purpose: the properties of the whole share their generators, and are read as one list.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import feed from "../layouts/feeds/endorsements.ts";
import { draftText, typedValue } from "../scripts/author/draft.ts";
import { fixText } from "../scripts/author/fix-text.ts";
import { mapColumns } from "../scripts/author/form-columns.ts";
import { importEndorsements } from "../scripts/author/import-endorsements.ts";
import { addressOf } from "../scripts/library/addresses.ts";
import { findClaims } from "../scripts/library/claims.ts";
import { findDuplicates } from "../scripts/library/duplicates.ts";
import { valueOn } from "../scripts/library/figure-values.ts";
import { createLedger, signerKey } from "../scripts/library/ledger.ts";
import { countMembers } from "../scripts/library/register.ts";
import { textVersion } from "../scripts/library/text-version.ts";
import { renderBody, type Targets } from "../scripts/markdown/render-body.ts";
import { typeNames } from "../scripts/model/content-types.ts";
import { readOldAddress } from "../scripts/model/old-address.ts";
import type { Problem } from "../scripts/model/problem.ts";
import { slugOf } from "../scripts/model/slug.ts";
import { splitFrontMatter } from "../scripts/reader/front-matter.ts";
import { findPersonalData } from "../scripts/reader/privacy.ts";
import { parseEndorsements } from "../scripts/reader/read-endorsements.ts";
import { readEntry } from "../scripts/reader/read-entry.ts";
import { readFigures } from "../scripts/reader/read-figures.ts";
import { loadLibrary, writeFiles } from "./fixtures/content.ts";
import { parseHtml } from "./output/document.ts";

/** The same inputs every time; `npm run test:faults` asks for others and for more of them. */
const runs = {
  seed: Number(process.env.PROPERTY_SEED ?? 20180518),
  numRuns: Number(process.env.PROPERTY_RUNS ?? 1000),
};

/** Words of all scripts, without the characters that the reader refuses. */
const words = fc
  .oneof(fc.string({ maxLength: 12 }), fc.string({ unit: "grapheme", maxLength: 12 }))
  .map((text) => text.replace(/\p{Cc}|\p{Cs}|[\u202A-\u202E\u2066-\u2069]|[\u{E0000}-\u{E007F}]/gu, ""));
const name = words.filter((text) => text.trim() !== "");
const day = fc
  .date({ min: new Date("2000-01-01"), max: new Date("2035-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const partOfDay = fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([text, length]) => text.slice(0, length));
const from = <T>(pieces: readonly T[], maxLength: number) =>
  fc.array(fc.constantFrom(...pieces), { maxLength });

/** Pieces of which bodies are made that try to become more than text. */
const markdown = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...[
          "<script>alert(1)</script>",
          "<img src=x onerror=a()>",
          "[a](javascript:a())",
          "[a](JAVA\tSCRIPT:a())",
        ],
        ...[
          "![a](data:text/html,x)",
          "[a](vbscript:x)",
          '<https://a.org/"onclick=x>',
          "&lt;script&gt;",
          "&#106;avascript:",
        ],
        ...[
          "\n\n",
          "\n",
          "# ",
          "## ",
          "- ",
          "> ",
          "| a | b |\n|---|---|\n",
          "```html\n",
          "~~",
          "**",
          "`",
          "[^1]",
          "[^1]: ",
          "^[x]",
        ],
        ...[
          ":figure[",
          ":count[members]",
          ":figure[a]",
          "]",
          "(",
          ")",
          '"',
          "'",
          "<!--",
          "-->",
          "<!--mention:0-->",
          "onload=",
          "[a]: /x\n",
        ],
      ),
      words,
    ),
    { maxLength: 25 },
  )
  .map((parts) => parts.join(""));

/** Targets that take every link as it is written, so that the renderer alone must keep code out. */
const open: Targets = {
  link: (target) =>
    /^https?:\/\//.test(target)
      ? { href: target, external: true }
      : { code: "unsafe-link", message: "No.", hint: "No." },
  picture: () => ({ sources: [], src: "/a.png", srcset: "", width: 1, height: 1 }),
  directive: () => undefined,
};

function expectPlaces(written: string, problems: readonly Problem[]): void {
  const lines = written.split("\n");
  for (const { line, column, message, hint } of problems) {
    expect(line).toBeGreaterThanOrEqual(1);
    expect(line).toBeLessThanOrEqual(lines.length);
    expect(column).toBeGreaterThanOrEqual(1);
    expect(column).toBeLessThanOrEqual((lines[line - 1] ?? "").length + 1);
    expect(`${message} ${hint}`).not.toMatch(/\[object Object\]|\n\s+at /);
  }
}

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

describe("writing", () => {
  test("5. a draft of any type that is accepted survives writing and reading", () => {
    const root = writeFiles(Object.fromEntries(typeNames.map((type) => [`${type}/.gitkeep`, ""])));
    const given = fc.record({
      summary: name,
      review_by: partOfDay,
      aliases: fc.array(
        name
          .map((text) => `/${text.replaceAll(",", "").trim()}/`)
          .filter((alias) => "path" in readOldAddress(alias)),
        { maxLength: 2 },
      ),
    });
    fc.assert(
      fc.property(
        fc.constantFrom("topics", "pages", "people", "statements"),
        name,
        given,
        day,
        (type, title, { summary, review_by, aliases }, date) => {
          const values = new Map([
            ["summary", summary.trim()],
            ["review_by", review_by],
            ...(aliases.length > 0 ? [["aliases", aliases.join(",")] as const] : []),
          ]);
          const text = draftText({
            content: root,
            type,
            title: title.trim(),
            lang: undefined,
            day: date,
            values,
          });
          // What looks like the address of a person is refused, as property 4 says.
          fc.pre(findPersonalData("a", text, () => false).length === 0);
          const file = `${type}/${type === "statements" ? `${date}-` : ""}${slugOf(title)}.md`;
          writeFileSync(join(root, file), text);
          const { entry, problems } = readEntry(root, file, ["en"]);
          expect(problems).toEqual([]);
          expect(entry?.id).toBe(slugOf(title));
          expect(entry?.fields).toMatchObject({
            [type === "people" ? "name" : "title"]: title.trim(),
            summary: summary.trim(),
            review_by,
            draft: true,
            ...(aliases.length > 0 ? { aliases } : {}),
          });
          if (type === "statements") expect(entry?.date).toBe(date);
        },
      ),
      runs,
    );
  });

  test("6. mending is idempotent, keeps the number of lines, and leaves the words of the text", () => {
    const line = fc.oneof(
      fc.constantFrom("title: “A” ", "date: 2021-4-7", "---", "x  ", " ", "titel: x", "two  ", "« a »"),
      words,
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), fc.boolean(), (lines, hasFields) => {
        const before = (hasFields ? ["---", ...lines] : lines).join("\n");
        const once = fixText(before, []);
        expect(fixText(once.text, [])).toEqual({ text: once.text, changes: [] });
        const height = (text: string): number => text.split("\n").length;
        expect([0, 1]).toContain(height(once.text) - height(before));
        const split = splitFrontMatter("a.md", before);
        const after = splitFrontMatter("a.md", once.text);
        if ("body" in split && "body" in after)
          expect(after.body.split(/\s+/).join(" ").trim()).toBe(split.body.split(/\s+/).join(" ").trim());
      }),
      runs,
    );
  });

  test("7. the value of an option of any kind is made or refused, never thrown", () => {
    const kinds = fc.constantFrom("text", "number", "flag", "choice", "list", "group");
    fc.assert(
      fc.property(kinds, words, (kind, written) => {
        const field = {
          name: "a",
          description: "",
          isRequired: false,
          kind,
          choices: [],
          inner: [],
          example: undefined,
        };
        const value = typedValue(field, written);
        if (Array.isArray(value)) for (const item of value) expect(written).toContain(item);
        else
          expect(String(value)).toBe(
            kind === "number" && typeof value === "number" ? String(Number(written)) : written,
          );
      }),
      runs,
    );
  });
});

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

describe("drawing", () => {
  test("15. no text becomes a script, a handler, a style, or a link to code", () => {
    fc.assert(
      fc.property(markdown, (text) => {
        const { body, findings } = renderBody(text, 1, open);
        expectPlaces(
          text,
          findings.map((found) => ({ ...found, ...found.place, file: "a", severity: "error" })),
        );
        const html = body.html.replaceAll(/<!--mention:\d+-->/g, "");
        const root = parseHtml(`<div>${html}</div>`);
        for (const element of root.querySelectorAll("*")) {
          expect(["script", "style", "iframe", "object", "form", "input"]).not.toContain(element.tagName);
          for (const { key } of element.attributes) expect(key).not.toMatch(/^on|^style$/i);
          expect(String(element.getAttributeValue("href") ?? "#")).toMatch(/^(?:https?:\/\/|#)/);
        }
      }),
      runs,
    );
  });
});

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

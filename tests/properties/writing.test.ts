import { writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { draftText, typedValue } from "../../scripts/author/draft.ts";
import { fixText } from "../../scripts/author/fix-text.ts";
import { typeNames } from "../../scripts/model/content-types.ts";
import { readOldAddress } from "../../scripts/model/old-address.ts";
import { slugOf } from "../../scripts/model/slug.ts";
import { splitFrontMatter } from "../../scripts/reader/front-matter.ts";
import { findPersonalData } from "../../scripts/reader/privacy.ts";
import { readEntry } from "../../scripts/reader/read-entry.ts";
import { writeFiles } from "../fixtures/content.ts";
import { day, name, partOfDay, runs, words } from "./generators.ts";

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

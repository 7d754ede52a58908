import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type DraftRequest, writeDraft } from "../../scripts/author/draft.ts";
import { type TypeName, typeNames } from "../../scripts/model/content-types.ts";
import { describeFields } from "../../scripts/model/field-kinds.ts";
import { readContent } from "../../scripts/reader/read-content.ts";
import { entryText, minimalSite, writeContent } from "../fixtures/content.ts";

/** What each type needs beside its title. */
const needed: Readonly<Record<TypeName, Record<string, string>>> = {
  news: {},
  statements: {},
  events: { start: "2024-05-15T15:00", zone: "Europe/Zurich" },
  publications: { kind: "report" },
  campaigns: { from: "2013-02" },
  years: {},
  members: { kind: "ngo", countries: "NL, UG" },
  people: {},
  topics: {},
  pages: {},
};

const request = (content: string, type: TypeName, changes: Partial<DraftRequest> = {}): DraftRequest => ({
  content,
  type,
  title: type === "years" ? "2018" : "Health: for All",
  lang: undefined,
  day: "2026-01-01",
  values: new Map(Object.entries(needed[type])),
  ...changes,
});

describe("a new text", () => {
  test.each(typeNames)("of type %s is a valid draft with a line for every field", (type) => {
    const content = writeContent({});
    const file = writeDraft(request(content, type));
    const { entries, problems } = readContent(content, ["en"]);
    expect(problems).toEqual([]);
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({ type, file, fields: { draft: true }, body: "\n" });
    const text = readFileSync(join(content, file), "utf8");
    for (const { name } of describeFields(type))
      expect(text).toMatch(new RegExp(`^(?:# )?${name}:\\s+\\S`, "m"));
  });

  test("has the day in its name where its type has a date", () => {
    const content = writeContent({});
    expect(typeNames.map((type) => writeDraft(request(content, type)))).toEqual([
      "news/2026-01-01-health-for-all.md",
      "statements/2026-01-01-health-for-all.md",
      "events/health-for-all.md",
      "publications/2026-01-01-health-for-all.md",
      "campaigns/health-for-all.md",
      "years/2018.md",
      "members/health-for-all.md",
      "people/health-for-all.md",
      "topics/health-for-all.md",
      "pages/health-for-all.md",
    ]);
  });

  test("takes a free name and never overwrites", () => {
    const content = writeContent({ "topics/health-for-all.md": "mine" });
    expect(writeDraft(request(content, "topics"))).toBe("topics/health-for-all-2.md");
    expect(writeDraft(request(content, "topics"))).toBe("topics/health-for-all-3.md");
    expect(readFileSync(join(content, "topics/health-for-all.md"), "utf8")).toBe("mine");
  });

  test("takes a name whose address is free too, whatever day stands before it", () => {
    const content = writeContent({
      "news/2020-01-01-health-for-all.md": entryText({ title: "A" }),
      "news/health-for-all-2/index.md": entryText({ title: "B", date: "2020" }),
    });
    expect(writeDraft(request(content, "news"))).toBe("news/2026-01-01-health-for-all-3.md");
    expect(readContent(content, ["en"]).problems).toEqual([]);
  });

  test("in another language stands beside the one in the main language", () => {
    const content = writeContent({
      "site.yaml": `${minimalSite}languages: [en, fr]\n`,
      "topics/health-for-all.md": entryText({ title: "A" }),
    });
    expect(writeDraft(request(content, "topics", { lang: "fr" }))).toBe("topics/health-for-all.fr.md");
    expect(readContent(content, ["en", "fr"])).toMatchObject({
      problems: [],
      entries: [{ lang: "fr", id: "health-for-all" }, { lang: "en" }],
    });
  });

  test.each(["---", "# A", '"quoted"', "2021-04-07", "yes", "a: b", "💚", "x".repeat(200)])(
    "may be called %s",
    (title) => {
      const content = writeContent({});
      const file = writeDraft(request(content, "pages", { title }));
      expect(existsSync(join(content, file))).toBe(true);
      expect(readContent(content, ["en"])).toMatchObject({ problems: [], entries: [{ fields: { title } }] });
    },
  );
});

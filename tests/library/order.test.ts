import { describe, expect, test } from "vitest";
import { entryText, loadLibrary } from "../fixtures/content.ts";

describe("lists", () => {
  test("of dated texts have the newest first, a month or year counts as its first day, ties go by id", async () => {
    const library = await loadLibrary({
      "news/year.md": entryText({ title: "Year", date: "2021" }),
      "news/month.md": entryText({ title: "Month", date: "2021-01" }),
      "news/day.md": entryText({ title: "Day", date: "2021-01-01" }),
      "news/2021-01-02-b.md": entryText({ title: "B" }),
      "news/2021-01-02-a.md": entryText({ title: "A" }),
      "news/before.md": entryText({ title: "Before", date: "2020-12-31" }),
      "news/later-month.md": entryText({ title: "Later month", date: "2021-02" }),
    });
    expect(library.all("news").map(({ id }) => id)).toEqual([
      "later-month",
      "a",
      "b",
      "day",
      "month",
      "year",
      "before",
    ]);
  });

  test("of topics go by their order, those without one last by name", async () => {
    const library = await loadLibrary({
      "topics/a.md": entryText({ title: "Ageing" }),
      "topics/b.md": entryText({ title: "Care", order: "2" }),
      "topics/c.md": entryText({ title: "Code", order: "1" }),
      "topics/d.md": entryText({ title: "Ätiology" }),
      "topics/e.md": entryText({ title: "Zoonoses", order: "10" }),
    });
    expect(library.all("topics").map(({ title }) => title)).toEqual([
      "Code",
      "Care",
      "Zoonoses",
      "Ageing",
      "Ätiology",
    ]);
  });

  test("of members go by name as the language sorts names: accents and capitals do not matter, numbers count", async () => {
    const names = ["Zimbabwe Union", "Élan", "emergency", "Wemos 10", "Wemos 9", "Achest"];
    const files = names.map((name, i) => [
      `members/m${i}.md`,
      entryText({ name, kind: "ngo", countries: "NL" }),
    ]);
    const library = await loadLibrary(Object.fromEntries(files));
    expect(library.all("members").map(({ title }) => title)).toEqual([
      "Achest",
      "Élan",
      "emergency",
      "Wemos 9",
      "Wemos 10",
      "Zimbabwe Union",
    ]);
  });
});

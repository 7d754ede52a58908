import { DateTime } from "luxon";
import { describe, expect, test } from "vitest";
import { instantOf, nextChange, noticeAt } from "../../scripts/library/publication.ts";
import type { AnyEntry } from "../../scripts/model/entry.ts";
import { readEntry } from "../../scripts/reader/read-entry.ts";
import { entryText, load, loadLibrary, writeFiles } from "../fixtures/content.ts";

const at = (text: string): DateTime => DateTime.fromISO(text, { zone: "utc" });

function post(fields: Readonly<Record<string, string>>): AnyEntry {
  const file = "news/a.md";
  const text = entryText({ title: "A", date: "2020-01-01", ...fields });
  const { entry, problems } = readEntry(writeFiles({ [file]: text }), file, ["en"]);
  if (entry === undefined) throw new Error(JSON.stringify(problems));
  return entry;
}

describe("a text is on the site", () => {
  test.each([
    ["on its day, from the first instant in UTC", { date: "2021-04-07" }, "2021-04-07T00:00Z"],
    ["from the first day of its month, if only that is known", { date: "2021-04" }, "2021-04-01"],
    ["from the first day of its year, if only that is known", { date: "2021" }, "2021-01-01"],
    ["from publish_at, if that is later than its day", { publish_at: "2021-04-08" }, "2021-04-08"],
    [
      "from publish_at, although its day is still to come",
      { date: "2030-01-01", publish_at: "2021-04-08" },
      "2021-04-08",
    ],
    ["from the very moment of publish_at", { publish_at: "2021-04-08T09:00Z" }, "2021-04-08T09:00Z"],
    ["from a moment in another zone", { publish_at: "2021-04-08T11:00+02:00" }, "2021-04-08T09:00Z"],
    ["until the instant before expires_at", { expires_at: "2021-04-08" }, "2021-04-07T23:59:59.999Z"],
    ["if it is said not to be a draft", { draft: "false" }, "2021-04-08"],
    ["although it should have been looked at again", { review_by: "2021-01-01" }, "2022-01-01"],
  ])("%s", (_rule, fields, now) => {
    expect(noticeAt(post(fields), at(now))).toBeUndefined();
  });

  test("whenever, if it has no day", () => {
    const file = "pages/a.md";
    const { entry } = readEntry(writeFiles({ [file]: entryText({ title: "A" }) }), file, ["en"]);
    expect(entry === undefined ? "unread" : noticeAt(entry, at("1900-01-01"))).toBeUndefined();
  });
});

describe("a text is not on the site", () => {
  test.each([
    [
      "before its day",
      { date: "2021-04-07" },
      "2021-04-06T23:59:59.999Z",
      { state: "scheduled", on: "2021-04-07" },
    ],
    [
      "before the first day of its month",
      { date: "2021-04" },
      "2021-03-31",
      { state: "scheduled", on: "2021-04" },
    ],
    [
      "before publish_at",
      { publish_at: "2021-04-08T09:00Z" },
      "2021-04-08T08:59Z",
      { state: "scheduled", on: "2021-04-08" },
    ],
    [
      "from the first instant of expires_at",
      { expires_at: "2021-04-08" },
      "2021-04-08T00:00Z",
      { state: "expired", on: "2021-04-08" },
    ],
    [
      "from the very moment of expires_at",
      { expires_at: "2021-04-08T09:00Z" },
      "2021-04-08T09:00Z",
      { state: "expired", on: "2021-04-08" },
    ],
    ["as long as it is a draft", { draft: "true" }, "2022-01-01", { state: "draft" }],
    [
      "as a draft, whatever else it says",
      { draft: "true", publish_at: "2030-01-01" },
      "2022-01-01",
      { state: "draft" },
    ],
  ])("%s", (_rule, fields, now, notice) => {
    expect(noticeAt(post(fields), at(now))).toEqual(notice);
  });
});

describe("the next change of the site", () => {
  test("is the next moment at which a text appears or goes", () => {
    const posts = [
      post({ date: "2021-04-09" }),
      post({ publish_at: "2021-04-08T09:00Z", expires_at: "2021-05-01" }),
      post({ expires_at: "2021-04-10" }),
    ];
    const told = (now: string): (string | undefined | null)[] => {
      const change = nextChange(posts, at(now));
      return [change?.at.toISO(), change?.what];
    };
    expect(told("2021-04-01")).toEqual(["2021-04-08T09:00:00.000Z", "appears"]);
    expect(told("2021-04-08T09:00Z")).toEqual(["2021-04-09T00:00:00.000Z", "appears"]);
    expect(told("2021-04-09")).toEqual(["2021-04-10T00:00:00.000Z", "goes"]);
    expect(nextChange(posts, at("2021-05-01"))).toBeUndefined();
  });

  test("is not that of a draft, nor the day of a text that has appeared before it", () => {
    const posts = [
      post({ draft: "true", date: "2021-04-09" }),
      post({ date: "2021-04-09", publish_at: "2021-01-01" }),
    ];
    expect(nextChange(posts, at("2021-04-01"))).toBeUndefined();
  });
});

test("days are days in UTC, wherever the site is made", () => {
  expect(process.env.TZ).toBe("Pacific/Auckland");
  expect(instantOf("2021-04-07")).toBe(Date.UTC(2021, 3, 7));
});

describe("the whole site at a moment", () => {
  const files = {
    "news/2021-04-07-past.md": entryText({ title: "Past" }),
    "news/2027-01-01-future.md": entryText({ title: "Future" }),
    "news/2021-04-07-draft.md": entryText({ title: "Draft", draft: "true" }),
    "news/2021-04-07-gone.md": entryText({ title: "Gone", expires_at: "2025-01-01" }),
  };

  test("has what is published then", async () => {
    const library = await loadLibrary(files);
    expect(library.today).toBe("2026-01-01");
    expect(library.all("news").map(({ title }) => title)).toEqual(["Past"]);
    const later = await loadLibrary(files, { now: at("2027-01-01") });
    expect(later.all("news").map(({ title }) => title)).toEqual(["Future", "Past"]);
  });

  test("has everything in the preview, with a notice on what the site does not show", async () => {
    const library = await loadLibrary(files, { preview: true });
    expect(library.all("news").map(({ title, notice }) => [title, notice?.state])).toEqual([
      ["Future", "scheduled"],
      ["Draft", "draft"],
      ["Gone", "expired"],
      ["Past", undefined],
    ]);
  });

  test("says when it would change", async () => {
    expect((await load(files)).nextChange?.at.toISODate()).toBe("2027-01-01");
  });

  test("uses only the pictures and documents of what is published", async () => {
    const { used } = await load({
      ...files,
      "news/2021-04-07-past.md": entryText({ title: "Past" }, "[A](../media/a.pdf)"),
      "news/2021-04-07-draft.md": entryText({ title: "Draft", draft: "true" }, "[B](../media/b.pdf)"),
      "media/a.pdf": "%PDF-1.7",
      "media/b.pdf": "%PDF-1.7",
      "media/c.pdf": "%PDF-1.7",
    });
    expect(used.documents).toEqual(["media/a.pdf"]);
  });
});

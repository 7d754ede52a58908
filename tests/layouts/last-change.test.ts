import { expect, test } from "vitest";
import { entryChange, latest, listChange, textChange } from "../../layouts/last-change.ts";
import { entryText, loadLibrary } from "../fixtures/content.ts";

const files = {
  "news/2021-04-07-a.md": entryText({ title: "A" }),
  "news/2021-04-06-b.md": entryText({ title: "B", publish_at: "2021-04-09T08:00Z" }),
  "news/2021-04-05-c.md": entryText({ title: "C", updated: "2022-01-31" }),
  "events/e.md": entryText({ title: "E", start: "2025-02-01", zone: "Europe/Paris" }),
  "events/f.md": entryText({ title: "F", start: "2025-02-02", zone: "Europe/Paris", updated: "2025-03-01" }),
  "statements/2021-01-01-s.md": entryText(
    { title: "S", status: "open", sign: "{email: a@example.org}" },
    "We ask.",
  ),
  "statements/s.endorsements.csv":
    "name,signed_on,confirmed,authorised,reviewed\nA,2021-02-01,yes,yes,yes\nB,2021-03-01,yes,yes,yes\nC,2021-09-01,no,no,no\n",
};

test("a text changed last when it is from, when it appeared, or when it was updated", async () => {
  const library = await loadLibrary(files);
  expect(library.all("news").map((post) => [post.title, textChange(post)])).toEqual([
    ["A", "2021-04-07"],
    ["B", "2021-04-09"],
    ["C", "2022-01-31"],
  ]);
});

test("the day of an event says nothing of its text", async () => {
  const library = await loadLibrary(files);
  expect(library.all("events").map((event) => [event.title, textChange(event)])).toEqual([
    ["F", "2025-03-01"],
    ["E", undefined],
  ]);
});

test("a statement changes with each signature that is shown", async () => {
  const library = await loadLibrary(files);
  const [statement] = library.all("statements");
  expect(statement === undefined ? "" : entryChange(statement, library)).toBe("2021-03-01");
});

test("a list is as new as its newest entry; nothing is known where nothing is known of any", async () => {
  const library = await loadLibrary(files);
  expect(listChange(library.all("news"))).toBe("2022-01-31");
  expect(listChange(library.all("events").filter(({ title }) => title === "E"))).toBeUndefined();
  expect(listChange([])).toBeUndefined();
});

test("a month counts from its beginning", () => {
  expect(latest(["2021-04", "2021-03-31"])).toBe("2021-04");
  expect(latest(["2021-04", "2021-04-01"])).toBe("2021-04-01");
  expect(latest([undefined])).toBeUndefined();
});

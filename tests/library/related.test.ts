import { describe, expect, test } from "vitest";
import { indexNames } from "../../scripts/library/names.ts";
import { indexRelated } from "../../scripts/library/related.ts";
import type { AnyPublished, Library } from "../../scripts/model/views.ts";
import { entryText, loadLibrary } from "../fixtures/content.ts";

const organisation = (name: string) => entryText({ name, kind: "ngo", countries: "[NL]" });
const base = {
  "topics/water.md": entryText({ title: "Water" }),
  "topics/pay.md": entryText({ title: "Pay" }),
  "members/alpha.md": organisation("Alpha"),
  "people/ada.md": entryText({ name: "Ada" }),
  "statements/2020-01-01-call.md": entryText({ title: "Call", topics: "[pay]" }),
};
const post = (fields: Record<string, string>) => entryText({ title: "Post", ...fields });

async function relatedTo(id: string, files: Record<string, string>): Promise<string[]> {
  const library = await loadLibrary({ ...base, ...files });
  return library.related(entryOf(library, id)).map((entry) => entry.id);
}

function entryOf(library: Library, id: string): AnyPublished {
  const entry = [...library.all("news"), ...library.all("statements")].find((found) => found.id === id);
  if (entry === undefined) throw new Error(`There is no ${id}.`);
  return entry;
}

/** Two posts on either side of a post are its neighbours, which its page links anyway. */
const neighbours = {
  "news/2020-06-14-before.md": post({}),
  "news/2020-06-16-after.md": post({}),
};

describe("what is related to a text", () => {
  test("shares the most with it, first", async () => {
    const related = await relatedTo("here", {
      ...neighbours,
      "news/2020-06-15-here.md": post({
        topics: "[water, pay]",
        members: "[alpha]",
        authors: "[Ada]",
        countries: "[UG]",
      }),
      "news/2019-01-01-country.md": post({ countries: "[UG]" }),
      "news/2018-01-01-member.md": post({ members: "[alpha]" }),
      "news/2017-01-01-two-topics.md": post({ topics: "[water, pay]" }),
      "news/2016-01-01-topic-and-person.md": post({ topics: "[water]", authors: "[Ada]", countries: "[UG]" }),
      "news/2015-01-01-nothing.md": post({ countries: "[FR]" }),
    });
    expect(related).toEqual(["topic-and-person", "two-topics", "call", "member"]);
  });

  test("is the nearest in time where as much is shared, and then in the order of addresses", async () => {
    const related = await relatedTo("here", {
      ...neighbours,
      "news/2020-06-15-here.md": post({ topics: "[water]" }),
      "news/2020-06-01-far.md": post({ topics: "[water]" }),
      "news/2020-06-18-b.md": post({ topics: "[water]" }),
      "news/2020-06-12-a.md": post({ topics: "[water]" }),
      "news/2020-06-17-near.md": post({ topics: "[water]" }),
      "news/2010-06-17-furthest.md": post({ topics: "[water]" }),
    });
    expect(related).toEqual(["near", "a", "b", "far"]);
  });

  test("is never the text itself, its neighbours, the statement it names, or what names it", async () => {
    const files = {
      "news/2020-06-14-before.md": post({ topics: "[pay]" }),
      "news/2020-06-15-here.md": post({ topics: "[pay]", statement: "call" }),
      "news/2020-06-16-after.md": post({ topics: "[pay]", statement: "call" }),
    };
    expect(await relatedTo("here", files)).toEqual([]);
    expect(await relatedTo("call", files)).toEqual(["before"]);
  });

  test("is nothing where nothing is shared, and no profile or campaign", async () => {
    const files = {
      "news/2020-06-15-here.md": post({ authors: "[Ada]", topics: "[water]" }),
      "campaigns/clean.md": entryText({ title: "Clean", from: "2020", topics: "[water]" }),
    };
    expect(await relatedTo("here", files)).toEqual([]);
  });
});

test("ten thousand posts on one topic are related to the nearest", async () => {
  const library = await loadLibrary({ ...base, "news/2020-06-15-here.md": post({ topics: "[water]" }) });
  const [one] = library.all("news");
  if (one === undefined) throw new Error("There is no post.");
  const posts = Array.from({ length: 10_000 }, (_, i) => ({
    ...one,
    id: `post-${i}`,
    address: `/news/post-${i}/`,
    date: new Date(Date.UTC(2000, 0, 1) + i * 86_400_000).toISOString().slice(0, 10),
  }));
  const index = indexRelated(posts, indexNames([]));
  for (const entry of posts) expect(index.relatedTo(entry, [])).toHaveLength(4);
  expect(index.relatedTo(posts[5_000] ?? one, []).map(({ id }) => id)).toEqual([
    "post-4999",
    "post-5001",
    "post-4998",
    "post-5002",
  ]);
});

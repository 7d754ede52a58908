import { describe, expect, test } from "vitest";
import { findLikely, type Newcomer } from "../../scripts/library/likely-target.ts";
import { readEntry } from "../../scripts/reader/read-entry.ts";
import { entryText, writeFiles } from "../fixtures/content.ts";

function newcomer(address: string, title = "Title"): Newcomer {
  const file = "pages/a.md";
  const { entry } = readEntry(writeFiles({ [file]: entryText({ title }) }), file, ["en"]);
  if (entry === undefined) throw new Error(title);
  return { text: entry, address };
}

const likely = (lost: string, newcomers: readonly Newcomer[]): string | undefined =>
  findLikely(newcomers)(lost)?.address;

describe("a lost address has probably become", () => {
  test("the text of the same name in another folder", () => {
    const found = likely("/news/care/", [newcomer("/news/car/"), newcomer("/publications/care/")]);
    expect(found).toBe("/publications/care/");
  });

  test("the text with the same words in another order", () => {
    const found = likely("/news/decent-work-for-nurses/", [
      newcomer("/news/nurses-need-decent-work/"),
      newcomer("/news/decent-housing/"),
    ]);
    expect(found).toBe("/news/nurses-need-decent-work/");
  });

  test("the text in whose title its words are", () => {
    const found = likely("/news/three-takeaways/", [
      newcomer("/news/x/", "Other"),
      newcomer("/news/y/", "Three takeaways from Geneva"),
    ]);
    expect(found).toBe("/news/y/");
  });

  test("the text of a similar spelling in the same folder", () => {
    expect(likely("/news/organisation/", [newcomer("/news/organization/"), newcomer("/news/z/")])).toBe(
      "/news/organization/",
    );
  });

  test("the only new text of its folder, however it is called", () => {
    expect(likely("/news/old/", [newcomer("/news/fresh-start/"), newcomer("/topics/water/")])).toBe(
      "/news/fresh-start/",
    );
  });

  test("none of several that have nothing in common with it", () => {
    expect(likely("/news/old/", [newcomer("/news/fresh-start/"), newcomer("/news/water/")])).toBeUndefined();
    expect(likely("/news/old/", [])).toBeUndefined();
  });
});

test("ten thousand texts that all get another address and differ in a number only are too alike to be matched", () => {
  const made = newcomer("/x/").text;
  const newcomers = Array.from({ length: 10_000 }, (_, i) => ({
    text: made,
    address: `/news/a-post-about-nurses-and-care-${i}-again/`,
  }));
  const find = findLikely(newcomers);
  for (const i of [0, 7, 1234, 9999])
    expect(find(`/news/a-post-about-nurses-and-care-${i}/`)).toBeUndefined();
});

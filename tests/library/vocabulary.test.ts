import { brotliCompressSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import searchWords from "../../layouts/feeds/search-words.ts";
import { entryText, loadLibrary } from "../fixtures/content.ts";

describe("the vocabulary of a site", () => {
  test("has the words of titles, names, acronyms, summaries and headings, the most frequent first", async () => {
    const library = await loadLibrary({
      "members/ferry.md": entryText({
        name: "Ferry Nurses",
        acronym: "FERN",
        kind: "union",
        countries: "[UG]",
      }),
      "people/benoit.md": entryText({ name: "Benoît Cárdenas" }),
      "topics/water.md": entryText(
        { title: "Nurses", summary: "A summary." },
        "## Nurses’ heading\n\nNo word of this.\n",
      ),
    });
    expect(library.vocabulary()).toEqual([
      "nurses",
      "benoît",
      "cárdenas",
      "fern",
      "ferry",
      "heading",
      "summary",
    ]);
  });

  test("has a word once, in its most frequent writing, and no word of three letters", async () => {
    const library = await loadLibrary({
      "topics/a.md": entryText({ title: "Élan", summary: "elan and" }),
      "topics/b.md": entryText({ title: "Élan", summary: "the" }),
    });
    expect(library.vocabulary()).toEqual(["élan"]);
  });

  test("is of one language, and is written for it", async () => {
    const files = {
      "site.yaml": "name: N\naddress: https://n.example.org\nlanguages: [en, fr]\n",
      "topics/a.md": entryText({ title: "Water", summary: "Water" }),
      "topics/a.fr.md": entryText({ title: "Rivière", summary: "Rivière" }),
    };
    const french = await loadLibrary(files, {}, "fr");
    expect(searchWords.items(french).flatMap((lang) => searchWords.files(lang, french))).toEqual([
      { address: "/fr/search/words.json", text: '["rivière"]' },
    ]);
  });

  test("weighs at most 30 KB when compressed, however many words there are", async () => {
    const letters = "abcdefghijklmnopqrstuvwxyz";
    let state = 7;
    const letter = (): string => {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
      return letters[Math.floor(state / 65_536) % 26] ?? "a";
    };
    const word = (): string => Array.from({ length: 9 }, letter).join("");
    const library = await loadLibrary(
      Object.fromEntries(
        Array.from({ length: 100 }, (_, i) => [
          `topics/t${i}.md`,
          entryText({ title: `T${i}`, summary: Array.from({ length: 120 }, word).join(" ") }),
        ]),
      ),
    );
    expect(library.vocabulary()).toHaveLength(5000);
    expect(brotliCompressSync(JSON.stringify(library.vocabulary())).length).toBeLessThan(30_000);
  });
});

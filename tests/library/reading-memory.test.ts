import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { deserialize, serialize } from "node:v8";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type LoadedSite, loadSite } from "../../scripts/library/load-site.ts";
import { createReadingMemory, type ReadingMemory } from "../../scripts/library/reading-memory.ts";
import { silent } from "../../scripts/model/progress.ts";
import type { AnyPublished, Library } from "../../scripts/model/views.ts";
import { entryText, minimalSite, pixel, requestFor, writeContent } from "../fixtures/content.ts";

const runs = { numRuns: 60 };

const bodies = [
  "Text.\n",
  "To [a](a.md), [b](/news/b/), [the member](../members/wemos.md#work) and :count[members].\n",
  "![A nurse](../media/nurse.png) and [a paper](../media/paper.pdf)\n",
  "## Work\n\nThe coalition has 30 members. TODO :figure[nurses]\n",
  "# Top\n\nFootnote[^1]. [gone](nowhere.md) [c](../news/c.md)\n",
];
const fields: readonly Record<string, string>[] = [
  { title: "One", date: "2020-01-02", topics: "[care]", authors: "[Wemos]" },
  { title: "Two", date: "2020-01-03", authors: "[Ann Example, Ann Exemple]", expires_at: "2021-01-01" },
  { title: "Three", date: "2027-01-01", aliases: "[/old/]" },
  { title: "Four", date: "2020-01-02", draft: "true", topics: "[nothing]" },
  { titel: "Wrong", date: "2020-01-02" },
  { title: "Language", date: "2020-01-04", lang: "fr" },
];
const news = fc
  .tuple(fc.constantFrom(...fields), fc.constantFrom(...bodies))
  .map(([front, body]) => entryText(front, body));
const anyText = (...texts: readonly string[]) => fc.constantFrom(...texts);

/** What may be written at each path; undefined takes the file away. */
const writings = {
  "news/a.md": news,
  "news/b.md": news,
  "news/c.fr.md": news,
  "news/2020-01-02-c/index.md": news,
  "members/wemos.md": anyText(
    entryText({ name: "Wemos", kind: "ngo", countries: "[NL]", joined: "2018" }, "## Work\n\nText.\n"),
    entryText({ name: "Wemos", kind: "ngo", countries: "[NL]" }),
    "no front matter\n",
  ),
  "people/ann.md": anyText(entryText({ name: "Ann Example" }), entryText({ name: "Ann Other" })),
  "topics/care.md": anyText(entryText({ title: "Care" }), entryText({ title: "Care", draft: "true" })),
  "media/nurse.png": fc.constantFrom<string | Uint8Array>(pixel, "no picture"),
  "media/paper.pdf": anyText("%PDF-1.7\n", "no paper"),
  "figures.yaml": anyText(
    "nurses:\n  value: 5\n  year: 2020\n  source: A report\n",
    "nurses:\n  value: 6\n  year: 2021\n  source: A report\n",
    "nurses: [",
  ),
  "site.yaml": anyText(minimalSite, `${minimalSite}languages: [en, fr]\n`, "name: [\n"),
} as const;

const edit = fc.oneof(
  ...Object.entries(writings).flatMap(([path, content]) =>
    [content, content, fc.constant(undefined)].map((arbitrary) =>
      arbitrary.map((written: string | Uint8Array | undefined) => ({ path, written })),
    ),
  ),
);

function apply(root: string, { path, written }: { path: string; written: string | Uint8Array | undefined }) {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  if (written === undefined) rmSync(file, { force: true });
  else writeFileSync(file, written);
}

/** Tests write faster than clocks tick, so that the bytes have to tell. */
const stampOf = (path: string): string => createHash("sha256").update(readFileSync(path)).digest("hex");

/** Everything that a site says, without its functions, whose answers stand there instead. */
const portrait = ({ libraries, ...site }: LoadedSite): unknown =>
  JSON.parse(
    JSON.stringify({ ...site, libraries: libraries.map(portraitOf) }, (_, value: unknown) =>
      value instanceof Map ? [...value] : value,
    ),
  );

const portraitOf = (library: Library): unknown => {
  const { all } = library;
  const entries: AnyPublished[] = [...all("news"), ...all("members"), ...all("people"), ...all("topics")];
  return {
    ...library,
    entries: entries.map((entry) => [
      entry,
      entry.locate(["title"]),
      library.naming(entry).map(({ address }) => address),
      library.related(entry).map(({ address }) => address),
      library.neighbours(entry).newer?.address,
      library.translations(entry),
    ]),
  };
};

/** The same memory as from a disk. */
const stored = ({ texts, bodies, words, media }: ReadingMemory): ReadingMemory => ({
  stampOf,
  ...deserialize(serialize({ texts, bodies, words, media })),
});

describe("a site that is read with a memory", () => {
  test("is the same as one that is read anew, whatever was changed, taken away or wrong in between", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(edit, { minLength: 1, maxLength: 4 }), { minLength: 2, maxLength: 6 }),
        async (steps) => {
          const root = writeContent({});
          const request = requestFor(root, { preview: true });
          const kept = createReadingMemory(stampOf);
          let fromDisk = createReadingMemory(stampOf);
          for (const step of steps) {
            for (const change of step) apply(root, change);
            const anew = portrait(await loadSite(request));
            expect(portrait(await loadSite(request, silent, kept))).toEqual(anew);
            expect(portrait(await loadSite(request, silent, fromDisk))).toEqual(anew);
            fromDisk = stored(fromDisk);
          }
        },
      ),
      runs,
    );
  });

  test("reads only what has changed, and forgets what is gone", async () => {
    const root = writeContent({
      "news/a.md": entryText({ title: "A", date: "2020-01-02" }),
      "news/b.md": entryText({ title: "B", date: "2020-01-02" }),
      "media/nurse.png": pixel,
    });
    const memory = createReadingMemory();
    await loadSite(requestFor(root), silent, memory);
    const before = { a: memory.texts.get("news/a.md"), b: memory.texts.get("news/b.md") };
    const picture = memory.media.get("media/nurse.png")?.found;
    writeFileSync(join(root, "news/b.md"), entryText({ title: "B, edited", date: "2020-01-02" }));
    const { libraries } = await loadSite(requestFor(root), silent, memory);
    expect(libraries[0]?.all("news").map(({ title }) => title)).toEqual(["A", "B, edited"]);
    expect(memory.texts.get("news/a.md")).toBe(before.a);
    expect(memory.texts.get("news/b.md")).not.toBe(before.b);
    expect(memory.media.get("media/nurse.png")?.found).toBe(picture);
    rmSync(join(root, "news/a.md"));
    rmSync(join(root, "media/nurse.png"));
    await loadSite(requestFor(root), silent, memory);
    expect([...memory.texts.keys(), ...memory.bodies.keys(), ...memory.media.keys()]).toEqual([
      "news/b.md",
      "news/b.md",
    ]);
  });
});

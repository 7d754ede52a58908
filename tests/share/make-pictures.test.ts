import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { type FileCache, openFileCache } from "../../scripts/cache/file-cache.ts";
import type { ShareCard } from "../../scripts/model/views.ts";
import { sharePictureOf } from "../../scripts/share/address.ts";
import { drawSharePicture } from "../../scripts/share/draw-picture.ts";
import { makeSharePictures } from "../../scripts/share/make-pictures.ts";
import { widthOf } from "../../scripts/share/set-text.ts";
import { loadTypeface } from "../../scripts/share/typeface.ts";
import { temporaryFolder } from "../fixtures/content.ts";
import { workFolder } from "../output/tree.ts";

const cardWith = (title: string): ShareCard => ({
  title,
  label: "Open letter · 7 April 2020",
  name: "Nurses & Midwives of the River",
  motif: { subject: title.length, seed: title },
});

const titles = [
  ["one character", "A"],
  [
    "two hundred characters",
    "Health workers for all and all for health workers, now ".repeat(4).slice(0, 200),
  ],
  ["one word of two hundred characters", "Krankenpflege".repeat(16).slice(0, 200)],
  ["markup and quotes", `</svg><script>alert("1")</script> & 'x' <image href="https://example.org/x.png"/>`],
  ["letters of many languages", "Šárka Őry, Łódź, Nguyễn, Ærø, İzmir, ßẞ, Ñandú – “Œuvre” €5"],
  ["another script", "العاملون في الصحة"],
  ["emoji alone", "🎉🎉"],
] as const;

/** The one path of words in a drawing. */
const wordsOf = (drawing: string): string => / d="([^"]*)"/.exec(drawing)?.[1] ?? "";

const noCache: FileCache = { read: () => undefined, write: () => undefined };

async function make(
  cards: readonly ShareCard[],
  cache = noCache,
  folder = temporaryFolder(),
): Promise<(card: ShareCard) => Buffer> {
  await makeSharePictures(cards, folder, cache);
  return (card) => readFileSync(join(folder, sharePictureOf(card).src));
}

/** The pictures of all titles: to start a thread for each would take longer than to draw them. */
const made = make(
  titles.map(([, title]) => cardWith(title)),
  noCache,
  workFolder(),
);

describe.each(titles)("the share picture of %s", (_name, title) => {
  test("is a PNG of 1200 by 630 pixels and at most 60 KB", async () => {
    const bytes = (await made)(cardWith(title));
    const { format, width, height } = await sharp(bytes).metadata();
    expect({ format, width, height }).toEqual({ format: "png", width: 1200, height: 630 });
    expect((await sharp(bytes).stats()).channels).toHaveLength(3);
    expect(bytes.length).toBeLessThanOrEqual(60_000);
  });

  test("is drawn from shapes alone: no text, no font, no address but the name space", async () => {
    const drawing = drawSharePicture(cardWith(title), await loadTypeface());
    const elements = new Set([...drawing.matchAll(/<\/?([a-z]+)/gi)].map(([, name]) => name));
    expect([...elements].sort()).toEqual(["circle", "g", "path", "rect", "svg"]);
    expect(drawing.replace('xmlns="http://www.w3.org/2000/svg"', "")).not.toMatch(/http|href|url\(|font/);
    expect(wordsOf(drawing)).toMatch(/^[MLQCZ0-9. -]+$/);
  });

  test("keeps its words inside the margins and above the lower edge", async () => {
    const points =
      wordsOf(drawSharePicture(cardWith(title), await loadTypeface())).match(/-?[\d.]+ -?[\d.]+/g) ?? [];
    for (const point of points) {
      const [x = -1, y = -1] = point.split(" ").map(Number);
      expect(x).toBeGreaterThanOrEqual(70);
      expect(x).toBeLessThanOrEqual(1130);
      expect(y).toBeGreaterThanOrEqual(50);
      expect(y).toBeLessThanOrEqual(480);
    }
  });
});

describe("the words of a share picture", () => {
  const wordsWith = async (changes: Partial<ShareCard>): Promise<string> =>
    wordsOf(drawSharePicture({ ...cardWith("A title"), ...changes }, await loadTypeface()));

  test("leave emoji out", async () => {
    expect(await wordsWith({ title: "A 🎉 title 👩🏽‍⚕️" })).toBe(await wordsWith({ title: "A title" }));
  });

  test("leave out a whole title in a script that the typeface lacks: no boxes, no half words", async () => {
    expect(await wordsWith({ title: "العاملون and more" })).toBe(await wordsWith({ title: "" }));
  });

  test("are closer where the font asks for it", async () => {
    const { bold } = await loadTypeface();
    expect(widthOf(bold, "AV", 100)).toBeLessThan(widthOf(bold, "A", 100) + widthOf(bold, "V", 100) - 2);
  });
});

describe("making share pictures", () => {
  const cards = ["One", "Two", "Three"].map(cardWith);

  test("gives the same bytes again", async () => {
    const [first, second] = [await make(cards), await make(cards)];
    for (const card of cards) expect(first(card).equals(second(card))).toBe(true);
  });

  test("takes from the cache what it has", async () => {
    const folder = temporaryFolder();
    const real = openFileCache(folder);
    const written: string[] = [];
    const cache: FileCache = {
      read: real.read,
      write: (key, ...pieces) => {
        written.push(key);
        real.write(key, ...pieces);
      },
    };
    const first = await make(cards, cache);
    expect(written).toHaveLength(3);
    const second = await make(cards, cache);
    expect(written).toHaveLength(3);
    for (const card of cards) expect(second(card).equals(first(card))).toBe(true);
    await make([...cards, cardWith("Four")], cache);
    expect(written).toHaveLength(4);
  });

  test("writes nothing but the pictures of its cards, each under an address of its own", async () => {
    const folder = temporaryFolder();
    await makeSharePictures(cards, folder, noCache);
    expect(readdirSync(join(folder, "share")).sort()).toEqual(
      cards.map((card) => sharePictureOf(card).src.slice("/share/".length)).sort(),
    );
    expect(new Set(cards.map((card) => sharePictureOf(card).src)).size).toBe(3);
  });

  test("changes the address with every word that is shown", () => {
    const card = cardWith("One");
    const changed = [card, { ...card, title: "1" }, { ...card, label: "1" }, { ...card, name: "1" }];
    expect(new Set(changed.map((other) => sharePictureOf(other).src)).size).toBe(4);
  });
});

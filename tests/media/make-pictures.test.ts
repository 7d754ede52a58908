import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, onTestFinished, test } from "vitest";
import { openFileCache } from "../../scripts/cache/file-cache.ts";
import { sharp } from "../../scripts/media/decoders.ts";
import { takeInventory } from "../../scripts/media/inventory.ts";
import { makePictures } from "../../scripts/media/make-pictures.ts";
import { pictureSource } from "../../scripts/media/pictures.ts";
import { type FileContent, only, temporaryFolder, writeFiles } from "../fixtures/content.ts";
import { jpeg, png, svg, transparent, webp } from "./drawn.ts";

sharp.unblock({ operation: ["VipsForeignLoadHeif"] });

/** Makes all pictures of a folder with a cache; gives the counts and the made files by name. */
async function make(content: string, cache: string) {
  const output = temporaryFolder();
  const files = readdirSync(content);
  const inventory = await takeInventory(content, files);
  expect(inventory.problems).toEqual([]);
  const pictures = [...inventory.pictures.values()];
  const result = await makePictures(content, output, pictures, openFileCache(cache));
  const media = join(output, "media");
  const made = result.problems.length > 0 ? [] : readdirSync(media).sort();
  return {
    ...result,
    sources: pictures.map(pictureSource),
    files: new Map(made.map((name) => [`/media/${name}`, readFileSync(join(media, name))])),
  };
}

const makeOnce = (files: Readonly<Record<string, FileContent>>) => make(writeFiles(files), temporaryFolder());

describe("the files of a picture", () => {
  test("are there at every address that is offered, in that format and size", async () => {
    const { sources, files } = await makeOnce({
      "a.jpg": await jpeg(900, 600),
      "b.jpg": await jpeg(900, 600, 6),
      "c.png": await transparent(500, 300),
      "d.webp": await webp(50, 70),
      "e.svg": svg(30, 20),
    });
    const offered = sources.flatMap((source) => [
      ...source.sources.map(({ type, srcset }) => ({ type, srcset })),
      { type: source.src.endsWith(".png") ? "image/png" : "image/jpeg", srcset: source.srcset },
    ]);
    const seen = new Set<string>();
    for (const { type, srcset } of offered)
      for (const candidate of srcset.split(", ")) {
        const [address = "", width] = candidate.split(" ");
        const { mediaType, ...found } = await sharp(files.get(address)).metadata();
        expect([mediaType, `${found.width}w`], address).toEqual([type, width]);
        seen.add(address);
      }
    expect([...files.keys()].filter((address) => !seen.has(address))).toEqual([]);
    for (const { src, width, height } of sources)
      expect(await sharp(files.get(src)).metadata()).toMatchObject({ width, height });
  });

  test("tell nobody where and by whom a photo was taken", async () => {
    const { files } = await makeOnce({ "a.jpg": await jpeg(300, 200) });
    for (const [address, bytes] of files) {
      expect((await sharp(bytes).metadata()).exif, address).toBeUndefined();
      expect(bytes.includes("Somebody"), address).toBe(false);
    }
  });

  test("have the same bytes each time", async () => {
    const content = writeFiles({ "a.jpg": await jpeg(900, 600), "b.svg": svg(3, 2) });
    const [one, two] = [await make(content, temporaryFolder()), await make(content, temporaryFolder())];
    expect(two.made).toBe(2);
    expect(two.files).toEqual(one.files);
  });
});

describe("the cache", () => {
  test("gives what has not changed, whatever its name is, and makes the rest", async () => {
    const cache = temporaryFolder();
    const [a, b] = [await jpeg(30, 20), await png(30, 20)];
    expect((await make(writeFiles({ "a.jpg": a, "b.png": b }), cache)).made).toBe(2);
    const again = await make(writeFiles({ "a.jpg": a, "renamed.png": b }), cache);
    expect([again.made, again.files.size]).toEqual([0, 6]);
    expect((await make(writeFiles({ "a.jpg": a, "b.png": await png(31, 20) }), cache)).made).toBe(1);
  });

  test("is not believed where it is damaged: the picture is made again as it was", async () => {
    const cache = temporaryFolder();
    const content = writeFiles({ "a.jpg": await jpeg(30, 20), "b.png": await png(30, 20) });
    const whole = await make(content, cache);
    const kept = readdirSync(cache, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    const [one] = kept;
    if (one === undefined) throw new Error("nothing was kept");
    const path = join(one.parentPath, one.name);
    writeFileSync(path, readFileSync(path).subarray(0, -1));
    const mended = await make(content, cache);
    expect(mended.made).toBe(1);
    expect(mended.files).toEqual(whole.files);
    expect((await make(content, cache)).made).toBe(0);
  });
});

test("a picture whose pixels are damaged is told, not written, and stops nobody else's", async () => {
  const damaged = Buffer.from(await png(300, 200));
  damaged.fill(0, damaged.indexOf("IDAT") + 8, damaged.indexOf("IDAT") + 60);
  const { problems, made } = await makeOnce({ "a.png": damaged, "b.jpg": await jpeg(30, 20) });
  expect(only(problems)).toMatchObject({
    file: "a.png",
    code: "picture-unreadable",
    message: "This picture is damaged: not all of it can be read.",
  });
  expect(made).toBe(1);
});

describe("an SVG", () => {
  test("reads no file, asks no other site, and runs nothing", async () => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url ?? "");
      response.end();
    }).listen(0, "127.0.0.1");
    onTestFinished(() => void server.close());
    const bound = server.address();
    const web = `http://127.0.0.1:${typeof bound === "object" ? bound?.port : 0}`;
    const secret = writeFiles({ "secret.png": await png(8, 8), "secret.txt": "secret" });
    const file = pathToFileURL(join(secret, "secret.png")).href;
    const image = (address: string) => `<image x="0" y="0" width="8" height="8" xlink:href="${address}"/>`;
    const inside = [
      `<style>@import url("${web}/style.css"); rect { fill: url(${web}/fill.svg#a) }</style>`,
      `<script>fetch("${web}/script")</script><script href="${web}/script.js"/>`,
      ...["secret.png", "./secret.png", file, join(secret, "secret.png"), `${web}/image.png`].map(image),
      `<use xlink:href="${web}/use.svg#a"/>`,
      `<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="secret.txt" parse="text"/>`,
    ].join("");
    const { sources, files } = await makeOnce({
      "a.svg": svg(8, 8, inside),
      "secret.png": await png(8, 8),
    });
    const { channels } = await sharp(files.get(sources[0]?.src ?? "")).stats();
    expect(channels[3]?.max, "everything in it is transparent").toBe(0);
    expect(asked).toEqual([]);
  });

  test("cannot fill the memory with entities that name each other", async () => {
    const entities = Array.from({ length: 9 }, (_, i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`);
    const bomb = `<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY e0 "x">${entities.join("")}]><svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><text>&e9;</text></svg>`;
    const content = writeFiles({ "a.svg": bomb });
    const { problems } = await takeInventory(content, ["a.svg"]);
    expect(only(problems).code).toBe("picture-unreadable");
  });
});

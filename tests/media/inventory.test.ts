import { describe, expect, test } from "vitest";
import { takeInventory } from "../../scripts/media/inventory.ts";
import { type FileContent, only, writeFiles } from "../fixtures/content.ts";
import { jpeg, png, svg, transparent, webp } from "./drawn.ts";

const take = (files: Readonly<Record<string, FileContent>>) =>
  takeInventory(writeFiles(files), Object.keys(files));

describe("a picture", () => {
  test("is known by what it is, not by its name", async () => {
    const { pictures, problems } = await take({
      "a.png": await jpeg(30, 20),
      "b.jpg": await png(30, 20),
      "c.jpg": await webp(30, 20),
      "d.png": svg(30, 20),
    });
    expect(problems).toEqual([]);
    expect([...pictures.values()].map(({ isDrawing }) => isDrawing)).toEqual([false, false, false, true]);
  });

  test("has the size in which it is seen, however the camera was held", async () => {
    const { pictures } = await take({ "a.jpg": await jpeg(30, 20), "b.jpg": await jpeg(30, 20, 6) });
    expect(pictures.get("a.jpg")).toMatchObject({ width: 30, height: 20 });
    expect(pictures.get("b.jpg")).toMatchObject({ width: 20, height: 30 });
  });

  test("that is a drawing has the size in which we draw it", async () => {
    const { pictures } = await take({ "a.svg": svg(30, 20), "b.svg": svg(3000, 6000) });
    expect(pictures.get("a.svg")).toMatchObject({ width: 800, height: 533 });
    expect(pictures.get("b.svg")).toMatchObject({ width: 400, height: 800 });
  });

  test("may be transparent", async () => {
    const { pictures } = await take({ "a.png": await png(3, 2), "b.png": await transparent(3, 2) });
    expect([...pictures.values()].map(({ isTransparent }) => isTransparent)).toEqual([false, true]);
  });
});

describe("what cannot be a picture is told", () => {
  const cut = (bytes: Buffer): Buffer => bytes.subarray(0, bytes.length - 30);
  /** 14,000 × 14,000 pixels in a file of some kilobytes. */
  const bomb = svg(14_000, 14_000);

  test.each<[string, () => FileContent | Promise<FileContent>, string]>([
    ["a GIF", () => "GIF89a", "This is a GIF picture, whatever its name says."],
    ["a TIFF", () => "II*\0", "This is a TIFF picture, whatever its name says."],
    [
      "a picture of a phone",
      () => "\0\0\0\x18ftypheic",
      "This is a HEIC or AVIF picture, whatever its name says.",
    ],
    ["a PDF", () => "%PDF-1.7", "This is a PDF document, whatever its name says."],
    ["a page", () => "<!doctype html><svg></svg>", "This picture cannot be read."],
    ["nothing", () => "", "This picture cannot be read."],
    ["half a JPEG", async () => cut(await jpeg(300, 200)), "This picture is cut off: its end is missing."],
    ["half a PNG", async () => cut(await png(300, 200)), "This picture is cut off: its end is missing."],
    ["half a WebP", async () => cut(await webp(300, 200)), "This picture is cut off: its end is missing."],
    ["half an SVG", () => svg(3, 2).slice(0, -6), "This picture is cut off: its end is missing."],
    [
      "a JPEG that only begins like one",
      () => Buffer.from("ffd8ffda0000ffd9", "hex"),
      "This picture cannot be read.",
    ],
    ["too many pixels", () => bomb, "This picture has 196 million pixels; at most 50 million are allowed."],
  ])("%s", async (_what, content, message) => {
    const { pictures, problems } = await take({ "a.jpg": await content() });
    expect(pictures.size).toBe(0);
    expect(only(problems)).toMatchObject({ file: "a.jpg", code: "picture-unreadable", message });
  });

  test("a JPEG is cut off although the small preview inside it is whole", async () => {
    const preview = await jpeg(3, 2);
    const segment = Buffer.concat([Buffer.from("ffe1", "hex"), Buffer.alloc(2), preview]);
    segment.writeUInt16BE(preview.length + 2, 2);
    const whole = await jpeg(300, 200);
    const both = Buffer.concat([whole.subarray(0, 2), segment, whole.subarray(2)]);
    expect((await take({ "a.jpg": both })).problems).toEqual([]);
    expect(only((await take({ "a.jpg": cut(both) })).problems).message).toContain("cut off");
  });
});

describe("a document or video", () => {
  test("is what its name says, with its size", async () => {
    const { documents, problems } = await take({
      "a.pdf": "%PDF-1.7",
      "b.mp4": "\0\0\0\x18ftypmp42",
      "c.webm": Buffer.from("1a45dfa3", "hex"),
    });
    expect(problems).toEqual([]);
    expect([...documents.values()].map(({ format, bytes }) => `${format} ${bytes}`)).toEqual([
      "pdf 8",
      "mp4 12",
      "webm 4",
    ]);
  });

  test.each([
    ["a.pdf", "<script>alert(1)</script>", "This is something else, although its name ends in .pdf."],
    ["a.mp4", "%PDF-1.7", "This is a PDF document, although its name ends in .mp4."],
  ])("is told if it is not: %s", async (file, content, message) => {
    expect(only((await take({ [file]: content })).problems)).toMatchObject({
      code: "file-unreadable",
      message,
    });
  });

  test.each([
    ["a.pdf", 25],
    ["a.mp4", 10],
    ["a.svg", 1],
    ["a.jpg", 25],
  ])("%s is told if it has more than %i MB", async (file, most) => {
    expect(only((await take({ [file]: { zeros: most * 1024 * 1024 + 1 } })).problems)).toMatchObject({
      code: "file-size",
      message: `The file has ${most + 1} MB; at most ${most} MB are allowed.`,
    });
  });
});

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { precompress } from "../../scripts/hosts/precompress.ts";
import { filesIn, fingerprint, workFolder, writeTree } from "../output/tree.ts";

const work = workFolder();
const text = "Care for those who care. ".repeat(200);
const files = {
  "index.html": text,
  "news/index.html": text,
  "assets/site.css": text,
  "assets/site.js": text,
  "brand/wordmark.svg": text,
  "feed.xml": text,
  "data/members.json": text,
  "data/members.csv": text,
  "calendar.ics": text,
  "robots.txt": "short ".repeat(150),
  "pagefind/wasm.en.pagefind": text,
  "pagefind/index/en_1.pf_index": text,
  "share/a.png": text,
  _headers: text,
};

// Seen red: with a limit of 1 byte, robots.txt was packed too.
test("texts of 1,000 bytes and more get a Brotli and a gzip file beside them; nothing else does, and nothing changes", async () => {
  const site = writeTree(join(work, "site"), files);
  const done = await precompress(site);
  const packed = Object.keys(files).filter((file) => /\.(html|css|js|svg|xml|json|csv|ics)$/.test(file));
  expect(filesIn(site)).toEqual(
    [...Object.keys(files), ...packed.flatMap((file) => [`${file}.br`, `${file}.gz`])].sort(),
  );
  expect(done.files).toBe(packed.length);
  for (const file of packed) {
    expect(readFileSync(join(site, file), "utf8")).toBe(text);
    expect(brotliDecompressSync(readFileSync(join(site, `${file}.br`))).toString()).toBe(text);
    expect(gunzipSync(readFileSync(join(site, `${file}.gz`))).toString()).toBe(text);
  }
});

test("the same texts give the same bytes at any time, and no time is in them", async () => {
  const [first, second] = [writeTree(join(work, "first"), files), writeTree(join(work, "second"), files)];
  await precompress(first);
  await precompress(second);
  expect(fingerprint(second)).toBe(fingerprint(first));
  // The modification time of a gzip header (RFC 1952, 2.3.1).
  expect(readFileSync(join(first, "index.html.gz")).readUInt32LE(4)).toBe(0);
});

test("a text that does not become smaller stays alone", async () => {
  const site = writeTree(join(work, "noise"), { "a.txt": "" });
  writeFileSync(join(site, "a.txt"), noise());
  await precompress(site);
  expect(filesIn(site)).toEqual(["a.txt"]);
});

/** Bytes without any order. */
function noise(): Buffer {
  let state = 1;
  return Buffer.from(
    Array.from({ length: 4000 }, () => {
      state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x6d2b79f5;
      return (state >>> 11) & 0xff;
    }),
  );
}

import { createHash } from "node:crypto";
import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll } from "vitest";

/** A folder for a whole test file, removed when the file has ended. To be called outside of tests. */
export function workFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "coalition-")));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** All files below a folder as sorted paths with `/`. */
export function filesIn(folder: string, ending = ""): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => lstatSync(join(folder, path)).isFile() && path.endsWith(ending))
    .map((path) => path.replaceAll("\\", "/"))
    .sort();
}

/** A fingerprint of all names and bytes below a folder. */
export function fingerprint(folder: string): string {
  const hash = createHash("sha256");
  for (const path of filesIn(folder))
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(folder, path)))
      .update("\0");
  return hash.digest("hex");
}

/** Everything that can be read in a built site, the compressed parts of the search index included. */
export function wordsIn(site: string): string {
  return filesIn(site)
    .map((path) => {
      const bytes = readFileSync(join(site, path));
      const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
      return `${path}\n${(isPacked ? gunzipSync(bytes) : bytes).toString("utf8")}`;
    })
    .join("\n");
}

/** Writes files (path → whole text) below a folder. */
export function writeTree(folder: string, files: Readonly<Record<string, string>>): string {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

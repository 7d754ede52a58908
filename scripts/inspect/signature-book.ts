import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileOf } from "./addresses.ts";
import { comparePlaces, orderOf, type Place } from "./file-order.ts";
import { type Finding, toFinding } from "./finding.ts";
import type { SignedFile } from "./read-page.ts";

/** The scripts and styles of all pages, each kept once for each hash that is demanded of it, with the first page that does. */
export interface SignatureBook {
  /** Pages may be added in any order, each once. */
  add: (file: string, signed: readonly SignedFile[]) => void;
  /** What has no hash, or another one, among these files of a folder. */
  check: (folder: string, files: ReadonlySet<string>) => Finding[];
  /** All that was added, each once. */
  signed: () => SignedFile[];
}

export function createSignatureBook(): SignatureBook {
  const all = new Map<string, Place & { signed: SignedFile }>();
  return {
    add: (file, signed) => {
      const order = orderOf(file);
      for (const [at, one] of signed.entries()) {
        const key = `${one.path} ${one.integrity}`;
        const entry = { file, order, at, signed: one };
        const known = all.get(key);
        if (known === undefined || comparePlaces(entry, known) < 0) all.set(key, entry);
      }
    },
    check: (folder, files) =>
      [...all.values()].sort(comparePlaces).flatMap(({ file, signed: { path, integrity } }) => {
        if (integrity === undefined) return toFinding(file, { code: "no-integrity", what: path });
        // That nothing is there is told as a broken link.
        if (!files.has(fileOf(path)) || isOf(readFileSync(join(folder, fileOf(path))), integrity)) return [];
        return toFinding(file, { code: "other-integrity", what: path });
      }),
    signed: () => [...all.values()].map(({ signed }) => signed),
  };
}

/** Whether bytes have the hash of an `integrity` (w3.org/TR/SRI). */
function isOf(bytes: Buffer, integrity: string): boolean {
  const { algorithm, hash } =
    /^(?<algorithm>sha(?:256|384|512))-(?<hash>[\w+/]+=*)$/.exec(integrity)?.groups ?? {};
  return algorithm !== undefined && createHash(algorithm).update(bytes).digest("base64") === hash;
}

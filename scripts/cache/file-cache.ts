import { createHash } from "node:crypto";
import { closeSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Files that were costly to make, by a key of everything they depend on. It can be deleted at any time. */
export interface FileCache {
  /** The bytes that were kept under a key, or undefined where there are none or they were damaged. */
  read: (key: string) => Uint8Array | undefined;
  /**
   * Keeps bytes under a key, in pieces that follow one another: to join large ones would need their memory once more. A cache
   * that cannot be written to is no reason for a build to fail.
   */
  write: (key: string, ...pieces: readonly Uint8Array[]) => void;
}

/** Bytes of the SHA-256 that stands before the content of every file. */
const sealLength = 32;

/** Opens the cache in `folder`, which need not exist yet. */
export function openFileCache(folder: string): FileCache {
  const pathOf = (key: string): string => {
    const name = createHash("sha256").update(key).digest("hex");
    return join(folder, name.slice(0, 2), name.slice(2));
  };
  return {
    read: (key) => {
      const path = pathOf(key);
      const file = readIfThere(path);
      if (file === undefined) return undefined;
      const content = file.subarray(sealLength);
      if (sealOf(key, [content]).equals(file.subarray(0, sealLength))) return content;
      rmSync(path, { force: true, recursive: true });
      return undefined;
    },
    write: (key, ...pieces) => {
      const path = pathOf(key);
      const unfinished = `${path}.${process.pid}`;
      try {
        mkdirSync(dirname(path), { recursive: true });
      } catch {
        return;
      }
      try {
        writePieces(unfinished, [sealOf(key, pieces), ...pieces]);
        renameSync(unfinished, path);
      } catch {
        rmSync(unfinished, { force: true });
      }
    },
  };
}

/** Covers the key too, so that a file which was moved to another name is not taken for what it is not. */
function sealOf(key: string, pieces: readonly Uint8Array[]): Buffer {
  const seal = createHash("sha256").update(key).update("\0");
  for (const piece of pieces) seal.update(piece);
  return seal.digest();
}

function writePieces(path: string, pieces: readonly Uint8Array[]): void {
  const file = openSync(path, "w");
  try {
    for (const piece of pieces) writeFileSync(file, piece);
  } finally {
    closeSync(file);
  }
}

function readIfThere(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

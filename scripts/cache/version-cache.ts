import { hash } from "node:crypto";
import type { FileCache } from "./file-cache.ts";

/**
 * A part of a cache for one version of what makes the files, which is told inside them: what another version has kept is as
 * if it were not there, and is written over. With the version in its keys, a cache would grow with each new one.
 */
export function openVersionCache(cache: FileCache, version: string): FileCache {
  const mark = hash("sha256", version, "buffer");
  return {
    read: (key) => {
      const bytes = cache.read(key);
      return bytes !== undefined && mark.equals(bytes.subarray(0, mark.length))
        ? bytes.subarray(mark.length)
        : undefined;
    },
    write: (key, ...pieces) => cache.write(key, mark, ...pieces),
  };
}

import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Place } from "./place.ts";

/** The files of a release as they were built: path with `/` → SHA-256 in hexadecimal digits. */
export type Manifest = ReadonlyMap<string, string>;

/** Reads every file below a folder. */
export function manifestOf(folder: string): Manifest {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll("\\", "/"),
    )
    .sort();
  return new Map(paths.map((path) => [path, sha256(readFileSync(join(folder, path)))]));
}

/** A manifest as `sha256sum -c` reads it, one file a line in code-point order. */
export const writeManifest = (manifest: Manifest): string =>
  [...manifest].map(([path, hash]) => `${hash}  ${path}\n`).join("");

/** The name of a release: it depends on nothing but the names and bytes of what was built. */
export const nameOf = (manifest: Manifest): string => sha256(writeManifest(manifest)).slice(0, 16);

/** Where the manifest of a release is kept: outside of what is served. */
export const manifestFile = ({ manifests }: Place, name: string): string => join(manifests, `${name}.txt`);

/** The manifest of a release; of one whose manifest was lost or changed, that of all its files. */
export function readManifest(place: Place, name: string): Manifest {
  const file = manifestFile(place, name);
  const text = existsSync(file) ? readFileSync(file, "utf8") : "";
  const kept = new Map(
    text
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => [line.slice(66), line.slice(0, 64)] as const),
  );
  return nameOf(kept) === name ? kept : manifestOf(join(place.releases, name));
}

/** Whether every file of a release is there as it was built. What it carries for older pages is not looked at. */
export function isWhole(place: Place, name: string): boolean {
  const manifest = readManifest(place, name);
  const folder = join(place.releases, name);
  return (
    nameOf(manifest) === name && [...manifest].every(([path, hash]) => hasHash(join(folder, path), hash))
  );
}

const hasHash = (file: string, hash: string): boolean =>
  statSync(file, { throwIfNoEntry: false })?.isFile() === true && sha256(readFileSync(file)) === hash;

const sha256 = (bytes: string | Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

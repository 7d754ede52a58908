import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** All that makes a site of content, relative to the project: our code, and which versions of others' it runs with. */
const folders = ["assets", "layouts", "scripts"];
const files = [".eleventy.ts", "package.json", "node_modules/.package-lock.json"];

/** A hash that changes whenever the same content could give another site. SHA-256 in Base64. */
export function readCodeVersion(): string {
  const hash = createHash("sha256").update(process.version);
  const all = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) =>
      entry.isFile() ? [join(entry.parentPath, entry.name)] : [],
    ),
  );
  for (const file of [...all, ...files.filter((name) => existsSync(name))].sort())
    hash.update(`\0${file}\0`).update(readFileSync(file));
  return hash.digest("base64");
}

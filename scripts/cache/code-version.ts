import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** All that makes a site of content: our code, how it is translated, and which versions of others' it runs with. */
const folders = ["assets", "layouts", "scripts"];
const files = [".eleventy.ts", "package.json", "tsconfig.json", "node_modules/.package-lock.json"];

/** A hash (SHA-256 in Base64) that changes whenever the code in `project` could make another site of the same content. */
export function readCodeVersion(project = "."): string {
  const hash = createHash("sha256").update(process.version);
  const all = folders.flatMap((folder) =>
    readdirSync(join(project, folder), { recursive: true, withFileTypes: true }).flatMap((entry) =>
      entry.isFile() ? [join(entry.parentPath, entry.name)] : [],
    ),
  );
  const single = files.map((name) => join(project, name)).filter((path) => existsSync(path));
  for (const file of [...all, ...single].sort()) hash.update(`\0${file}\0`).update(readFileSync(file));
  return hash.digest("base64");
}

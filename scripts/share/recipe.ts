import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import sharp from "sharp";
import { z } from "zod";

/** What a share picture is made with: our own code that draws it, the typeface, and the libraries that colour it. */
const code = ["scripts/share/", "scripts/covers/"];
const typeface = "node_modules/@fontsource-variable/public-sans/package.json";

/** A text that changes when the same card would give other bytes: what was made with another is drawn anew. */
export function shareRecipe(): string {
  const hash = createHash("sha256");
  for (const folder of code)
    for (const file of readdirSync(folder).sort()) hash.update(readFileSync(folder + file));
  const { version } = z.object({ version: z.string() }).parse(JSON.parse(readFileSync(typeface, "utf8")));
  return [hash.digest("hex"), version, sharp.versions.sharp, sharp.versions.rsvg ?? ""].join(" ");
}

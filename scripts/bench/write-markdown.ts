import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { stringify } from "yaml";

/** What stands in front of a text. */
export type FrontMatter = Readonly<Record<string, unknown>>;

/** Writes a text with its front matter, and the folders above it. */
export function writeMarkdown(file: string, fields: FrontMatter, body: string): void {
  writeText(
    file,
    `---\n${stringify(fields, { lineWidth: 0, aliasDuplicateObjects: false })}---\n\n${body}\n`,
  );
}

/** Writes a file, and the folders above it. */
export function writeText(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { addressFile, readPublishedAddresses } from "../reader/read-published-addresses.ts";

/**
 * Adds addresses to the ledger of a content folder: one a line, in code-point order, never one less. Writes nothing where
 * nothing changes. Gives the sentence that tells why it could not be written, if it could not.
 */
export function noteAddresses(content: string, addresses: readonly string[]): string | undefined {
  const path = join(content, addressFile);
  const { published, problems } = readPublishedAddresses(content);
  if (problems.length > 0) return undefined;
  const all = new Set([...published.map(({ address }) => address), ...addresses]);
  const text = [...all]
    .sort()
    .map((address) => `${address}\n`)
    .join("");
  try {
    if (published.length > 0 && readFileSync(path, "utf8") === text) return undefined;
    writeFileSync(path, text);
    return undefined;
  } catch {
    return `The new addresses could not be noted in ${addressFile}: the content folder cannot be written. The site itself is built.`;
  }
}

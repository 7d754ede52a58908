import { type Dirent, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Finding } from "./finding.ts";
import { toFinding } from "./finding.ts";

/** The paths of all regular files below a folder, with `/`; no link is followed, and what is no file is a finding. */
export function listFiles(folder: string): { files: string[]; findings: Finding[] } {
  const files: string[] = [];
  const findings: Finding[] = [];
  const walk = (within: string): void => {
    for (const entry of readdirSync(join(folder, within), { withFileTypes: true })) {
      const path = `${within}${entry.name}`;
      if (entry.isFile()) files.push(path);
      else if (entry.isDirectory()) walk(`${path}/`);
      else findings.push(toFinding(path, { code: "not-a-file", what: kindOf(entry) }));
    }
  };
  walk("");
  return { files: files.sort(), findings };
}

const kindOf = (entry: Dirent): string =>
  entry.isSymbolicLink() ? "a symbolic link" : entry.isFIFO() ? "a pipe" : "a device or socket";

import { appendFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readCodeVersion } from "../../scripts/cache/code-version.ts";
import { writeFiles } from "../fixtures/content.ts";

const files = [
  "assets/css/site.css",
  "layouts/document.tsx",
  "scripts/build.ts",
  ".eleventy.ts",
  "package.json",
  // It says into what the templates are translated.
  "tsconfig.json",
  "node_modules/.package-lock.json",
];

// Seen red: without tsconfig.json among the files.
test.each(files)("the version of the code is another when %s changes or goes", (file) => {
  const project = writeFiles(Object.fromEntries([...files, "README.md"].map((name) => [name, name])));
  const before = readCodeVersion(project);
  appendFileSync(join(project, "README.md"), "More.");
  expect(readCodeVersion(project)).toBe(before);
  appendFileSync(join(project, file), "\n");
  const changed = readCodeVersion(project);
  rmSync(join(project, file));
  expect(new Set([before, changed, readCodeVersion(project)]).size).toBe(3);
});

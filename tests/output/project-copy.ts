import { cpSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

/** Copies the project without its content into `folder`, so that a test may break it or endanger it. */
export function copyProject(folder: string): string {
  for (const name of [".eleventy.ts", "package.json", "tsconfig.json", "assets", "layouts", "scripts"])
    cpSync(resolve(name), join(folder, name), { recursive: true });
  symlinkSync(resolve("node_modules"), join(folder, "node_modules"), "junction");
  return folder;
}

/** Changes one file of a copy for the length of `work`. */
export async function withChange<Result>(
  file: string,
  change: (text: string) => string,
  work: () => Promise<Result>,
): Promise<Result> {
  const text = readFileSync(file, "utf8");
  const changed = change(text);
  if (changed === text) throw new Error(`The change of ${file} changed nothing`);
  writeFileSync(file, changed);
  try {
    return await work();
  } finally {
    writeFileSync(file, text);
  }
}

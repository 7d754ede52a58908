import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { expect, test } from "vitest";
import { type OpenIndex, pagefindProgram } from "../../scripts/search/pagefind-program.ts";

const page = (words: string): string =>
  `<html lang="en"><head></head><body><main data-pagefind-body><p>${words}</p></main></body></html>`;

/** The files of an index of two pages, with their bytes. */
async function filesOf(index: OpenIndex): Promise<string[]> {
  await index.add([
    { file: "a/index.html", part: page("Nurses of the river") },
    { file: "b/index.html", part: page("Midwives of the lake") },
  ]);
  const files = await index.files();
  return files.map(({ path, content }) => `${path} ${Buffer.from(content).toString("base64")}`).sort();
}

// Seen red: with all indexes in one process.
test("indexes are made in turn by two processes, which make the same of the same pages", async () => {
  let started = 0;
  const count = (): void => {
    started += 1;
  };
  subscribe("child_process", count);
  const program = pagefindProgram();
  try {
    const first = await program.open();
    expect(started).toBe(1);
    const second = await program.open();
    const third = await program.open();
    expect(started).toBe(2);
    const files = await filesOf(first);
    expect(files.some((file) => file.startsWith("fragment/"))).toBe(true);
    expect(await filesOf(second)).toEqual(files);
    expect(await filesOf(third)).toEqual(files);
  } finally {
    unsubscribe("child_process", count);
    await program.close();
  }
});

test("a program that was closed makes no index any more", async () => {
  const program = pagefindProgram();
  await program.close();
  await expect(program.open()).rejects.toThrow("The search index is not wanted any more.");
});

import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { workFolder } from "../output/tree.ts";

const work = workFolder();
const reader = "scripts/command/read-tsx.ts";
const layout = join(work, "layouts/page.tsx");
const cache = join(work, "node_modules/.cache/code");

// A project with packages of ours, and a cache of its own.
mkdirSync(join(work, "node_modules"), { recursive: true });
for (const name of ["esbuild", "@esbuild", "preact", "preact-render-to-string"])
  symlinkSync(resolve("node_modules", name), join(work, "node_modules", name), "junction");
cpSync(reader, join(work, reader));
writeFileSync(join(work, "package.json"), '{ "type": "module" }');
mkdirSync(join(work, "layouts"));
writeFileSync(
  join(work, "draw.ts"),
  `import { renderToString } from "preact-render-to-string";
import Page from "./layouts/page.tsx";
console.log(renderToString(Page({ name: "Ana" })));`,
);

function draw(...flags: readonly string[]) {
  return spawnSync(
    resolve("node_modules/.bin/node"),
    [...flags, "--disallow-code-generation-from-strings", "--import", `./${reader}`, "draw.ts"],
    { cwd: work, encoding: "utf8" },
  );
}

const page = (words: string): string => `
interface Props {
  name: string;
}

export default ({ name }: Props) => <p>${words} {name}</p>;
`;

const codeFiles = (): string[] => readdirSync(cache).filter((file) => file.endsWith(".js"));

test("TSX is drawn as it is written now, whatever was made of it before", () => {
  writeFileSync(layout, page("Good day,"));
  expect(draw()).toMatchObject({ stdout: "<p>Good day, Ana</p>\n", stderr: "" });
  expect(draw().stdout).toBe("<p>Good day, Ana</p>\n");
  // Seen red: without the seal of the source, the old words.
  writeFileSync(layout, page("Good night,"));
  expect(draw().stdout).toBe("<p>Good night, Ana</p>\n");
  expect(codeFiles()).toHaveLength(1);
});

// Seen red: without the seal at the end, a syntax error of half a file.
test("what was made of it and is damaged is made again", () => {
  writeFileSync(layout, page("Good day,"));
  draw();
  const [file = ""] = codeFiles();
  const whole = readFileSync(join(cache, file), "utf8");
  truncateSync(join(cache, file), whole.length - 100);
  expect(draw().stdout).toBe("<p>Good day, Ana</p>\n");
  expect(readFileSync(join(cache, file), "utf8")).toBe(whole);
});

// Seen red: with the version of esbuild and the source alone in the seal, the code of before.
test("what was made of it in another way is made again", () => {
  writeFileSync(layout, page("Good day,"));
  draw();
  const [file = ""] = codeFiles();
  const before = readFileSync(join(cache, file), "utf8");
  const code = readFileSync(join(work, reader), "utf8");
  writeFileSync(join(work, reader), code.replace('sourcemap: "inline"', "sourcemap: false"));
  draw();
  writeFileSync(join(work, reader), code);
  expect(readFileSync(join(cache, file), "utf8").length).toBeLessThan(before.length);
});

test("who may not write can read", () => {
  writeFileSync(layout, page("Good morning,"));
  const before = codeFiles().map((file) => readFileSync(join(cache, file), "utf8"));
  const ended = draw("--permission", "--allow-fs-read=*", "--allow-worker", "--allow-child-process");
  expect(ended.stdout).toBe("<p>Good morning, Ana</p>\n");
  expect(codeFiles().map((file) => readFileSync(join(cache, file), "utf8"))).toEqual(before);
});

// Seen red: without source maps, the line of what was made of it.
test("a mistake is told at the line where it was written", () => {
  writeFileSync(layout, page('{(() => { throw new Error("Oh no"); })()}'));
  expect(draw().stderr).toMatch(/layouts\/page\.tsx:6:\d+/);
  writeFileSync(layout, page("{(}"));
  expect(draw().stderr).toMatch(/layouts\/page\.tsx:6:\d+: ERROR: /);
  expect(existsSync(cache)).toBe(true);
});

import { readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { describe, expect, test } from "vitest";
import { codeFiles, withoutTexts } from "./imports.ts";

const files = codeFiles(".eleventy.ts", "layouts", "assets", "scripts");
const linesOf = (file: string): number => readFileSync(file, "utf8").trimEnd().split("\n").length;

/** The places in the code, comments and texts aside, where a pattern is found. */
const found = (pattern: RegExp, where: readonly string[] = files): string[] =>
  where.flatMap((file) =>
    withoutTexts(readFileSync(file, "utf8"))
      .split("\n")
      .flatMap((line, i) => (line.search(pattern) >= 0 ? [`${file}:${i + 1}: ${line.trim()}`] : [])),
  );

const anything = /[:<,|&(]\s*any\b|\bany\[\]/g;
const cast = /\bas\s+(?!const\b)[A-Za-z_{([]/g;
const assertion = /[\w)\]]!(?=[.;,)\]\s[])(?!=)/g;

describe("files", () => {
  test("are named by their subject: no utils, helpers, common, lib, misc", () => {
    const vague = /^(utils?|helpers?|common|lib|misc|shared|functions)$/i;
    const everything = codeFiles("layouts", "assets", "scripts", "tests");
    expect(
      everything.filter((file) => file.split("/").some((part) => vague.test(part.replace(/\..*$/, "")))),
    ).toEqual([]);
  });

  test("have at most 250 lines", () => {
    expect(files.filter((file) => linesOf(file) > 250)).toEqual([]);
  });

  test("have 60 lines in the middle", () => {
    const lengths = files.map(linesOf).sort((a, b) => a - b);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(60);
  });

  test("of components have the name of the component that they export", () => {
    for (const file of codeFiles("layouts/components"))
      expect(readFileSync(file, "utf8"), file).toMatch(
        new RegExp(`^export function ${basename(file, ".tsx")}\\(`, "m"),
      );
  });
});

test(".eleventy.ts is a list of parts: at most 60 lines, no loop and no condition", () => {
  expect(linesOf(".eleventy.ts")).toBeLessThanOrEqual(60);
  expect(found(/\b(if|for|while|switch)\b|\?\s|=>/, [".eleventy.ts"])).toEqual([]);
});

describe("types are never talked away", () => {
  test("and these tests would see it", () => {
    const talk = 'const a = "x as Y" + `$'.concat(
      "{b as C}`; // d as E\nconst f = g as H;\nconst { i } = j!.k;\nlet l: any;",
    );
    expect(withoutTexts(talk).match(cast)).toHaveLength(2);
    expect(withoutTexts(talk).match(assertion)).toHaveLength(1);
    expect(withoutTexts(talk).match(anything)).toHaveLength(1);
    expect("a !== b; if (!c) d = !e;".match(assertion)).toBeNull();
  });

  test("no any", () => {
    expect(found(anything)).toEqual([]);
  });

  test("no cast: `as const`, renaming and `satisfies` are none", () => {
    const isRenaming = /^\s*(import|export)\b|^\s*(type )?\w+ as \w+,?$/;
    expect(found(cast).filter((place) => !isRenaming.test(place.replace(/^[^ ]+ /, "")))).toEqual([]);
  });

  test("no non-null assertion", () => {
    expect(found(assertion)).toEqual([]);
  });

  test("no comment that silences a tool", () => {
    const silencer =
      /@ts-(ignore|expect-error|nocheck)|biome-ignore|eslint-disable|v8 ignore|prettier-ignore/;
    expect(files.filter((file) => silencer.test(readFileSync(file, "utf8")))).toEqual([]);
  });
});

test("HTML is put in as it is in one place, what Preact has drawn in another, and JSON in a third, whose signs are escaped there", () => {
  const places = found(/dangerouslySetInnerHTML|innerHTML|jsxTemplate\(/);
  expect(places.map((place) => place.split(":")[0])).toEqual([
    "layouts/components/DrawnOnce.tsx",
    "layouts/components/JsonLd.tsx",
    "layouts/components/Prose.tsx",
  ]);
});

test("the clock is asked in one place", () => {
  expect(
    found(/\bnew Date\(\)|\bDate\.now\(\)|DateTime\.(now|utc|local)\(\)/).map((place) => place.split(":")[0]),
  ).toEqual(["scripts/command/site-options.ts", "scripts/output/lock.ts"]);
});

test("the top level of the repository holds only what the design names", () => {
  const known =
    "package.json package-lock.json tsconfig.json content layouts assets scripts tests README.md node_modules".split(
      " ",
    );
  const ignored = readFileSync(".gitignore", "utf8")
    .split("\n")
    .map((line) => line.replace(/^\/|\/$/g, ""));
  const strange = readdirSync(".").filter(
    (name) => !name.startsWith(".") && !known.includes(name) && !ignored.includes(name),
  );
  expect(strange).toEqual([]);
  expect(readdirSync(".")).toContain(".eleventy.ts");
});

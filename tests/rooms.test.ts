import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { nodeFlags } from "../scripts/command/node-flags.ts";
import { codeFiles, type Import, importsIn, importsOf } from "./imports.ts";

const manifest = z
  .object({ scripts: z.record(z.string(), z.string()), devDependencies: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync("package.json", "utf8")));

const all = codeFiles(".eleventy.ts", "layouts", "assets", "scripts").flatMap(importsOf);

/** The imports of a room that are not allowed there, as `file → target`. */
const forbidden = (room: RegExp, isAllowed: (found: Import) => boolean): string[] =>
  all
    .filter((found) => room.test(found.file) && !isAllowed(found))
    .map(({ file, target }) => `${file} → ${target}`);

const isModelType = ({ isType, target }: Import): boolean => isType && target.startsWith("scripts/model/");
/** JsonLd.tsx and what builds its graphs know the types of schema.org. */
const isSchemaType = ({ isType, target, file }: Import): boolean =>
  isType && target === "schema-dts" && /^layouts\/(structured\/|components\/JsonLd\.tsx$)/.test(file);
const isPreactType = ({ isType, target }: Import): boolean => isType && target === "preact";
/** What pages and components may run: each other's parts, the frame, formats and words. */
const isLayoutPart = ({ target }: Import): boolean =>
  /^layouts\/(components\/.+\.tsx|document\.tsx|(format|words|page|menu|cite|data-text|subscriptions|ical|last-change|digest-title)\.ts|(strings|structured)\/.+\.ts)$/.test(
    target,
  );

describe("what each room may import", () => {
  test("layouts/pages: components, document, format, words, page; types of the model and of Preact", () => {
    expect(
      forbidden(
        /^layouts\/pages\//,
        (found) => isLayoutPart(found) || isModelType(found) || isPreactType(found),
      ),
    ).toEqual([]);
  });

  test("layouts/feeds and what they are made of: the same, and libraries that write feeds", () => {
    expect(
      forbidden(
        /^layouts\/(feeds|syndication)\//,
        (found) =>
          isLayoutPart(found) ||
          isModelType(found) ||
          !found.isLocal ||
          found.target.startsWith("layouts/syndication/"),
      ),
    ).toEqual([]);
  });

  test("layouts/mail: the same as pages, and its own parts", () => {
    expect(
      forbidden(
        /^layouts\/mail\//,
        (found) =>
          isLayoutPart(found) ||
          isModelType(found) ||
          isPreactType(found) ||
          found.target.startsWith("layouts/mail/"),
      ),
    ).toEqual([]);
  });

  test("layouts/components: the same as pages, and no page; Prose draws the numbers inside a text itself, Snippet the HTML it shows, DrawnOnce what stands on many pages", () => {
    expect(
      forbidden(
        /^layouts\/components\//,
        (found) =>
          isLayoutPart(found) ||
          isModelType(found) ||
          isPreactType(found) ||
          isSchemaType(found) ||
          (/^layouts\/components\/(DrawnOnce|Prose|Snippet)\.tsx$/.test(found.file) &&
            found.target === "preact-render-to-string") ||
          (found.file === "layouts/components/DrawnOnce.tsx" && found.target === "preact/jsx-runtime"),
      ),
    ).toEqual([]);
  });

  test("layouts/structured: itself, formats, words, last changes; types of the model and of schema.org", () => {
    expect(
      forbidden(
        /^layouts\/structured\//,
        (found) =>
          isModelType(found) ||
          isSchemaType(found) ||
          /^layouts\/((format|words|last-change)\.ts|structured\/.+\.ts)$/.test(found.target),
      ),
    ).toEqual([]);
  });

  test("layouts/document.tsx: components, words and types", () => {
    expect(
      forbidden(
        /^layouts\/document\.tsx$/,
        (found) => isLayoutPart(found) || isModelType(found) || isPreactType(found),
      ),
    ).toEqual([]);
  });

  test("layouts/*.ts and layouts/strings: words, luxon for dates, CSV, and types; share cards, the words of their pages", () => {
    expect(
      forbidden(
        /^layouts\/(\w+\.ts$|strings\/)/,
        (found) =>
          isModelType(found) ||
          isPreactType(found) ||
          /^layouts\/(format|formatters|words|strings\/[\w/]+)\.ts$/.test(found.target) ||
          (found.file === "layouts/format.ts" && found.target === "luxon") ||
          (found.file === "layouts/data-text.ts" && found.target === "csv-stringify/sync") ||
          (found.file === "layouts/share-cards.ts" && found.target === "layouts/components/ShareMeta.tsx"),
      ),
    ).toEqual([]);
  });

  test("assets: nothing but its own", () => {
    expect(forbidden(/^assets\//, ({ target }) => target.startsWith("assets/browser/"))).toEqual([]);
  });

  test("scripts/model: itself and zod", () => {
    expect(
      forbidden(/^scripts\/model\//, ({ target }) => target.startsWith("scripts/model/") || target === "zod"),
    ).toEqual([]);
  });

  test("a part of the machinery: other parts and libraries; never layouts, assets or a command", () => {
    expect(
      forbidden(/^scripts\/[^/]+\//, ({ isLocal, target }) => !isLocal || /^scripts\/[^/]+\/.+/.test(target)),
    ).toEqual([]);
  });

  test("a command: the parts of the machinery and libraries", () => {
    expect(
      forbidden(
        /^scripts\/[^/]+\.ts$/,
        ({ isLocal, target }) => !isLocal || /^scripts\/[^/]+\/.+/.test(target),
      ),
    ).toEqual([]);
  });

  test(".eleventy.ts: scripts, and the types of Eleventy", () => {
    expect(
      forbidden(
        /^\.eleventy\.ts$/,
        ({ isType, target }) => target.startsWith("scripts/") || (isType && target === "@11ty/eleventy"),
      ),
    ).toEqual([]);
  });

  test("everybody: files that are there, and packages that package.json names", () => {
    const packageOf = (target: string): string =>
      target
        .split("/")
        .slice(0, target.startsWith("@") ? 2 : 1)
        .join("/");
    expect(
      forbidden(/./, ({ isLocal, target }) =>
        isLocal
          ? existsSync(target)
          : target.startsWith("node:") || Object.hasOwn(manifest.devDependencies, packageOf(target)),
      ),
    ).toEqual([]);
  });
});

test("the parts of the machinery do not import each other in a circle", () => {
  const partOf = (path: string): string | undefined => /^scripts\/([^/]+)\//.exec(path)?.[1];
  const graph = new Map<string, Set<string>>();
  for (const { file, target } of all) {
    const [from, to] = [partOf(file), partOf(target)];
    if (from === undefined || to === undefined || from === to) continue;
    graph.set(from, (graph.get(from) ?? new Set()).add(to));
  }
  const circles = (part: string, way: readonly string[]): string[] =>
    way.includes(part)
      ? [[...way.slice(way.indexOf(part)), part].join(" → ")]
      : [...(graph.get(part) ?? [])].flatMap((next) => circles(next, [...way, part]));
  expect([...graph.keys()].flatMap((part) => circles(part, []))).toEqual([]);
});

test("scripts/*.ts are the commands of package.json, each under its name", () => {
  const files = codeFiles("scripts").flatMap((file) => /^scripts\/([^/]+)\.ts$/.exec(file)?.[1] ?? []);
  const commands = Object.entries(manifest.scripts).filter(([, line]) => line.startsWith("node "));
  // `test:faults` is one of the tests by its name, and the command of faults by its file.
  const fileOf = (name: string): string => name.replace(/^.*:/, "");
  expect(commands.map(([name]) => fileOf(name)).sort()).toEqual(files);
  // What builds whole sites gets room in MB for new objects, so that most are garbage before they would be moved.
  const roomFor = (name: string): string[] =>
    name === "build" || name === "publish" ? ["--max-semi-space-size=32"] : [];
  for (const [name, line] of commands)
    expect(line).toBe(`node ${[...roomFor(name), ...nodeFlags].join(" ")} scripts/${fileOf(name)}.ts`);
});

test("imports are recognised in every form that the code uses", () => {
  const code = `import a from "a";
import type { B } from "../b.ts";
import { c, type D } from "./c/c.ts";
import {
  e,
  f,
} from "node:fs";
import "./g.css";
export * from "./h.ts";
export type { I } from "./i.ts";
export const text = "import x from 'y'"; // import z from "z";
/* import z from "z"; */
const later = await import("./j.ts");
`;
  const found = importsIn(code, "scripts/x/x.ts").map(
    ({ target, isType }) => `${target}${isType ? " (type)" : ""}`,
  );
  expect(found).toEqual([
    "a",
    "scripts/b.ts (type)",
    "scripts/x/c/c.ts",
    "node:fs",
    "scripts/x/g.css",
    "scripts/x/h.ts",
    "scripts/x/i.ts (type)",
    "scripts/x/j.ts",
  ]);
  expect(all.length).toBeGreaterThan(200);
});

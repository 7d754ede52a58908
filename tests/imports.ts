import { globSync, readFileSync } from "node:fs";
import { posix } from "node:path";

/** An import of a file: `target` is the path of a file of the project, or the name of a package. */
export interface Import {
  file: string;
  target: string;
  isLocal: boolean;
  /** Whether it is gone when the code runs: `import type`. */
  isType: boolean;
}

const statement =
  /(?:^|[\n;])[ \t]*(?:import|export)\b(?<type>[ \t]+type\b)?(?:[^"';]*?\bfrom)?\s*"(?<from>[^"]+)"|\bimport\(\s*"(?<call>[^"]+)"/g;

/** All imports and re-exports of a text, in their order. */
export function importsIn(code: string, file: string): Import[] {
  return [...withoutComments(code).matchAll(statement)].map(({ groups }) => {
    const written = groups?.from ?? groups?.call ?? "";
    const isLocal = /^\.{0,2}\//.test(written);
    return {
      file,
      target: isLocal ? posix.join(posix.dirname(file), written) : written,
      isLocal,
      isType: groups?.type !== undefined,
    };
  });
}

/** The code files of the project below these folders or with these names, as paths with `/`. */
export const codeFiles = (...places: readonly string[]): string[] =>
  places
    .flatMap((place) => (place.endsWith(".ts") ? [place] : globSync(`${place}/**/*.{ts,tsx}`)))
    .map((file) => file.replaceAll("\\", "/"))
    .sort();

export const importsOf = (file: string): Import[] => importsIn(readFileSync(file, "utf8"), file);

/** Code with its comments blanked, so that what they say is not taken for code. */
export const withoutComments = (code: string): string =>
  code.replace(
    /("(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`)|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g,
    (all, text?: string) => (text === undefined ? all.replace(/[^\n]/g, " ") : text),
  );

/** Code with its comments and texts blanked; what a template computes stays. */
export const withoutTexts = (code: string): string =>
  withoutComments(code)
    .replace(/"(?:\\.|[^"\\\n])*"/g, '""')
    .replace(/`(?:\\.|[^`\\])*`/g, (template) => (template.match(/\$\{[^}]*\}|\n/g) ?? []).join(""));

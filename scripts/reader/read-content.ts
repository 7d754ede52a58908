import type { AnyEntry } from "../model/entry.ts";
import { type Problem, problem } from "../model/problem.ts";
import type { SiteSettings } from "../model/site.ts";
import { readEntry } from "./read-entry.ts";
import { readSite } from "./read-site.ts";
import { didYouMean } from "./suggest.ts";
import { walkContent } from "./walk.ts";
import type { YamlMapping } from "./yaml.ts";

/** A content folder, read and checked file by file. */
export interface Content {
  root: string;
  /** Undefined where `site.yaml` cannot be used. */
  settings: SiteSettings | undefined;
  locateSetting: YamlMapping["locate"];
  entries: readonly AnyEntry[];
  /** Paths of pictures and documents, relative to the folder. */
  media: readonly string[];
  /** Every text that was found, also those that could not be read as entries. */
  texts: readonly string[];
  problems: readonly Problem[];
}

/** Reads a content folder. `uiLanguages` are those for which the layouts have words. */
export function readContent(root: string, uiLanguages: readonly string[]): Content {
  const found = walkContent(root);
  const site = readSite(root);
  const languages = site.settings?.languages ?? uiLanguages;
  const read = found.entries.map((file) => readEntry(root, file, languages));
  const wordless =
    site.settings === undefined ? [] : languageProblems(site.settings, site.locate, uiLanguages);
  return {
    root,
    settings: site.settings,
    locateSetting: site.locate,
    entries: read.flatMap(({ entry }) => (entry === undefined ? [] : [entry])),
    media: found.media,
    texts: found.entries,
    problems: [...found.problems, ...site.problems, ...wordless, ...read.flatMap(({ problems }) => problems)],
  };
}

function languageProblems(
  settings: SiteSettings,
  locate: YamlMapping["locate"],
  uiLanguages: readonly string[],
): Problem[] {
  return settings.languages.flatMap((tag, i) =>
    uiLanguages.includes(tag)
      ? []
      : [
          problem(
            "unknown-language",
            "site.yaml",
            locate(["languages", i]),
            `The layouts have no words in the language "${tag}".`,
            `${didYouMean(tag, uiLanguages, "")} They have: ${uiLanguages.join(", ")}. A new one is a file in layouts/strings/.`.trim(),
          ),
        ],
  );
}

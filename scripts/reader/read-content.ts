import type { AnyEntry, Text } from "../model/entry.ts";
import type { Figure } from "../model/figures.ts";
import { type Problem, problem } from "../model/problem.ts";
import { follow, type Progress, silent } from "../model/progress.ts";
import type { SiteSettings } from "../model/site.ts";
import { type ReadLedger, readEndorsements } from "./read-endorsements.ts";
import { readFigures } from "./read-figures.ts";
import { type PublishedAddress, readPublishedAddresses } from "./read-published-addresses.ts";
import { readSite } from "./read-site.ts";
import { didYouMean } from "./suggest.ts";
import { recallEntry, stampByTimes, type TextMemory } from "./text-memory.ts";
import { walkContent } from "./walk.ts";
import type { YamlMapping } from "./yaml.ts";

/** A content folder, read and checked file by file. */
export interface Content {
  root: string;
  /** Undefined where `site.yaml` cannot be used. */
  settings: SiteSettings | undefined;
  /** The languages of the site, the main one first; those of the layouts where `site.yaml` does not tell. */
  languages: readonly string[];
  locateSetting: YamlMapping["locate"];
  entries: readonly AnyEntry[];
  /** Texts that are no entries because of mistakes in their names or front matter. */
  unsound: readonly Text[];
  /** Paths of pictures and documents, relative to the folder. */
  media: readonly string[];
  figures: ReadonlyMap<string, Figure>;
  locateFigure: YamlMapping["locate"];
  ledgers: readonly ReadLedger[];
  /** The addresses that earlier builds have published. */
  published: readonly PublishedAddress[];
  problems: readonly Problem[];
}

/**
 * Reads a content folder. `uiLanguages` are those for which the layouts have words. Files that `memory` knows are not
 * read again, and those that are gone are forgotten there.
 */
export function readContent(
  root: string,
  uiLanguages: readonly string[],
  tell: Progress = silent,
  memory: TextMemory = { stampOf: stampByTimes, texts: new Map() },
): Content {
  const found = walkContent(root);
  const site = readSite(root);
  const languages = site.languages ?? uiLanguages;
  const read = Array.from(follow(found.entries, "reading texts", tell), (file) =>
    recallEntry(root, file, languages, memory),
  );
  forgetOthers(memory.texts, found.entries);
  const ledgers = found.ledgers.map((file) => readEndorsements(root, file));
  const { figures, locate: locateFigure, problems: figureProblems } = readFigures(root);
  const { published, problems: addressProblems } = readPublishedAddresses(root);
  const wordless =
    site.settings === undefined ? [] : languageProblems(site.settings, site.locate, uiLanguages);
  return {
    root,
    settings: site.settings,
    languages,
    locateSetting: site.locate,
    entries: read.flatMap(({ entry }) => (entry === undefined ? [] : [entry])),
    unsound: read.flatMap(({ unsound }) => (unsound === undefined ? [] : [unsound])),
    media: found.media,
    figures,
    locateFigure,
    ledgers,
    published,
    problems: [
      ...found.problems,
      ...site.problems,
      ...wordless,
      ...figureProblems,
      ...addressProblems,
      ...ledgers.flatMap(({ problems }) => problems),
      ...read.flatMap(({ problems }) => problems),
    ],
  };
}

/** Keeps of a memory only what is still there. */
export function forgetOthers(memory: Map<string, unknown>, files: Iterable<string>): void {
  const here = new Set(files);
  for (const file of memory.keys()) if (!here.has(file)) memory.delete(file);
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

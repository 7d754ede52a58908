import { recallBody } from "../markdown/known-bodies.ts";
import type { RenderedBody } from "../markdown/render-body.ts";
import { type Inventory, takeInventory } from "../media/inventory.ts";
import { contentTypes } from "../model/content-types.ts";
import type { AnyEntry, Text } from "../model/entry.ts";
import type { Moves } from "../model/moves.ts";
import { compareProblems, type Problem, problem } from "../model/problem.ts";
import { follow, type Progress, silent } from "../model/progress.ts";
import { type Content, forgetOthers, readContent } from "../reader/read-content.ts";
import { addressOf } from "./addresses.ts";
import { checkReferences } from "./check-references.ts";
import { contentLints } from "./content-lints.ts";
import { findDuplicates } from "./duplicates.ts";
import { keyFigureProblems } from "./key-figures.ts";
import { recallWords } from "./known-words.ts";
import type { SiteRequest } from "./load-site.ts";
import { menuProblems } from "./menus.ts";
import { followAddresses } from "./moves.ts";
import { noticeAt } from "./publication.ts";
import { createReadingMemory, type ReadingMemory } from "./reading-memory.ts";
import { type Destinations, keyOf, targetsOf } from "./targets.ts";

/** A content folder that has been read and checked, and what was found out about it. */
export interface CheckedSite {
  content: Content;
  problems: readonly Problem[];
  inventory: Inventory;
  destinations: Destinations;
  rendered: ReadonlyMap<Text, RenderedBody>;
  moves: Moves;
  /** The addresses of all pages of entries and lists. */
  addresses: readonly string[];
  /** Whether the site shows an entry. */
  isShown: (entry: AnyEntry) => boolean;
}

/**
 * Reads and checks a content folder. Never throws for what an author can write; problems are sorted. What `memory` knows
 * is not found out again; what is gone is forgotten there.
 */
export async function checkSite(
  request: SiteRequest,
  tell: Progress = silent,
  memory: ReadingMemory = createReadingMemory(),
): Promise<CheckedSite> {
  const content = readContent(request.content, request.uiLanguages, tell, memory);
  const inventory = await takeInventory(content.root, content.media, tell, memory);
  forgetOthers(memory.media, content.media);
  const isShown = (entry: AnyEntry): boolean => request.preview || noticeAt(entry, request.now) === undefined;
  const destinations = destinationsOf(content, inventory, isShown);
  const texts: readonly Text[] = [...content.entries, ...content.unsound];
  const rendered = new Map(
    Array.from(follow(texts, "checking texts", tell), (text) => [
      text,
      recallBody(
        memory.bodies,
        text.file,
        text.body,
        text.bodyLine,
        () => targetsOf(text, destinations),
        contentTypes[text.type].paragraphs,
      ),
    ]),
  );
  for (const found of [memory.bodies, memory.words])
    forgetOthers(
      found,
      texts.map(({ file }) => file),
    );
  const { moves, current, problems: addressProblems } = followAddresses(content, request.now, isShown);
  const problems = [
    ...content.problems,
    ...inventory.problems,
    ...findDuplicates(content.entries, destinations.languages),
    ...addressProblems,
    ...checkReferences(texts, destinations),
    ...menuProblems(content, destinations),
    ...keyFigureProblems(content),
    ...bodyProblems(rendered),
    ...anchorProblems(rendered, destinations),
    ...contentLints({
      ...{ content, texts, rendered, destinations },
      today: request.now.toUTC().toISODate() ?? "",
      wordsOf: (text) => recallWords(memory.words, text),
    }),
  ].sort(compareProblems);
  return { content, inventory, destinations, rendered, moves, addresses: current, problems, isShown };
}

function destinationsOf(
  content: Content,
  inventory: Inventory,
  isShown: (entry: AnyEntry) => boolean,
): Destinations {
  const { languages } = content;
  const mainLang = languages[0] ?? "en";
  const shown = new Set(content.entries.filter(isShown).map((entry) => entry.file));
  return {
    mainLang,
    languages,
    byFile: new Map(content.entries.map((entry) => [entry.file, entry])),
    byAddress: new Map(content.entries.map((entry) => [addressOf(entry, mainLang), entry])),
    byKey: new Map(content.entries.map((entry) => [keyOf(entry.type, entry.id, entry.lang), entry])),
    unsound: new Set(content.unsound.flatMap((text) => [text.file, addressOf(text, mainLang)])),
    inventory,
    figures: content.figures,
    isPublished: (text) => shown.has(text.file),
  };
}

function bodyProblems(rendered: ReadonlyMap<Text, RenderedBody>): Problem[] {
  return [...rendered].flatMap(([text, { findings }]) =>
    findings.map(({ code, place, message, hint }) => problem(code, text.file, place, message, hint)),
  );
}

function anchorProblems(
  rendered: ReadonlyMap<Text, RenderedBody>,
  { byAddress, mainLang }: Destinations,
): Problem[] {
  return [...rendered].flatMap(([text, { links }]) =>
    links.flatMap(({ address, anchor, place }) => {
      const target = address === addressOf(text, mainLang) ? text : byAddress.get(address);
      if (anchor === "" || target === undefined) return [];
      const anchors = rendered.get(target)?.anchors ?? [];
      if (anchors.includes(anchor)) return [];
      const headings = anchors.filter((known) => !/^(fn(ref)?|p)\d/.test(known)).map((known) => `#${known}`);
      const hint =
        headings.length === 0 ? "Link to the page without #." : `Its headings are: ${headings.join(", ")}.`;
      return [
        problem("broken-anchor", text.file, place, `${target.file} has no heading "#${anchor}".`, hint),
      ];
    }),
  );
}

import type { RenderedBody } from "../markdown/render-body.ts";
import { contentTypes } from "../model/content-types.ts";
import type { AnyEntry, Text } from "../model/entry.ts";
import { findTexts } from "../model/field-paths.ts";
import { fileStart, type Problem, problem } from "../model/problem.ts";
import { linkFields } from "../model/references.ts";
import type { SiteSettings } from "../model/site.ts";
import type { Content } from "../reader/read-content.ts";
import { isIntroduction } from "./addresses.ts";
import { indexNames, type NameIndex } from "./names.ts";
import { namedBy } from "./relations.ts";
import { type Destinations, targetsOf } from "./targets.ts";

/** Entries that stand in no list and to which no menu, text or field leads. Without `site.yaml` nobody knows. */
export function unlinkedProblems(
  { entries, settings }: Content,
  rendered: ReadonlyMap<Text, RenderedBody>,
  destinations: Destinations,
): Problem[] {
  if (settings === undefined) return [];
  const names = indexNames(entries);
  const linked = new Set(menuKeys(settings, destinations));
  for (const [text, { hrefs }] of rendered)
    for (const key of keysLinkedFrom(text, hrefs, names, destinations)) linked.add(key);
  // Years lead to each other, so a link to one is a way to all.
  const areYearsLinked = [...linked].some((key) => key.startsWith("years/"));
  return entries
    .filter((entry) => !isInList(entry) && destinations.isPublished(entry) && !linked.has(keyOf(entry)))
    .filter((entry) => entry.type !== "years" || !areYearsLinked)
    .map((entry) =>
      problem(
        "unlinked",
        entry.file,
        fileStart,
        "No menu and no other text leads here, so nobody will find it.",
        "Link to it from another text, or put it into the menu in site.yaml.",
      ),
    );
}

/** An entry in all its languages: a link to one is a way to the others. */
const keyOf = ({ type, id }: Text): string => `${type}/${id}`;

const isInList = (entry: AnyEntry): boolean =>
  entry.type === "pages" ? isIntroduction(entry) : contentTypes[entry.type].lists.length > 0;

function menuKeys(
  { menu, footer, social, action }: SiteSettings,
  { byAddress, byFile }: Pick<Destinations, "byAddress" | "byFile">,
): string[] {
  return [...menu, ...footer.links, ...social, ...(action === undefined ? [] : [action])].flatMap(
    ({ link }) => {
      const entry = byAddress.get(link) ?? byFile.get(link);
      return entry === undefined ? [] : [keyOf(entry)];
    },
  );
}

/** Types whose pages list everything that names them. */
const listsNamers = /^(?:members|people|topics)\//;

/** What one text makes reachable: what it links to and names; and itself, where the page of what it names lists it. */
function keysLinkedFrom(
  text: Text,
  hrefs: readonly string[],
  names: NameIndex,
  destinations: Destinations,
): string[] {
  // A text with mistakes of its own may be meant to be published.
  if (destinations.byFile.has(text.file) && !destinations.isPublished(text)) return [];
  const named = namedBy(text, names);
  const linked = [...hrefs, ...fieldHrefs(text, destinations)].flatMap((href) => {
    const entry = destinations.byAddress.get(href.split("#")[0] ?? "");
    return entry === undefined ? [] : [keyOf(entry)];
  });
  const own = keyOf(text);
  const others = [...named, ...linked].filter((key) => key !== own);
  return named.some((key) => key !== own && listsNamers.test(key)) ? [...others, own] : others;
}

/** Where the links in the fields of a text lead. */
function fieldHrefs(text: Text, destinations: Destinations): string[] {
  return (linkFields.get(text.type) ?? [])
    .flatMap((path) => findTexts(text.fields, path))
    .flatMap(({ text: target }) => {
      const found = targetsOf(text, destinations).link(target);
      return "href" in found ? [found.href] : [];
    });
}

import { contentTypes, type TypeName } from "../model/content-types.ts";
import type { Text } from "../model/entry.ts";
import { type FieldPath, findTexts } from "../model/field-paths.ts";
import { type Problem, problem } from "../model/problem.ts";
import {
  authorFields,
  documentFields,
  linkFields,
  pictureFields,
  referenceFields,
} from "../model/references.ts";
import { fold } from "../model/slug.ts";
import { didYouMean, nearest } from "../reader/suggest.ts";
import { indexNames, writtenNames } from "./names.ts";
import { type Destinations, fileOf, missingPicture, targetsOf } from "./targets.ts";

/** Checks everything that the front matter of texts names: other entries, authors, pictures, documents. */
export function checkReferences(texts: readonly Text[], destinations: Destinations): Problem[] {
  const ids = groupIds(texts);
  const entries = [...destinations.byFile.values()];
  const names = indexNames(entries);
  const nearestName = nearestAmong(writtenNames(entries));
  return texts.flatMap((text) => [
    ...referencesIn(text, ids, destinations),
    ...authorsIn(text, names, nearestName),
    ...filesIn(text, destinations),
    ...linksIn(text, destinations),
  ]);
}

const textsAt = (from: Text, paths: readonly FieldPath[] | undefined) =>
  (paths ?? []).flatMap((path) => findTexts(from.fields, path)).filter(({ text }) => text.trim() !== "");

/** The ids of each type and the texts that have them, sound or not. */
type Ids = ReadonlyMap<TypeName, ReadonlyMap<string, readonly Text[]>>;

function groupIds(texts: readonly Text[]): Ids {
  const groups = new Map<TypeName, Map<string, Text[]>>();
  for (const text of texts) {
    const ids = groups.get(text.type) ?? new Map<string, Text[]>();
    ids.set(text.id, [...(ids.get(text.id) ?? []), text]);
    groups.set(text.type, ids);
  }
  return groups;
}

function referencesIn(from: Text, groups: Ids, { isPublished, byFile }: Destinations): Problem[] {
  return (referenceFields.get(from.type) ?? []).flatMap(({ path, to }) =>
    textsAt(from, [path]).flatMap(({ text, way }) => {
      const ids = groups.get(to);
      const meant = ids?.get(text);
      const { label } = contentTypes[to];
      if (meant === undefined) {
        const otherwise = `Use the name of a file in ${to}/ without date and ending, or write ${to}/${text}.md first.`;
        return [
          problem(
            "unknown-reference",
            from.file,
            from.locate(way),
            `"${text}" is not a ${label.one}.`,
            didYouMean(text, ids?.keys() ?? [], otherwise),
          ),
        ];
      }
      // A text with mistakes of its own may be meant to be published.
      if (!isPublished(from) || meant.some((other) => isPublished(other) || !byFile.has(other.file)))
        return [];
      return [
        problem(
          "unpublished-reference",
          from.file,
          from.locate(way),
          `The ${label.one} "${text}" is not published, so it is not shown here.`,
          "Publish it, or take it out.",
        ),
      ];
    }),
  );
}

/** Compares a name with all others only once, however many texts it has written. */
function nearestAmong(written: readonly string[]): (name: string) => string | undefined {
  const found = new Map<string, string | undefined>();
  return (name) => {
    if (!found.has(name)) found.set(name, nearest(name, written));
    return found.get(name);
  };
}

function authorsIn(
  from: Text,
  names: ReturnType<typeof indexNames>,
  nearestName: (name: string) => string | undefined,
): Problem[] {
  return textsAt(from, authorFields.get(from.type)).flatMap(({ text, way }) => {
    if (names.has(fold(text))) return [];
    const near = nearestName(text);
    return near === undefined
      ? []
      : [
          problem(
            "near-miss",
            from.file,
            from.locate(way),
            `"${text}" is nearly the name "${near}".`,
            `Write "${near}", or add "${text}" to the aliases of that entry.`,
          ),
        ];
  });
}

function filesIn(from: Text, destinations: Destinations): Problem[] {
  const { pictures, documents, problems } = destinations.inventory;
  const isKnown = (file: string | undefined): boolean =>
    file !== undefined &&
    (pictures.has(file) || documents.has(file) || problems.some((known) => known.file === file));
  const inField = (
    paths: readonly FieldPath[] | undefined,
    say: (source: string) => ReturnType<typeof missingPicture>,
  ) =>
    textsAt(from, paths)
      .filter(({ text }) => !isKnown(fileOf(text, from)))
      .map(({ text, way }) => {
        const { code, message, hint } = say(text);
        return problem(code, from.file, from.locate(way), message, hint);
      });
  return [
    ...inField(pictureFields.get(from.type), (source) => missingPicture(source, destinations)),
    ...inField(documentFields.get(from.type), (source) => ({
      code: "broken-link" as const,
      message: `There is no document "${source}".`,
      hint: "Put the file beside the text or into media/.",
    })),
  ];
}

function linksIn(from: Text, destinations: Destinations): Problem[] {
  return textsAt(from, linkFields.get(from.type)).flatMap(({ text, way }) => {
    const found = targetsOf(from, destinations).link(text);
    return "code" in found
      ? [problem(found.code, from.file, from.locate(way), found.message, found.hint)]
      : [];
  });
}

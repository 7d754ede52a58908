import { contentTypes, type TypeName } from "../model/content-types.ts";
import type { AnyEntry } from "../model/entry.ts";
import { type FieldPath, findTexts } from "../model/field-paths.ts";
import { type Problem, problem } from "../model/problem.ts";
import { authorFields, documentFields, pictureFields, referenceFields } from "../model/references.ts";
import { fold } from "../model/slug.ts";
import { didYouMean, nearest } from "../reader/suggest.ts";
import { indexNames, writtenNames } from "./names.ts";
import { type Destinations, fileOf, missingPicture } from "./targets.ts";

/** Checks everything that an entry's front matter names: other entries, authors, pictures, documents. */
export function checkReferences(entries: readonly AnyEntry[], destinations: Destinations): Problem[] {
  const idsByType = groupIds(entries);
  const names = indexNames(entries);
  const written = writtenNames(entries);
  return entries.flatMap((entry) => [
    ...referencesIn(entry, idsByType, destinations),
    ...authorsIn(entry, names, written),
    ...filesIn(entry, destinations),
  ]);
}

const textsAt = (entry: AnyEntry, paths: readonly FieldPath[] | undefined) =>
  (paths ?? []).flatMap((path) => findTexts(entry.fields, path));

function groupIds(entries: readonly AnyEntry[]): ReadonlyMap<TypeName, Map<string, AnyEntry[]>> {
  const groups = new Map<TypeName, Map<string, AnyEntry[]>>();
  for (const entry of entries) {
    const ids = groups.get(entry.type) ?? new Map<string, AnyEntry[]>();
    ids.set(entry.id, [...(ids.get(entry.id) ?? []), entry]);
    groups.set(entry.type, ids);
  }
  return groups;
}

function referencesIn(
  entry: AnyEntry,
  idsByType: ReadonlyMap<TypeName, Map<string, AnyEntry[]>>,
  { isPublished, unreadable }: Destinations,
): Problem[] {
  return (referenceFields.get(entry.type) ?? []).flatMap(({ path, to }) =>
    findTexts(entry.fields, path).flatMap(({ text, way }) => {
      const ids = idsByType.get(to);
      const meant = ids?.get(text);
      const { label } = contentTypes[to];
      if (meant === undefined) {
        if ([...unreadable].some((file) => file.startsWith(`${to}/`) && file.includes(text))) return [];
        const otherwise = `Use the name of a file in ${to}/ without date and ending, or write ${to}/${text}.md first.`;
        return [
          problem(
            "unknown-reference",
            entry.file,
            entry.locate(way),
            `"${text}" is not a ${label.one}.`,
            didYouMean(text, ids?.keys() ?? [], otherwise),
          ),
        ];
      }
      if (!isPublished(entry) || meant.some(isPublished)) return [];
      return [
        problem(
          "unpublished-reference",
          entry.file,
          entry.locate(way),
          `The ${label.one} "${text}" is not published, so it is not shown here.`,
          "Publish it, or take it out.",
        ),
      ];
    }),
  );
}

function authorsIn(
  entry: AnyEntry,
  names: ReturnType<typeof indexNames>,
  written: readonly string[],
): Problem[] {
  return textsAt(entry, authorFields.get(entry.type)).flatMap(({ text, way }) => {
    if (names.has(fold(text))) return [];
    const near = nearest(text, written);
    return near === undefined
      ? []
      : [
          problem(
            "near-miss",
            entry.file,
            entry.locate(way),
            `"${text}" is nearly the name "${near}".`,
            `Write "${near}", or add "${text}" to the aliases of that entry.`,
          ),
        ];
  });
}

function filesIn(entry: AnyEntry, destinations: Destinations): Problem[] {
  const { pictures, documents, problems } = destinations.inventory;
  const isKnown = (file: string | undefined): boolean =>
    file !== undefined &&
    (pictures.has(file) || documents.has(file) || problems.some((known) => known.file === file));
  const inField = (
    paths: readonly FieldPath[] | undefined,
    say: (source: string) => ReturnType<typeof missingPicture>,
  ) =>
    textsAt(entry, paths)
      .filter(({ text }) => !isKnown(fileOf(text, entry)))
      .map(({ text, way }) => {
        const { code, message, hint } = say(text);
        return problem(code, entry.file, entry.locate(way), message, hint);
      });
  return [
    ...inField(pictureFields.get(entry.type), (source) => missingPicture(source, destinations)),
    ...inField(documentFields.get(entry.type), (source) => ({
      code: "broken-link" as const,
      message: `There is no document "${source}".`,
      hint: "Put the file beside the text or into media/.",
    })),
  ];
}

import type { RenderedBody } from "../markdown/render-body.ts";
import type { Inventory, Picture } from "../media/inventory.ts";
import type { AnyEntry, Text } from "../model/entry.ts";
import { findTexts } from "../model/field-paths.ts";
import { documentFields, pictureFields } from "../model/references.ts";
import { fileOf } from "./targets.ts";

/** The pictures and documents that these entries show or offer; nothing else is published. */
export function usedMedia(
  entries: readonly AnyEntry[],
  rendered: ReadonlyMap<Text, RenderedBody>,
  inventory: Inventory,
): { pictures: Picture[]; documents: string[] } {
  const files = new Set<string>();
  for (const entry of entries) {
    const paths = [...(pictureFields.get(entry.type) ?? []), ...(documentFields.get(entry.type) ?? [])];
    const named = paths.flatMap((path) => findTexts(entry.fields, path).map(({ text }) => text));
    for (const target of [...named, ...(rendered.get(entry)?.targets ?? [])]) {
      const file = fileOf(target, entry);
      if (file !== undefined) files.add(file);
    }
  }
  return {
    pictures: [...inventory.pictures.values()].filter(({ file }) => files.has(file)),
    documents: [...inventory.documents.keys()].filter((file) => files.has(file)),
  };
}

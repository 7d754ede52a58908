import { en } from "./strings/en.ts";
import { fr } from "./strings/fr.ts";

/** The words of the interface in one language; English says which there are. */
export type Words = typeof en;

const dictionaries: Readonly<Record<string, Words>> = { en, fr };

/** The words of the interface in a language. The check refuses a site in a language that has none. */
export function wordsIn(lang: string): Words {
  return dictionaries[lang] ?? en;
}

/** A sentence with its `{places}` filled. */
export function fill(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (place, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : place,
  );
}

import { contentTypes, typeNames } from "../model/content-types.ts";
import type { AnyEntry } from "../model/entry.ts";

/** The paths of all lists and other pages that layouts fill, e.g. `/news/`, `/search/`. */
export const listPaths: readonly string[] = typeNames.flatMap((name) => contentTypes[name].lists);

/** A path in a language: the main language has no prefix, the others have theirs (`/fr/news/`). */
export function inLanguage(path: string, lang: string, mainLang: string): string {
  return lang === mainLang ? path : `/${lang.toLowerCase()}${path}`;
}

/** The path an entry has in its own language, without a prefix. A page may say its own; the page `index` is the home page. */
export function pathOf(entry: AnyEntry): string {
  if (entry.type === "pages" && entry.fields.address !== undefined) return entry.fields.address;
  if (entry.type === "pages" && entry.id === "index") return "/";
  return `${contentTypes[entry.type].path}${entry.id}/`;
}

/** The address of an entry's page. */
export function addressOf(entry: AnyEntry, mainLang: string): string {
  return inLanguage(pathOf(entry), entry.lang, mainLang);
}

/** Whether an entry is the introduction of a list and has no page of its own. */
export function isIntroduction(entry: AnyEntry): boolean {
  return entry.type === "pages" && listPaths.includes(pathOf(entry));
}

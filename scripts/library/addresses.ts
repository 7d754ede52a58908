import { contentTypes, typeNames } from "../model/content-types.ts";
import type { Text } from "../model/entry.ts";

/** The paths of all lists and other pages that layouts fill, e.g. `/news/`, `/search/`. */
export const listPaths: readonly string[] = typeNames.flatMap((name) => contentTypes[name].lists);

/** A path in a language: the main language has no prefix, the others have theirs (`/fr/news/`). */
export function inLanguage(path: string, lang: string, mainLang: string): string {
  return lang === mainLang ? path : `/${lang.toLowerCase()}${path}`;
}

/** The path a text has in its own language, without a prefix. A page may say its own; the page `index` is the home page. */
export function pathOf({ type, id, fields }: Text): string {
  if (type === "pages" && typeof fields.address === "string") return fields.address;
  if (type === "pages" && id === "index") return "/";
  return `${contentTypes[type].path}${id}/`;
}

/** The address of a text's page. */
export function addressOf(text: Text, mainLang: string): string {
  return inLanguage(pathOf(text), text.lang, mainLang);
}

/** Whether a text is the introduction of a list and has no page of its own. */
export function isIntroduction(text: Text): boolean {
  return text.type === "pages" && listPaths.includes(pathOf(text));
}

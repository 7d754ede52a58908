import { typeNames } from "../model/content-types.ts";
import type { Library } from "../model/views.ts";
import type { DatedPage } from "./volumes.ts";

/** The entries of a site with their languages and months, before their pages are drawn. */
export const datedEntries = (libraries: readonly Library[]): DatedPage[] =>
  libraries.flatMap((library) =>
    typeNames
      .flatMap((type) => library.all(type))
      .map(({ date }) => ({ lang: library.lang, month: /^\d{4}-\d\d/.exec(date ?? "")?.[0] })),
  );

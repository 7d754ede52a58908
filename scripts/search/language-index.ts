import { z } from "zod";

/** An index of a language, and the number of its pages. */
export interface LanguageIndex {
  lang: string;
  pages: number;
}

const entryFile = z.object({ languages: z.record(z.string(), z.object({ page_count: z.number() })) });

/** The languages of an index, as its `pagefind-entry.json` names them. */
export function readLanguages(entry: Uint8Array): LanguageIndex[] {
  const { languages } = entryFile.parse(JSON.parse(new TextDecoder().decode(entry)));
  return Object.entries(languages)
    .map(([lang, { page_count }]) => ({ lang, pages: page_count }))
    .sort((a, b) => (a.lang < b.lang ? -1 : 1));
}

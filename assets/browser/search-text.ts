/** The words of a text: letters and digits, apart from everything else. */
export const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** A word as people compare words: without accents and capitals. */
export const foldWord = (word: string): string => word.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

/** The words that an excerpt marks as found. */
export const markedWords = (excerpt: string): string[] =>
  [...excerpt.matchAll(/<mark>(.*?)<\/mark>/g)].flatMap(([, marked = ""]) => wordsOf(marked));

/** A count with its noun, by the forms in `data-counts` and the plural rules of the page's language (CLDR). */
export function countResults(form: HTMLFormElement, count: number): string {
  const { lang } = document.documentElement;
  const forms: Partial<Record<Intl.LDMLPluralRule, string>> = JSON.parse(form.dataset.counts ?? "{}");
  const sentence = forms[new Intl.PluralRules(lang).select(count)] ?? forms.other ?? "{n}";
  return sentence.replace("{n}", new Intl.NumberFormat(lang).format(count));
}

/** A sentence from the `data-` attributes of a form, with what the reader searches for in its place. */
export const sentence = (form: HTMLFormElement, name: string, query = ""): string =>
  (form.dataset[name] ?? "").replace("{query}", () => query);

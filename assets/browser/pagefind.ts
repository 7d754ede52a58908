/** The slice of Pagefind's JavaScript API that we use (pagefind.app/docs/api). */
export interface Pagefind {
  options(options: { excerptLength: number }): Promise<void>;
  init(): Promise<void>;
  search(query: string, options?: { filters: { kind: string } }): Promise<Found>;
}

/** Results in the order of relevance; `filters` counts them by kind. */
export interface Found {
  results: { data(): Promise<FoundPage> }[];
  filters: { kind?: Record<string, number> };
}

/** A page that was found. `excerpt` holds `<mark>` around words and escaped text; the title is raw text. */
export interface FoundPage {
  url: string;
  excerpt: string;
  meta: { title?: string };
}

/** Loads the search of this site; its code and index come only now, when somebody searches. */
export async function loadPagefind(): Promise<Pagefind> {
  const address = "/pagefind/pagefind.js";
  const pagefind: Pagefind = await import(address);
  await pagefind.options({ excerptLength: 24 });
  await pagefind.init();
  return pagefind;
}

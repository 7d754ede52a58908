/** The slice of Pagefind's JavaScript API that we use (pagefind.app/docs/api). */
export interface Pagefind {
  options(options: { excerptLength: number }): Promise<void>;
  init(): Promise<void>;
  /** Every value of every filter with the number of its pages. */
  filters(): Promise<Counts>;
  /** `null` stands for every page. */
  search(query: string | null, options?: SearchOptions): Promise<Found>;
}

export interface SearchOptions {
  filters?: Record<string, { any: string[] }>;
  sort?: { date: "desc" };
}

/** Numbers of pages by filter and value. */
export type Counts = Record<string, Record<string, number>>;

/** Results in the order of relevance; `filters` counts them once all filters are loaded. */
export interface Found {
  results: FoundResult[];
  filters: Counts;
}

export interface FoundResult {
  id: string;
  data(): Promise<FoundPage>;
}

/** A part of a page that was found. `excerpt` holds `<mark>` around words and escaped text. */
export interface FoundSection {
  title: string;
  url: string;
  excerpt: string;
  /** Missing for what stands above the first heading. */
  anchor?: { id: string };
  locations: number[];
}

/** A page that was found; titles are raw text. */
export interface FoundPage {
  url: string;
  excerpt: string;
  meta: { title?: string; kind?: string; date?: string };
  sub_results: FoundSection[];
}

let loaded: Promise<Pagefind> | undefined;

/** Loads the search of this site, once; its code and index come only now, when somebody searches. */
export function loadPagefind(): Promise<Pagefind> {
  loaded ??= load().catch((error: unknown) => {
    // A failed load must not stay: the next attempt loads again.
    loaded = undefined;
    throw error;
  });
  return loaded;
}

async function load(): Promise<Pagefind> {
  admitWorker();
  const address = "/pagefind/pagefind.js";
  const pagefind: Pagefind = await import(address);
  await pagefind.options({ excerptLength: 24 });
  await pagefind.init();
  return pagefind;
}

declare global {
  interface Window {
    /** Missing in browsers from before 2026 (W3C, Trusted Types). */
    trustedTypes?: {
      readonly defaultPolicy: unknown;
      createPolicy(name: string, rules: { createScriptURL(address: string): string | null }): unknown;
    };
  }
}

/** The site lets no text become the address of a script; Pagefind's worker is the one exception. */
function admitWorker(): void {
  if (!window.trustedTypes || window.trustedTypes.defaultPolicy) return;
  const worker = "/pagefind/pagefind-worker.js";
  window.trustedTypes.createPolicy("default", {
    createScriptURL: (address) =>
      new URL(address, location.origin).href === location.origin + worker ? address : null,
  });
}

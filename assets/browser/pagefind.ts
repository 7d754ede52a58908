import { startWorker } from "./search-worker.ts";

/** The search of this site, as we use it (pagefind.app/docs/api). */
export interface Pagefind {
  /** Every value of every filter with the number of its pages. */
  filters(): Promise<Counts>;
  /** `null` stands for every page. */
  search(query: string | null, options?: SearchOptions): Promise<Found>;
  /** The page behind a result, with its excerpts. */
  load(result: FoundResult): Promise<FoundPage>;
  /** Whether the whole archive is searched. At first it is the main index alone: the newest pages, and those without a date. */
  isComplete(): boolean;
  /** Loads the rest of the archive, once. */
  complete(): Promise<void>;
}

export interface SearchOptions {
  filters?: Record<string, { any: string[] }>;
  sort?: { date: "desc" };
}

/** Numbers of pages by filter and value. */
export type Counts = Record<string, Record<string, number>>;

/** Results in the order of relevance; `filters` counts them by those filters that are loaded. */
export interface Found {
  results: FoundResult[];
  filters: Counts;
}

export interface FoundResult {
  id: string;
  score: number;
  /** The name by which the worker knows the page. */
  data: string;
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

const folder = "/pagefind/";
const worker = `${folder}pagefind-worker.js`;

/** A filter that every page of a volume passes, and no other page. */
const volumeFilter = "volume";
/** Its value for the main index. */
const newest = "newest";

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
  const { call } = startWorker(worker);
  const { lang } = document.documentElement;
  const language = lang.toLowerCase();
  const optionsOf = (volume: string) => ({
    language,
    excerptLength: 24,
    mergeFilter: { [volumeFilter]: volume },
  });
  const started = call("init", { ...optionsOf(newest), basePath: folder, primary: true });
  const [archive] = await Promise.all([listVolumes(lang), started]);
  const forget = new FinalizationRegistry<string>((data) => void call("releaseData", data));
  let searched = [newest];
  let completing: Promise<void> | undefined;

  const searchAll = async (query: string | null, options?: SearchOptions): Promise<Found> => {
    const found = await call<Found>("search", query, options);
    for (const result of found.results) forget.register(result, result.data);
    return found;
  };
  return {
    filters: () => call("filters"),
    search: async (query, options) => {
      if (query !== null || searched.length === 1) return await searchAll(query, options);
      // Without words, volumes would be mixed by the places of their pages.
      const found = await Promise.all(
        searched.map((volume) =>
          searchAll(query, {
            ...options,
            filters: { ...options?.filters, [volumeFilter]: { any: [volume] } },
          }),
        ),
      );
      return { results: found.flatMap(({ results }) => results), filters: addCounts(found) };
    },
    load: ({ data }) => call("getData", data),
    isComplete: () => searched.length > archive.length,
    complete: async () => {
      completing ??= Promise.all(
        archive.map((volume) => call("mergeIndex", `${folder}${volume}/`, optionsOf(volume))),
      ).then(() => {
        searched = [newest, ...archive];
      });
      await completing;
    },
  };
}

/** The volumes of the archive in a language, the newest first: the build lists them. */
async function listVolumes(lang: string): Promise<string[]> {
  const volumes: Record<string, string[]> = await (await fetch(`${folder}volumes.json`)).json();
  return volumes[lang] ?? [];
}

function addCounts(found: readonly Found[]): Counts {
  const sums: Counts = {};
  for (const [name, counts] of found.flatMap(({ filters }) => Object.entries(filters))) {
    const sum = { ...sums[name] };
    for (const [value, count] of Object.entries(counts)) sum[value] = (sum[value] ?? 0) + count;
    sums[name] = sum;
  }
  return sums;
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
  window.trustedTypes.createPolicy("default", {
    createScriptURL: (address) =>
      new URL(address, location.origin).href === location.origin + worker ? address : null,
  });
}

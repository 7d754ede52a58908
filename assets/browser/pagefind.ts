import { joinVolumes } from "./search-volumes.ts";
import { startWorker } from "./search-worker.ts";

/** The search of this site. */
export interface Pagefind {
  /** Without the archive of a large site: its newest pages, and those without a date. It is there at once. */
  newest: SearchIndex;
  /** All pages; the archive is loaded when this is asked for. */
  whole(): Promise<SearchIndex>;
}

/** An index as we use it (pagefind.app/docs/api). */
export interface SearchIndex {
  isWhole: boolean;
  /** Every value of every filter with the number of its pages. */
  filters(): Promise<Counts>;
  /** `null` stands for every page. */
  search(query: string | null, options?: SearchOptions): Promise<Found>;
  /** The page behind a result, with its excerpts. */
  load(result: FoundResult): Promise<FoundPage>;
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
  /** What there would be without filters. */
  unfilteredResultCount: number;
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
/** The folder of the main index, below that of the search. */
const newest = "";

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
  const { lang } = document.documentElement;
  const { call } = startWorker(worker);
  const open = (volume: string): Promise<unknown> =>
    call(volume, "init", {
      ...{ basePath: folder + volume, baseUrl: "/", language: lang.toLowerCase() },
      ...{ excerptLength: 24, primary: true },
    });
  const volumes = listVolumes(lang.toLowerCase());
  await open(newest);
  const forget = new FinalizationRegistry<string>((data) => void call(newest, "releaseData", data));

  const indexOf = (folder: string, isWhole: boolean): SearchIndex => ({
    isWhole,
    filters: () => call(folder, "filters"),
    search: async (query, options) => {
      const found = await call<Found>(folder, "search", query, options);
      for (const result of found.results) forget.register(result, result.data);
      return found;
    },
    load: ({ data }) => call(newest, "getData", data),
  });

  const [, ...archive] = await volumes;
  const first = indexOf(newest, archive.length === 0);
  let all: Promise<SearchIndex> | undefined;
  return {
    newest: first,
    whole: async () => {
      if (first.isWhole) return first;
      // Volumes have no code of their own: it is there when the main index answers, even if it is asked for nothing.
      all ??= call(newest, "preload", "")
        .then(() => Promise.all(archive.map((volume) => open(volume.folder))))
        .then(async () =>
          joinVolumes((await volumes).map(({ folder, pages }) => ({ index: indexOf(folder, false), pages }))),
        );
      return await all;
    },
  };
}

/** The volumes of the index in a language: the main one, and those of the archive from the newest to the oldest. */
async function listVolumes(lang: string): Promise<{ folder: string; pages: number }[]> {
  const volumes: Record<string, { folder: string; pages: number }[]> = await (
    await fetch(`${folder}volumes.json`)
  ).json();
  return volumes[lang] ?? [];
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

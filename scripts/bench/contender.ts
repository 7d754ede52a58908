import { createHash, randomUUID } from "node:crypto";
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Step } from "./measure-command.ts";

/** A generator with a corpus in its own form, ready to be built again and again. */
export interface Contender {
  name: string;
  /** Its project; nothing outside is written. */
  folder: string;
  /** Where its site is built, below its project. */
  site: string;
  /** What a cold build must not find, below its project. */
  caches: readonly string[];
  /** The file of one post, below its project. */
  post: string;
  /** Builds the site without a search. */
  pages: Step;
  /** Builds the site with its search. */
  whole: readonly Step[];
}

/**
 * Puts away what was built and everything that a later build could save work with. It is not removed, which would make the
 * next build slower: for minutes ext4 steps around the places of files that are gone, one by one.
 */
export function clean({ folder, site, caches }: Contender): void {
  const present = [site, ...caches].filter((place) => existsSync(join(folder, place)));
  for (const place of present) {
    const away = join(dirname(folder), "put-away", randomUUID(), place);
    mkdirSync(dirname(away), { recursive: true });
    renameSync(join(folder, place), away);
  }
}

/** Adds a sentence to the post that the bench edits. */
export function editPost({ folder, post }: Contender, sentence: string): void {
  appendFileSync(join(folder, post), `\n${sentence}\n`);
}

/** How large a built site is: its pages, and the bytes of their HTML. */
export interface SiteSize {
  pages: number;
  html: number;
}

/** Counts pages. Hugo's `page/1/`, which only leads to its list, is none. */
export function sizeOf(contender: Contender): SiteSize {
  const pages = filesOf(contender).filter(
    (file) => file.endsWith(".html") && !/[\\/]page[\\/]1[\\/]/.test(file),
  );
  const html = pages.reduce(
    (sum, file) => sum + readFileSync(join(contender.folder, contender.site, file)).length,
    0,
  );
  return { pages: pages.length, html };
}

/** The hash of every file of a built site. */
export function hashesOf(contender: Contender): Map<string, string> {
  return new Map(
    filesOf(contender).map((file) => [
      file,
      createHash("sha256")
        .update(readFileSync(join(contender.folder, contender.site, file)))
        .digest("hex"),
    ]),
  );
}

const filesOf = ({ folder, site }: Contender): string[] =>
  (existsSync(join(folder, site))
    ? readdirSync(join(folder, site), { recursive: true, withFileTypes: true })
    : []
  )
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, site).length + 1))
    .sort();

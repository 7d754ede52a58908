import type { DateTime } from "luxon";
import type { Inventory, Picture } from "../media/inventory.ts";
import type { Moves } from "../model/moves.ts";
import type { Problem } from "../model/problem.ts";
import { type Progress, silent } from "../model/progress.ts";
import type { Library } from "../model/views.ts";
import { checkSite } from "./check-site.ts";
import { createLibraries } from "./create-libraries.ts";
import { type Change, nextChange } from "./publication.ts";
import { createReadingMemory, type ReadingMemory } from "./reading-memory.ts";
import { usedMedia } from "./used-media.ts";

/** What a site is made from. */
export interface SiteRequest {
  /** The content folder. */
  content: string;
  /** The moment for which the site is made. */
  now: DateTime;
  /** Whether drafts and scheduled texts are shown, marked. */
  preview: boolean;
  /** Replaces the address in `site.yaml`. */
  siteUrl: string | undefined;
  /** Languages for which the layouts have words. */
  uiLanguages: readonly string[];
}

/** A site that has been read and checked. `libraries` is empty where there are errors. */
export interface LoadedSite {
  /** One for each language that has something to show, the main one first. */
  libraries: readonly Library[];
  problems: readonly Problem[];
  /** Number of entries that were read. */
  entries: number;
  inventory: Inventory;
  /** The pictures and documents that published texts use. */
  used: { pictures: readonly Picture[]; documents: readonly string[] };
  /** What became of old addresses, and the addresses of all pages of entries and lists. */
  moves: Moves;
  addresses: readonly string[];
  /** When the site would change without any edit. */
  nextChange: Change | undefined;
}

/**
 * Reads a content folder and makes its libraries. Never throws for what an author can write; problems are sorted. What
 * `memory` knows is not found out again.
 */
export async function loadSite(
  request: SiteRequest,
  tell: Progress = silent,
  memory: ReadingMemory = createReadingMemory(),
): Promise<LoadedSite> {
  const checked = await checkSite(request, tell, memory);
  const { content, inventory, destinations, rendered, moves, addresses, problems, isShown } = checked;
  const sound = content.settings !== undefined && problems.every((found) => found.severity === "warning");
  const shown = content.entries.filter(isShown);
  return {
    libraries:
      sound && content.settings !== undefined
        ? createLibraries({
            request,
            settings: content.settings,
            entries: shown,
            rendered,
            destinations,
            ledgers: content.ledgers,
            moves,
          })
        : [],
    problems,
    entries: content.entries.length,
    inventory,
    used: usedMedia(shown, rendered, inventory),
    moves,
    addresses,
    nextChange: nextChange(content.entries, request.now),
  };
}

/**
 * A process that loads a content folder and makes its pictures, after a sound one to warm up, and says how long that
 * took (s), its peak memory (MB), and the codes of the problems it found.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DateTime } from "luxon";
import { openFileCache } from "../../scripts/cache/file-cache.ts";
import { loadSite } from "../../scripts/library/load-site.ts";
import { makePictures } from "../../scripts/media/make-pictures.ts";

const now = DateTime.fromISO("2026-01-01", { zone: "utc" });
const work = mkdtempSync(join(tmpdir(), "bomb-"));

async function load(content: string): Promise<string[]> {
  const site = await loadSite({
    content,
    now,
    preview: false,
    siteUrl: undefined,
    uiLanguages: ["en", "fr"],
  });
  const made = await makePictures(content, work, site.used.pictures, openFileCache(join(work, "cache")));
  return [...site.problems, ...made.problems].map(({ code }) => code);
}

const [sound = "", bomb = ""] = process.argv.slice(2);
await load(sound);
const started = performance.now();
const codes = await load(bomb);
const seconds = (performance.now() - started) / 1000;
rmSync(work, { recursive: true, force: true });
console.log(JSON.stringify({ seconds, megabytes: process.resourceUsage().maxRSS / 1024, codes }));

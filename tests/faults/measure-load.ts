/**
 * A process that loads a content folder as builds do, and makes its pictures, after a sound one to warm up. Says how much
 * time of processors that took (s), which other work on the machine does not lengthen, its peak memory (MB), and the codes
 * of the problems it found.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DateTime } from "luxon";
import { openFileCache } from "../../scripts/cache/file-cache.ts";
import { loadSite } from "../../scripts/library/load-site.ts";
import { openStoredMemory } from "../../scripts/library/stored-memory.ts";
import { makePictures } from "../../scripts/media/make-pictures.ts";
import { silent } from "../../scripts/model/progress.ts";

const now = DateTime.fromISO("2026-01-01", { zone: "utc" });
const work = mkdtempSync(join(tmpdir(), "bomb-"));

async function load(content: string): Promise<string[]> {
  const { memory, save } = openStoredMemory(openFileCache(join(work, "reading")), "1");
  const request = { content, now, preview: false, siteUrl: undefined, uiLanguages: ["en", "fr"] };
  const site = await loadSite(request, silent, memory);
  save();
  const made = await makePictures(content, work, site.used.pictures, openFileCache(join(work, "cache")));
  return [...site.problems, ...made.problems].map(({ code }) => code);
}

const [sound = "", bomb = ""] = process.argv.slice(2);
await load(sound);
const started = process.cpuUsage();
const codes = await load(bomb);
const { user, system } = process.cpuUsage(started);
const seconds = (user + system) / 1e6;
rmSync(work, { recursive: true, force: true });
console.log(JSON.stringify({ seconds, megabytes: process.resourceUsage().maxRSS / 1024, codes }));

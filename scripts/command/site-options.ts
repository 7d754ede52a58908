import { readdirSync, statSync } from "node:fs";
import { relative, resolve } from "node:path";
import { DateTime } from "luxon";
import type { SiteRequest } from "../library/load-site.ts";
import type { GivenOptions, OptionSpec } from "./options.ts";
import { UsageError } from "./usage-error.ts";

/** Options that several commands share. */
export const siteOptions = {
  content: { value: "DIR", does: "the content folder (default: content)" },
  now: { value: "ISO", does: "the day or moment for which the site is made (default: now)" },
  "site-url": { value: "URL", does: "the site's address, instead of the one in site.yaml" },
  help: { does: "shows this help" },
} as const satisfies Record<string, OptionSpec>;

/** A path as the caller means it: relative to the folder in which the command was typed. */
export function resolveFromCaller(path: string): string {
  return resolve(process.env.INIT_CWD ?? process.cwd(), path);
}

/** A path as a person reads it: relative to the folder in which the command was typed, if that is shorter. */
export function showPath(path: string): string {
  const near = relative(process.env.INIT_CWD ?? process.cwd(), path);
  return near === "" ? "." : near.length < path.length ? near : path;
}

/** The content folder that was asked for. Throws a UsageError if it is not a folder that can be read. */
export function contentFolder({ values }: GivenOptions): string {
  const given = values.get("content");
  const folder = given === undefined ? resolve("content") : resolveFromCaller(given);
  const shown = showPath(folder);
  let isFolder: boolean;
  try {
    isFolder = statSync(folder).isDirectory();
    if (isFolder) readdirSync(folder);
  } catch (error) {
    const denied = error instanceof Error && "code" in error && error.code === "EACCES";
    throw new UsageError(
      denied
        ? `The content folder "${shown}" cannot be read: you have no permission.`
        : `There is no content folder "${shown}". Name one with --content DIR.`,
    );
  }
  if (!isFolder) throw new UsageError(`"${shown}" is a file, and --content needs a folder.`);
  return folder;
}

/** This moment, asked here alone. */
export const present = () => DateTime.utc();

/** The moment for which the site is made; a day is its first instant in UTC. */
export function moment({ values }: GivenOptions): DateTime {
  const given = values.get("now");
  if (given === undefined) return present();
  const now = /^\d{4}-\d{2}-\d{2}([T ]|$)/.test(given)
    ? DateTime.fromISO(given.replace(" ", "T"), { zone: "utc" })
    : undefined;
  if (now === undefined || !now.isValid)
    throw new UsageError(
      `"${given}" is not a day or moment. Write --now 2021-04-07 or --now 2021-04-07T09:00Z.`,
    );
  return now;
}

/** Whether a moment is still to come: a site for it may be looked at and is not published. */
export const isToCome = (moment: DateTime): boolean => moment > present();

/** Everything that a site is made from, read from the options of a command. */
export function siteRequest(options: GivenOptions, preview: boolean): SiteRequest {
  const siteUrl = options.values.get("site-url");
  if (siteUrl !== undefined && !isSiteAddress(siteUrl))
    throw new UsageError(`"${siteUrl}" is not a web address. Write --site-url https://www.example.org`);
  return {
    content: contentFolder(options),
    now: moment(options),
    preview,
    siteUrl,
    uiLanguages: uiLanguages(),
  };
}

/** Whether a text is the address of a site: no name and password before it, no query and anchor behind it. */
const isSiteAddress = (text: string): boolean => /^https?:\/\/[^\s?#@]+$/.test(text) && URL.canParse(text);

/** The languages that have a file in `layouts/strings`. */
export const uiLanguages = (): string[] =>
  readdirSync("layouts/strings")
    .filter((file) => file.endsWith(".ts"))
    .map((file) => file.replace(/\.ts$/, ""))
    .sort();

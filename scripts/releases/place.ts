import { existsSync, lstatSync, mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { showPath } from "../command/site-options.ts";
import { UsageError } from "../command/usage-error.ts";
import { takeLock } from "../output/lock.ts";
import { realPath } from "../output/safe-place.ts";
import { readCurrent } from "./current-link.ts";

/** The name of a release: the first 16 hexadecimal digits of the SHA-256 of its manifest. */
export const releaseName = /^[0-9a-f]{16}$/;

/** Where things stand in a folder that sites are published to. Only `current` is for a server. */
export interface Place {
  root: string;
  /** One folder a release. */
  releases: string;
  /** What is in each release, one file a release: `sha256sum -c` reads it. */
  manifests: string;
  /** The releases in the order in which they were published. */
  history: string;
}

export const placeAt = (root: string): Place => ({
  root,
  releases: join(root, "releases"),
  manifests: join(root, "manifests"),
  history: join(root, "history.json"),
});

/** What publishing leaves in a folder, what it makes on the way, and what a Mac puts everywhere. */
const ours =
  /^(releases|manifests|current|history\.json|\.publish\.lock(\.takeover)*|\.(staging|current|history|removed)-.+|\.DS_Store)$/;

/** What a killed process may have left. */
const leftover = /^\.(staging|current|history|removed)-/;

/**
 * Opens a folder to publish to and keeps other processes out until it is released. Throws a UsageError for a folder that holds
 * anything else, and a StopError (75) when it is held.
 */
export function openPlace(wanted: string): { place: Place; release: () => void } {
  const place = placeAt(realPath(wanted));
  refuseForeign(place);
  mkdirSync(place.root, { recursive: true });
  const release = takeLock(join(place.root, ".publish.lock"));
  try {
    for (const name of readdirSync(place.root))
      if (leftover.test(name)) rmSync(join(place.root, name), { recursive: true, force: true });
    mkdirSync(place.releases, { recursive: true });
    mkdirSync(place.manifests, { recursive: true });
  } catch (error) {
    release();
    throw error;
  }
  return { place, release };
}

/** The releases that are there, by name. */
export const releasesIn = (place: Place): string[] =>
  existsSync(place.releases)
    ? readdirSync(place.releases)
        .filter((name) => releaseName.test(name))
        .sort()
    : [];

function refuseForeign({ root, releases, manifests }: Place): void {
  const shown = showPath(root);
  if (!existsSync(root)) return;
  if (!statSync(root).isDirectory()) throw new UsageError(`"${shown}" is a file, and --to needs a folder.`);
  const strange =
    readdirSync(root).find((name) => !ours.test(name)) ?? strangeIn(releases) ?? strangeIn(manifests);
  if (strange !== undefined)
    throw new UsageError(
      `"${shown}" holds "${strange}", which no publishing has made, so nothing is written there. Choose an empty or a new folder.`,
    );
  readCurrent(placeAt(root));
}

/** What is neither a release nor its manifest, in a folder that should hold nothing else. */
function strangeIn(folder: string): string | undefined {
  const stat = lstatSync(folder, { throwIfNoEntry: false });
  if (stat === undefined) return undefined;
  if (!stat.isDirectory()) return folder;
  return readdirSync(folder).find((name) => !/^(\.DS_Store|\.?[0-9a-f]{16}(\.txt)?(-\d+)?)$/.test(name));
}

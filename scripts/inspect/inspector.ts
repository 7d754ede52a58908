import { lstatSync } from "node:fs";
import { join } from "node:path";
import { createAddressReader } from "./addresses.ts";
import { isPicture, twinOf } from "./file-kinds.ts";
import { checkNames } from "./file-names.ts";
import { isLate } from "./file-order.ts";
import type { Finding } from "./finding.ts";
import { inspectFile, type Material } from "./inspect-file.ts";
import { createLinkBook } from "./link-book.ts";
import { listFiles } from "./list-files.ts";
import { createPlainReader } from "./read-plain-page.ts";
import { createSignatureBook } from "./signature-book.ts";
import { identityOf, type SoundSite } from "./sound-site.ts";

/** What a look at the folder gave: the pictures that somebody has to decode. */
export interface Look {
  pictures: readonly string[];
  /** Whether a file had changed since it was inspected, so that everything is inspected anew, pictures too. */
  anew: boolean;
}

/** What was found: of the folder as a whole, of each file that has faults, and of what leads from one to another. */
export interface Report {
  ofFolder: readonly Finding[];
  ofFiles: ReadonlyMap<string, readonly Finding[]>;
  ofLinks: readonly Finding[];
}

/** Inspects a site, pictures aside, in steps, none of which waits for anything. */
export interface Inspector {
  /** Inspects files before their turn. They have to be final; those that are not are noticed by the last look. */
  add: (files: readonly string[]) => void;
  /** Looks which files there are and notes those that were not inspected; before the last look without those that come late. */
  look: (isLast: boolean) => Look;
  /** Inspects the noted files one by one, and says how many of how many are done. */
  read: () => Generator<[done: number, total: number]>;
  /** What was found by the last look and before. */
  report: () => Report;
  /**
   * Forgets what rests on an earlier inspection, so that everything is noted by the next look; whether anything did. To be
   * asked where something was found: what is not read again may lead to what is gone, and is not known by its place.
   */
  forget: () => boolean;
  /** What the next inspection may rest on, if nothing was found. */
  sound: () => SoundSite;
}

/** `last` is the site that was found sound before this one. */
export function createInspector(folder: string, origin: string, last?: SoundSite): Inspector {
  let earlier = last;
  let restsOnEarlier = false;
  let material = open(folder, origin, earlier);
  const identities = new Map<string, string>();
  /** The state of each file when it was inspected. */
  const stamps = new Map<string, string>();
  const ofFiles = new Map<string, Finding[]>();
  let waiting: string[] = [];
  let latest: ReturnType<typeof listFiles> = { files: [], findings: [] };

  const inspect = (file: string, state: State | undefined): void => {
    stamps.set(file, state?.stamp ?? "");
    // A compressed file is sound as long as another one is the same too.
    if (state !== undefined && twinOf(file) === undefined) {
      identities.set(file, state.identity);
      if (earlier?.files[file] === state.identity) {
        rest(earlier, file);
        return;
      }
    }
    const findings = inspectFile(file, material);
    if (findings.length > 0) ofFiles.set(file, findings);
  };

  const rest = ({ signed }: SoundSite, file: string): void => {
    material.links.recall(file);
    if (restsOnEarlier) return;
    restsOnEarlier = true;
    material.signatures.add(
      "",
      signed.map(({ path, integrity }) => ({ path, integrity })),
    );
  };

  const clear = (): void => {
    material = open(folder, origin, earlier);
    restsOnEarlier = false;
    stamps.clear();
    identities.clear();
    ofFiles.clear();
  };

  const hasChanged = (): boolean => {
    const present = new Set(latest.files);
    return [...stamps].some(
      ([file, stamp]) => !present.has(file) || (stateOf(folder, file)?.stamp ?? "") !== stamp,
    );
  };

  return {
    add: (files) => {
      for (const file of files) {
        if (stamps.has(file) || isPicture(file)) continue;
        const state = stateOf(folder, file);
        // What is no file, or not yet there, is for the looks.
        if (state !== undefined) inspect(file, state);
      }
    },
    look: (isLast) => {
      latest = listFiles(folder);
      const anew = isLast && hasChanged();
      if (anew) clear();
      const noted = latest.files.filter((file) => !stamps.has(file) && (isLast || !isLate(file)));
      waiting = noted.filter((file) => !isPicture(file));
      const pictures = noted.filter(isPicture);
      for (const file of pictures) stamps.set(file, stateOf(folder, file)?.stamp ?? "");
      return { pictures, anew };
    },
    read: function* () {
      for (const [done, file] of waiting.entries()) {
        inspect(file, stateOf(folder, file));
        yield [done + 1, waiting.length];
      }
    },
    report: () => {
      const { files, findings } = latest;
      const all = new Set(files);
      return {
        ofFolder: [...findings, ...checkNames(files)],
        ofFiles,
        ofLinks: [...material.links.check(all), ...material.signatures.check(folder, all)],
      };
    },
    forget: () => {
      earlier = undefined;
      const rested = restsOnEarlier;
      if (rested) clear();
      return rested;
    },
    sound: () => {
      const { links, signatures } = material;
      return {
        files: Object.fromEntries(identities),
        links: links.noted(),
        signed: signatures.signed(),
      };
    },
  };
}

function open(folder: string, origin: string, earlier: SoundSite | undefined): Material {
  const readAddress = createAddressReader(origin);
  return {
    folder,
    readAddress,
    readPlainPage: createPlainReader(readAddress),
    links: createLinkBook(earlier?.links),
    signatures: createSignatureBook(),
  };
}

/** The state of a file. `stamp` changes whenever somebody writes it, names it anew or puts another in its place. */
interface State {
  stamp: string;
  identity: string;
}

/** Undefined where there is no file. */
function stateOf(folder: string, file: string): State | undefined {
  const found = lstatSync(join(folder, file), { throwIfNoEntry: false });
  if (found?.isFile() !== true) return undefined;
  const identity = identityOf(found);
  return { identity, stamp: `${identity} ${found.ctimeMs}` };
}

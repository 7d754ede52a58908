import { lstatSync } from "node:fs";
import { join } from "node:path";
import { createAddressReader } from "./addresses.ts";
import { isPicture } from "./file-kinds.ts";
import { checkNames } from "./file-names.ts";
import { isLate } from "./file-order.ts";
import type { Finding } from "./finding.ts";
import { inspectFile, type Material } from "./inspect-file.ts";
import { createLinkBook } from "./link-book.ts";
import { listFiles } from "./list-files.ts";
import { createPlainReader } from "./read-plain-page.ts";
import { createSignatureBook } from "./signature-book.ts";

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
}

export function createInspector(folder: string, origin: string): Inspector {
  let material = open(folder, origin);
  /** The state of each file when it was inspected. */
  const stamps = new Map<string, string>();
  const ofFiles = new Map<string, Finding[]>();
  let waiting: string[] = [];
  let latest: ReturnType<typeof listFiles> = { files: [], findings: [] };

  const inspect = (file: string, stamp: string): void => {
    stamps.set(file, stamp);
    const findings = inspectFile(file, material);
    if (findings.length > 0) ofFiles.set(file, findings);
  };

  const hasChanged = (): boolean => {
    const present = new Set(latest.files);
    return [...stamps].some(([file, stamp]) => !present.has(file) || stampOf(folder, file) !== stamp);
  };

  return {
    add: (files) => {
      for (const file of files) {
        if (stamps.has(file) || isLate(file) || isPicture(file)) continue;
        const stamp = stampOf(folder, file);
        // What is no file, or not yet there, is for the looks.
        if (stamp !== undefined) inspect(file, stamp);
      }
    },
    look: (isLast) => {
      latest = listFiles(folder);
      const anew = isLast && hasChanged();
      if (anew) {
        material = open(folder, origin);
        stamps.clear();
        ofFiles.clear();
      }
      const noted = latest.files.filter((file) => !stamps.has(file) && (isLast || !isLate(file)));
      waiting = noted.filter((file) => !isPicture(file));
      const pictures = noted.filter(isPicture);
      for (const file of pictures) stamps.set(file, stampOf(folder, file) ?? "");
      return { pictures, anew };
    },
    read: function* () {
      for (const [done, file] of waiting.entries()) {
        inspect(file, stampOf(folder, file) ?? "");
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
  };
}

function open(folder: string, origin: string): Material {
  const readAddress = createAddressReader(origin);
  return {
    folder,
    readAddress,
    readPlainPage: createPlainReader(readAddress),
    links: createLinkBook(),
    signatures: createSignatureBook(),
  };
}

/** What changes whenever somebody writes a file or puts another in its place; undefined where there is none. */
function stampOf(folder: string, file: string): string | undefined {
  const found = lstatSync(join(folder, file), { throwIfNoEntry: false });
  return found?.isFile() ? `${found.ino} ${found.size} ${found.mtimeMs} ${found.ctimeMs}` : undefined;
}

import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The folders of a preview, which go with it. */
export interface Workshop {
  /** What bears the same name in all versions, or another when it changes: styles, scripts, pictures, documents. */
  files: string;
  /** The file in which a renderer leaves what it has read to the next one. */
  memory: string;
  /** Makes the folder for the pages and feeds of a version. */
  open: (version: string) => string;
  /** Removes the folders of all versions but these, in its own time. */
  keepOnly: (folders: readonly string[]) => void;
  close: () => void;
}

export function openWorkshop(): Workshop {
  const root = mkdtempSync(join(tmpdir(), "preview-"));
  const files = join(root, "files");
  mkdirSync(files);
  const versions = new Set<string>();
  return {
    files,
    memory: join(root, "memory"),
    open: (version) => {
      const folder = join(root, version);
      mkdirSync(folder);
      versions.add(folder);
      return folder;
    },
    keepOnly: (folders) => {
      for (const folder of versions)
        if (!folders.includes(folder)) {
          versions.delete(folder);
          // What is still being written into it goes with the whole, at the end.
          rm(folder, { recursive: true, force: true }).catch(() => undefined);
        }
    },
    close: () => rmSync(root, { recursive: true, force: true }),
  };
}

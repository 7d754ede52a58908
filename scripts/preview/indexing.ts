import { type ChildProcess, fork } from "node:child_process";
import { resolve } from "node:path";
import { nodeFlags } from "../command/node-flags.ts";

/** Makes search indexes beside everything else, one at a time. */
export interface Indexing {
  /** Indexes the pages in a folder as soon as it can; of several that wait, only the last. */
  index: (folder: string) => void;
  /** The folders that are being indexed or wait for it. */
  folders: () => readonly string[];
  close: () => void;
}

/** `done` is called with each folder that has an index. */
export function startIndexing(done: (folder: string) => void): Indexing {
  let running: { folder: string; indexer: ChildProcess } | undefined;
  let waiting: string | undefined;
  const index = (folder: string): void => {
    if (running !== undefined) {
      waiting = folder;
      return;
    }
    const indexer = fork(resolve("scripts/preview/indexer.ts"), [folder], { execArgv: [...nodeFlags] });
    running = { folder, indexer };
    indexer.on("exit", (code) => {
      running = undefined;
      if (code === 0) done(folder);
      const next = waiting;
      waiting = undefined;
      if (next !== undefined) index(next);
    });
  };
  return {
    index,
    folders: () => [running?.folder, waiting].filter((folder) => folder !== undefined),
    close: () => {
      waiting = undefined;
      running?.indexer.kill();
    },
  };
}

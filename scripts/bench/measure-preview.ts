import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { StopError } from "../command/usage-error.ts";
import { type Contender, editPost } from "./contender.ts";
import { ourCommand } from "./our-project.ts";

/** How often a post is saved, after the first rendering; the first save warms up and does not count. */
const saves = 6;
/** How often the page is asked for, in ms; so exact is what is measured. */
const pace = 5;
/** Time in s after which a page is no longer waited for. */
const limit = 300;

/**
 * Starts the preview of a project, saves a post several times, and gives the times in s until its page at `address`
 * had the new words.
 */
export async function measurePreview(contender: Contender, address: string): Promise<number[]> {
  const port = await findPort();
  const { words, folder } = ourCommand(contender.folder, "start");
  const [program, ...rest] = words;
  const preview = spawn(program, [...rest, "--port", String(port)], { cwd: folder, stdio: "ignore" });
  const page = `http://127.0.0.1:${port}${address}`;
  try {
    await waitFor(page, "<h1", preview);
    // The watcher looks at all folders before it sees changes.
    await wait(2000);
    const times: number[] = [];
    for (let save = 1; save <= saves; save += 1) {
      const words = `Saved for the time number ${save}.`;
      const started = performance.now();
      editPost(contender, words);
      await waitFor(page, words, preview);
      times.push((performance.now() - started) / 1000);
      // What is left of the rendering, its search index, is not to slow the next one.
      await wait(5000);
    }
    return times.slice(1);
  } finally {
    preview.kill();
    await once(preview, "exit");
  }
}

/** Asks for a page until it is there with some words. */
async function waitFor(page: string, words: string, preview: ChildProcess): Promise<void> {
  const end = performance.now() + limit * 1000;
  while (preview.exitCode === null && performance.now() < end) {
    const answer = await fetch(page).catch(() => undefined);
    if (answer?.ok === true && (await answer.text()).includes(words)) return;
    await wait(pace);
  }
  throw new StopError(`The preview did not show "${words}" at ${page} within ${limit} s.`, 1);
}

/** A port of this machine that nobody uses. */
async function findPort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const bound = server.address();
  server.close();
  await once(server, "close");
  if (bound === null || typeof bound === "string") throw new StopError("This machine gives no port.", 1);
  return bound.port;
}

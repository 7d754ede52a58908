import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { appendFileSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { StopError } from "../command/usage-error.ts";
import { type Contender, editPost } from "./contender.ts";
import { ourCommand } from "./our-project.ts";

/** How often a file is saved, after the first rendering; the first save warms up and does not count. */
const saves = 6;
/** How often the page is asked for, in ms; so exact is what is measured. */
const pace = 5;
/** Time in s after which a page is no longer waited for. */
const limit = 300;

/** What is saved while the preview is open: how each change is made, and how the page tells that it has come. */
const changes = {
  "a saved post": ({ contender, n }: Save): RegExp => {
    const words = `Saved for the time number ${n}.`;
    editPost(contender, words);
    return new RegExp(words);
  },
  "a changed style": ({ contender, n, html }: Save): RegExp => {
    appendFileSync(join(contender.folder, "assets/css/base.css"), `\nh1 { letter-spacing: ${n}px; }\n`);
    const [, before = ""] = /\/assets\/site-([\w-]+)\.css/.exec(html) ?? [];
    return new RegExp(`/assets/site-(?!${before})[\\w-]+\\.css`);
  },
  "a changed component": ({ contender, n }: Save): RegExp => {
    const file = join(contender.folder, component);
    const mark = `data-save="${n}"`;
    writeFileSync(file, markComponent(readFileSync(file, "utf8"), mark));
    return new RegExp(mark);
  },
} as const;

/** The component that is changed, which is on every page. */
export const component = "layouts/components/SiteFooter.tsx";

/** The code of that component with another attribute than before, which pages show. Throws where it cannot be put in. */
export function markComponent(code: string, mark: string): string {
  const marked = code.replace(/(class="site-footer-parts")( data-save="\d+")?/, `$1 ${mark}`);
  if (marked === code)
    throw new StopError(`There is nothing to change in ${component}; mend scripts/bench.`, 1);
  return marked;
}

/** One save of a file: its number, and the page as it was before. */
interface Save {
  contender: Contender;
  n: number;
  html: string;
}

/**
 * Starts the preview of a project, makes each change several times, and gives the times in s until the page at `address`
 * had it.
 */
export async function measurePreview(
  contender: Contender,
  address: string,
): Promise<ReadonlyMap<string, readonly number[]>> {
  const port = await findPort();
  const { words, folder } = ourCommand(contender.folder, "start");
  const [program, ...rest] = words;
  const preview = spawn(program, [...rest, "--port", String(port)], { cwd: folder, stdio: "ignore" });
  const page = `http://127.0.0.1:${port}${address}`;
  try {
    let html = await waitFor(page, /<h1/, preview);
    // The watcher looks at all folders before it sees changes.
    await wait(2000);
    const found = new Map<string, number[]>();
    for (const [name, make] of Object.entries(changes)) {
      const times: number[] = [];
      for (let n = 1; n <= saves; n += 1) {
        const started = performance.now();
        html = await waitFor(page, make({ contender, n, html }), preview);
        times.push((performance.now() - started) / 1000);
        // What is left of the rendering, its search index, is not to slow the next one.
        await wait(5000);
      }
      found.set(name, times.slice(1));
    }
    return found;
  } finally {
    preview.kill();
    await once(preview, "exit");
  }
}

/** Asks for a page until something stands in it; gives its HTML. */
async function waitFor(page: string, wanted: RegExp, preview: ChildProcess): Promise<string> {
  const end = performance.now() + limit * 1000;
  while (preview.exitCode === null && performance.now() < end) {
    const answer = await fetch(page).catch(() => undefined);
    const html = answer?.ok === true ? await answer.text() : "";
    if (wanted.test(html)) return html;
    await wait(pace);
  }
  throw new StopError(`The preview did not show "${wanted.source}" at ${page} within ${limit} s.`, 1);
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

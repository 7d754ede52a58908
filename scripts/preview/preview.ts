import { type ChildProcess, fork } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { nodeFlags } from "../command/node-flags.ts";
import { reportProblems } from "../command/report.ts";
import { showPath } from "../command/site-options.ts";
import type { RenderOrder, RenderReport } from "./messages.ts";
import type { SiteServer } from "./site-server.ts";

/** A preview at work: tell it what has changed. */
export interface Preview {
  /** Words, pictures, styles or browser code have changed: the same renderer renders again. */
  contentChanged: () => void;
  /** Layouts or machinery have changed: a new renderer takes over. */
  codeChanged: () => void;
  close: () => void;
}

/** Versions that stay on disk: pages that are just loading still ask for files of the one before. */
const versionsKept = 2;

/** Renders `content` again and again, shows the newest sound version on `site`, and says what is wrong with it. */
export function startPreview(content: string, site: SiteServer, say: (line: string) => void): Preview {
  const workshop = mkdtempSync(join(tmpdir(), "preview-"));
  const shown = showPath(content);
  let renderer: ChildProcess | undefined;
  let version = 0;
  let started = 0;
  let isRendering = false;
  let isStale = false;
  /** The versions that open pages may still be reading, the newest last. */
  let kept: string[] = [];
  let sentences: readonly string[] = [];

  const order = (): void => {
    if (renderer === undefined) startRenderer();
    if (isRendering) {
      isStale = true;
      return;
    }
    isRendering = true;
    isStale = false;
    version += 1;
    started = performance.now();
    const folder = join(workshop, String(version));
    mkdirSync(folder);
    const message: RenderOrder = { folder };
    // A renderer that is just ending cannot be told; its exit is told below.
    renderer?.send(message, () => undefined);
  };

  const startRenderer = (): void => {
    const next = fork(resolve("scripts/preview/renderer.ts"), [content], { execArgv: [...nodeFlags] });
    next.on("message", (report: RenderReport) => {
      if (next === renderer) receive(report);
    });
    next.on("exit", () => {
      if (next !== renderer) return;
      renderer = undefined;
      receive({
        kind: "failed",
        sentence: "The renderer stopped; the reason stands above. It starts again with the next change.",
      });
    });
    renderer = next;
  };

  const receive = (report: RenderReport): void => {
    switch (report.kind) {
      case "problems":
        sentences = report.problems.map((found) => reportProblems([found], "text", shown));
        for (const sentence of sentences) say(sentence);
        return;
      case "refused":
        say("Not shown: the preview keeps the last version without mistakes.");
        site.tell({ kind: "problems", problems: sentences });
        finish();
        return;
      case "failed":
        say(report.sentence);
        site.tell({ kind: "problems", problems: [report.sentence] });
        finish();
        return;
      case "rendered":
        show(report.folder);
        return;
      case "indexed":
        finish();
        return;
    }
  };

  const show = (folder: string): void => {
    site.show(folder);
    site.tell({ kind: "problems", problems: [] });
    site.tell({ kind: "reload" });
    kept.push(folder);
    for (const old of kept.slice(0, -versionsKept)) rmSync(old, { recursive: true, force: true });
    kept = kept.slice(-versionsKept);
    say(`Rendered in ${((performance.now() - started) / 1000).toFixed(2)} s.`);
  };

  const finish = (): void => {
    isRendering = false;
    if (isStale) order();
  };

  order();
  return {
    contentChanged: order,
    codeChanged: () => {
      const old = renderer;
      renderer = undefined;
      old?.kill();
      isRendering = false;
      order();
    },
    close: () => {
      const old = renderer;
      renderer = undefined;
      old?.kill();
      rmSync(workshop, { recursive: true, force: true });
    },
  };
}

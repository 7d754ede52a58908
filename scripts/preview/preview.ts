import { reportProblems } from "../command/report.ts";
import { showPath } from "../command/site-options.ts";
import { startIndexing } from "./indexing.ts";
import type { Part } from "./messages.ts";
import type { RendererNews } from "./renderer-process.ts";
import { employRenderers } from "./renderers.ts";
import type { SiteServer } from "./site-server.ts";
import { openWorkshop } from "./workshop.ts";

/** A preview at work: tell it what has changed. */
export interface Preview {
  /** Content or assets: the same renderer goes on. Layouts or machinery: a new one takes over. */
  changed: (parts: readonly Part[]) => void;
  close: () => void;
}

/** Versions that stay on disk: pages that are just loading still ask for files of the one before. */
const versionsKept = 2;

/** Time in ms for which browsers have a new version for themselves. */
const quiet = 300;

/** Renders `content` again and again, shows the newest sound version on `site`, and says what is wrong with it. */
export function startPreview(content: string, site: SiteServer, say: (line: string) => void): Preview {
  const workshop = openWorkshop();
  const shownContent = showPath(content);
  let versions = 0;
  let rendering: { version: string; folder: string; started: number } | undefined;
  /** The versions that open pages may still be reading, and those that searches use, the newest last. */
  let shown: { version: string; folder: string }[] = [];
  let indexed: string[] = [];
  let sentences: readonly string[] = [];

  const indexing = startIndexing((folder) => {
    indexed = [...indexed, folder].slice(-versionsKept);
    site.showIndex(folder);
  });

  const order = (): void => {
    if (rendering !== undefined || !renderers.isStale()) return;
    versions += 1;
    const version = String(versions);
    const folder = workshop.open(version);
    rendering = { version, folder, started: performance.now() };
    renderers.render({ version, folder, open: site.openPages() });
  };

  const finish = (): void => {
    rendering = undefined;
    order();
  };

  const refuse = (problems: readonly string[]): void => {
    sentences = problems;
    site.tell({ kind: "problems", problems });
    finish();
  };

  const show = (): void => {
    if (rendering === undefined) return;
    const { version, folder, started } = rendering;
    sentences = [];
    site.show({ version, folders: [folder, workshop.files], ask: renderers.show(version) });
    site.tell({ kind: "problems", problems: [] });
    site.tell({ kind: "reload" });
    shown = [...shown, { version, folder }].slice(-versionsKept);
    workshop.keepOnly([...shown.map((kept) => kept.folder), ...indexed, ...indexing.folders()]);
    say(`Rendered in ${((performance.now() - started) / 1000).toFixed(2)} s.`);
    setTimeout(renderers.reserve, quiet).unref();
    finish();
  };

  const receive = (news: RendererNews): void => {
    const current = shown.at(-1);
    switch (news.kind) {
      case "problems":
        sentences = news.problems.map((found) => reportProblems([found], "text", shownContent));
        for (const sentence of sentences) say(sentence);
        return;
      case "refused":
        say("Not shown: the preview keeps the last version without mistakes.");
        refuse(sentences);
        return;
      case "failed":
        say(news.sentence);
        refuse([news.sentence]);
        return;
      case "ready":
        show();
        return;
      case "whole":
        if (news.version === current?.version) indexing.index(current.folder);
        return;
      case "broken":
        // It may be found more than once: on the page that is asked for, and by going through all.
        if (news.version !== current?.version || sentences.includes(news.sentence)) return;
        say(news.sentence);
        sentences = [...sentences, news.sentence];
        site.tell({ kind: "problems", problems: sentences });
        return;
    }
  };

  const renderers = employRenderers(content, workshop, receive, () =>
    receive({
      kind: "failed",
      sentence: "The renderer stopped; the reason stands above. It starts again with the next change.",
    }),
  );

  const change = (parts: readonly Part[]): void => {
    // Whoever was at it is not asked any more.
    if (renderers.changed(parts)) rendering = undefined;
    order();
  };

  change([]);
  return {
    changed: change,
    close: () => {
      renderers.close();
      indexing.close();
      workshop.close();
    },
  };
}

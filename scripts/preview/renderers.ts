import type { Answer, Part, RenderOrder } from "./messages.ts";
import { type Renderer, type RendererNews, startRenderer } from "./renderer-process.ts";
import type { Workshop } from "./workshop.ts";

/** The renderers of a preview: one with the newest code, one that draws what is shown (often the same), one in reserve. */
export interface Renderers {
  /** Notes what has changed; true where that is code, so that the next version is made by another. */
  changed: (parts: readonly Part[]) => boolean;
  /** Whether the one with the newest code has not read everything as it is now. */
  isStale: () => boolean;
  /** Lets it make a version. */
  render: (order: Omit<RenderOrder, "kind" | "memory" | "changed">) => void;
  /** Lets it draw what is shown from now on; gives what asks it for a path. The one before it ends. */
  show: (version: string) => (path: string) => Promise<Answer>;
  /** Gets the next one ready, where code has been changed and may be again. */
  reserve: () => void;
  close: () => void;
}

/** A renderer, the number of changes of the machinery before it was started, and what it has not read as it is now. */
interface Employed extends Renderer {
  age: number;
  stale: Set<Part>;
}

/** What a renderer has to read that was just started; it is with the newest code in itself. */
const everything: readonly Part[] = ["content", "assets"];

/** `receive` gets the news of the newest, and of others what is broken; `lost` is called when the newest ends by itself. */
export function employRenderers(
  content: string,
  { files, memory }: Workshop,
  receive: (news: RendererNews) => void,
  lost: () => void,
): Renderers {
  let newest: Employed | undefined;
  let showing: Employed | undefined;
  let spare: Employed | undefined;
  let age = 0;
  let wasReplaced = false;
  /** What the newest can begin with. */
  let inherited: Promise<string | undefined> = Promise.resolve(undefined);

  const start = (): Employed => {
    const hear = (news: RendererNews): void => {
      if (one === newest || news.kind === "broken") receive(news);
    };
    const end = (): void => {
      if (one === spare) spare = undefined;
      if (one === showing) showing = undefined;
      if (one !== newest) return;
      newest = undefined;
      lost();
    };
    const one: Employed = {
      ...startRenderer(content, files, hear, end),
      ...{ age, stale: new Set(everything) },
    };
    return one;
  };

  /** The file with what was read, from a renderer that means the same by it. */
  const inherit = async (): Promise<string | undefined> =>
    showing?.age === age && (await showing.store(memory)) ? memory : undefined;

  const replace = (keepsMemory: boolean): void => {
    wasReplaced = true;
    if (newest === showing) showing?.rest();
    else newest?.stop();
    if (!keepsMemory) {
      age += 1;
      spare?.stop();
      spare = undefined;
    }
    newest = spare ?? start();
    inherited = newest === spare ? Promise.resolve(undefined) : inherit();
    spare = undefined;
  };

  return {
    changed: (parts) => {
      const isCode = parts.some((part) => !everything.includes(part));
      if (isCode) replace(!parts.includes("scripts"));
      else newest ??= start();
      for (const part of parts) for (const one of [newest, spare]) one?.stale.add(part);
      return isCode;
    },
    isStale: () => newest !== undefined && newest.stale.size > 0,
    render: (order) => {
      newest ??= start();
      const renderer = newest;
      const changed = [...renderer.stale];
      renderer.stale.clear();
      void inherited.then((memory) => renderer.render({ ...order, changed, memory }));
      inherited = Promise.resolve(undefined);
    },
    show: (version) => {
      if (newest !== showing) showing?.stop();
      const renderer = newest;
      showing = renderer;
      return async (path) => (await renderer?.ask(version, path)) ?? { kind: "broken" };
    },
    reserve: () => {
      if (!wasReplaced || spare !== undefined) return;
      const next = start();
      spare = next;
      void inherit().then((file) => {
        if (file === undefined || next !== spare) return;
        next.read(file);
        next.stale.clear();
      });
    },
    close: () => {
      wasReplaced = false;
      for (const one of new Set([newest, showing, spare])) one?.stop();
    },
  };
}

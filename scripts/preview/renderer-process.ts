import { fork } from "node:child_process";
import { resolve } from "node:path";
import { nodeFlags } from "../command/node-flags.ts";
import type { Answer, RendererOrder, RendererReport, RenderOrder } from "./messages.ts";

/** A renderer at work in a process of its own. */
export interface Renderer {
  render: (order: Omit<RenderOrder, "kind">) => void;
  /** What became of a path of a version; `broken` where the renderer ends before it has answered. */
  ask: (version: string, path: string) => Promise<Answer>;
  /** Lets it draw only what it is asked for. */
  rest: () => void;
  /** Lets it write what it has read into a file; ends when that is there, with false if it never will be. */
  store: (file: string) => Promise<boolean>;
  /** Lets it read content and assets, beginning with what is in such a file. */
  read: (file: string) => void;
  stop: () => void;
}

/** What a renderer says of its own accord. */
export type RendererNews = Exclude<RendererReport, { kind: "answer" | "stored" }>;

/**
 * Starts a renderer of the content folder that puts files for all versions into `files`. `ended` is called when it ends
 * though nobody has stopped it.
 */
export function startRenderer(
  content: string,
  files: string,
  receive: (news: RendererNews) => void,
  ended: () => void,
): Renderer {
  const renderer = fork(resolve("scripts/preview/renderer.ts"), [content, files], {
    execArgv: [...nodeFlags],
  });
  const asked = new Map<number, (answer: Answer) => void>();
  const stored: ((isThere: boolean) => void)[] = [];
  let questions = 0;
  let hasEnded = false;
  let isStopped = false;

  // A renderer that is just ending cannot be told; its exit is told below.
  const tell = (order: RendererOrder): void => void renderer.send(order, () => undefined);
  renderer.on("message", (report: RendererReport) => {
    if (report.kind === "answer") {
      asked.get(report.id)?.(report.answer);
      asked.delete(report.id);
    } else if (report.kind === "stored") stored.shift()?.(true);
    else if (!isStopped) receive(report);
  });
  renderer.on("exit", () => {
    hasEnded = true;
    for (const answer of asked.values()) answer({ kind: "broken" });
    for (const done of stored) done(false);
    if (!isStopped) ended();
  });
  return {
    render: (order) => tell({ kind: "render", ...order }),
    ask: (version, path) => {
      if (hasEnded) return Promise.resolve({ kind: "broken" });
      questions += 1;
      const { promise, resolve: answer } = Promise.withResolvers<Answer>();
      asked.set(questions, answer);
      tell({ kind: "ask", id: questions, version, path });
      return promise;
    },
    rest: () => tell({ kind: "rest" }),
    store: (file) => {
      if (hasEnded) return Promise.resolve(false);
      const { promise, resolve: done } = Promise.withResolvers<boolean>();
      stored.push(done);
      tell({ kind: "store", file });
      return promise;
    },
    read: (file) => tell({ kind: "read", file }),
    stop: () => {
      isStopped = true;
      renderer.kill();
    },
  };
}

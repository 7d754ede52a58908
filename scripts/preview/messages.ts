import type { Problem } from "../model/problem.ts";

/** A part of the project in which something may change while it is shown. */
export type Part = "content" | "assets" | "layouts" | "scripts";

/** What the preview asks of its renderer. */
export type RendererOrder =
  | RenderOrder
  /** A page or file of a version that was shown; the answer has the same `id`. */
  | { kind: "ask"; id: number; version: string; path: string }
  /** Another renderer takes over: only what is asked for is drawn from now on. */
  | { kind: "rest" }
  /** What was read of the content is to be written into this file. */
  | { kind: "store"; file: string }
  /** Content and assets are to be read, beginning with what another renderer has stored, to be ready when they are needed. */
  | { kind: "read"; file: string };

/** A new version of the site. */
export interface RenderOrder {
  kind: "render";
  version: string;
  /** An empty folder for its pages and feeds. */
  folder: string;
  /** What has changed since the last order. */
  changed: readonly Part[];
  /** The pages that browsers have open: the version is shown if they can be drawn. */
  open: readonly string[];
  /** What another renderer has stored, if any. */
  memory: string | undefined;
}

/** What became of something that was asked for. A `file` was written into the folder of the version. */
export type Answer =
  | { kind: "page"; html: string }
  | { kind: "file" }
  | { kind: "broken" }
  | { kind: "nothing" };

/** What the renderer answers to `render`, in this order: problems always, then failure, or a version that can be shown. */
export type RendererReport =
  | { kind: "problems"; problems: readonly Problem[] }
  | { kind: "refused" }
  | { kind: "failed"; sentence: string }
  | { kind: "ready"; version: string }
  /** All its pages and files have been written. */
  | { kind: "whole"; version: string }
  /** A page or file of a version that is shown cannot be made. */
  | { kind: "broken"; version: string; sentence: string }
  | { kind: "answer"; id: number; answer: Answer }
  | { kind: "stored" };

/** Paths of the preview's own files; no content can stand there, because addresses have no underscores. */
export const previewPaths = {
  events: "/__preview/events",
  script: "/__preview/client.js",
  style: "/__preview/client.css",
} as const;

import type { Problem } from "../model/problem.ts";

/** What the preview asks its renderer for: a site in this empty folder. */
export interface RenderOrder {
  folder: string;
}

/** What the renderer answers, in this order: problems always, then either failure, or pages and later their index. */
export type RenderReport =
  | { kind: "problems"; problems: readonly Problem[] }
  | { kind: "rendered"; folder: string }
  | { kind: "indexed"; folder: string }
  | { kind: "refused" }
  | { kind: "failed"; sentence: string };

/** Paths of the preview's own files; no content can stand there, because addresses have no underscores. */
export const previewPaths = {
  events: "/__preview/events",
  script: "/__preview/client.js",
  style: "/__preview/client.css",
} as const;

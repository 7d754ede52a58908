import { existsSync, readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { basename, join } from "node:path";
import sirv from "sirv";
import { previewHeadersFor } from "../hosts/headers.ts";
import type { PreviewFile } from "./client-files.ts";
import { previewPaths } from "./messages.ts";

/** What browsers are told: the page has changed, or these problems keep it from changing. */
export type PreviewEvent = { kind: "reload" } | { kind: "problems"; problems: readonly string[] };

/** A server for one folder at a time, on this machine only. */
export interface SiteServer {
  server: Server;
  /** Serves this folder from now on. */
  show: (folder: string) => void;
  /** Tells all open pages, and those opened later, what is the matter. */
  tell: (event: PreviewEvent) => void;
}

export function createSiteServer(clientFiles: readonly PreviewFile[]): SiteServer {
  const listeners = new Set<ServerResponse>();
  let folder: string | undefined;
  let files: ReturnType<typeof sirv> | undefined;
  let problems: PreviewEvent = { kind: "problems", problems: [] };

  const send = (to: ServerResponse, event: PreviewEvent): void => {
    to.write(`data: ${JSON.stringify(event)}\n\n`);
  };

  const server = createServer((request, response) => {
    const [path = "/", query = ""] = (request.url ?? "/").split("?");
    response.setHeaders(new Map(Object.entries(previewHeadersFor(path))));
    const clientFile = clientFiles.find((file) => file.path === path);
    if (path === previewPaths.events) {
      response.writeHead(200, { "content-type": "text/event-stream" });
      listeners.add(response);
      request.on("close", () => listeners.delete(response));
      send(response, isOutdated(query, folder) ? { kind: "reload" } : problems);
    } else if (clientFile !== undefined) {
      response.writeHead(200, { "content-type": clientFile.type });
      response.end(clientFile.text);
    } else if (files === undefined) {
      response.writeHead(503, { "content-type": "text/html; charset=utf-8" });
      response.end(waitingPage);
    } else {
      serveFile(files, request, response, folder ?? "");
    }
  });

  return {
    server,
    show: (next) => {
      folder = next;
      files = sirv(next, { dev: true, etag: false });
    },
    tell: (event) => {
      if (event.kind === "problems") problems = event;
      for (const listener of listeners) send(listener, event);
    },
  };
}

/** What is shown before the first site could be rendered; the script fills in why. */
const waitingPage = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Preview</title>
<script type="module" src="${previewPaths.script}"></script></head>
<body><h1>The preview is not ready yet</h1></body></html>
`;

/** Whether a page is of another version than the one that is shown; a page without a version waits for the first. */
function isOutdated(query: string, folder: string | undefined): boolean {
  const version = new URLSearchParams(query).get("version");
  return folder !== undefined && version !== basename(folder);
}

/** Serves a file of a version that may be replaced by the next one at any moment: a file that goes is no crash. */
function serveFile(
  files: ReturnType<typeof sirv>,
  request: IncomingMessage,
  response: ServerResponse,
  folder: string,
): void {
  response.once("pipe", (source) => source.once("error", () => response.destroy()));
  try {
    files(request, response, () => answerNotFound(request, response, folder));
  } catch {
    response.destroy();
  }
}

function answerNotFound(request: IncomingMessage, response: ServerResponse, folder: string): void {
  const page = join(folder, "404.html");
  const wantsPage = /text\/html/.test(request.headers.accept ?? "") && existsSync(page);
  response.writeHead(404, {
    "content-type": wantsPage ? "text/html; charset=utf-8" : "text/plain; charset=utf-8",
  });
  response.end(wantsPage ? readFileSync(page) : "Not found\n");
}

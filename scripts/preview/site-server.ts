import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { basename } from "node:path";
import sirv from "sirv";
import { previewHeadersFor } from "../hosts/headers.ts";
import type { PreviewFile } from "./client-files.ts";
import { type Answer, previewPaths } from "./messages.ts";

/** What browsers are told: the page has changed, or these problems keep it from changing. */
export type PreviewEvent = { kind: "reload" } | { kind: "problems"; problems: readonly string[] };

/** A version of the site: files lie in its folders, the first of them counts; all else is asked for. */
export interface ShownVersion {
  version: string;
  folders: readonly string[];
  ask: (path: string) => Promise<Answer>;
}

/** A whole site in a folder, as a version of which all files are there. */
export const versionIn = (folder: string): ShownVersion => ({
  version: basename(folder),
  folders: [folder],
  ask: async () => ({ kind: "nothing" }),
});

/** A server for one version at a time, on this machine only. */
export interface SiteServer {
  server: Server;
  /** Serves this version from now on. */
  show: (version: ShownVersion) => void;
  /** Takes the search index from this folder from now on. */
  showIndex: (folder: string) => void;
  /** Tells all open pages, and those opened later, what is the matter. */
  tell: (event: PreviewEvent) => void;
  /** The paths of the pages that browsers have open. */
  openPages: () => string[];
}

/** Looks for the file at the path of a request, and calls the last argument where there is none. */
type Files = ReturnType<typeof sirv>;

export function createSiteServer(clientFiles: readonly PreviewFile[]): SiteServer {
  const listeners = new Map<ServerResponse, string>();
  let shown: ShownVersion | undefined;
  let files: readonly Files[] = [];
  /** A page that is just searching may still read the one before. */
  let indexes: readonly Files[] = [];
  let problems: PreviewEvent = { kind: "problems", problems: [] };

  const send = (to: ServerResponse, event: PreviewEvent): void => {
    to.write(`data: ${JSON.stringify(event)}\n\n`);
  };

  const server = createServer((request, response) => {
    const [path = "/", query = ""] = (request.url ?? "/").split("?");
    response.setHeaders(new Map(Object.entries(previewHeadersFor(path))));
    const clientFile = clientFiles.find((file) => file.path === path);
    if (path === previewPaths.events) {
      const asked = new URLSearchParams(query);
      response.writeHead(200, { "content-type": "text/event-stream" });
      listeners.set(response, asked.get("page") ?? "/");
      request.on("close", () => listeners.delete(response));
      // A page without a version waits for the first.
      const isOutdated = shown !== undefined && asked.get("version") !== shown.version;
      send(response, isOutdated ? { kind: "reload" } : problems);
    } else if (clientFile !== undefined) {
      response.writeHead(200, { "content-type": clientFile.type });
      response.end(clientFile.text);
    } else if (shown === undefined) {
      answerPage(response, 503, waitingPage);
    } else {
      const version = shown;
      const places = path.startsWith("/pagefind/") ? indexes : files;
      serveFile(places, request, response, () => void answerAsked(version, path, request, response));
    }
  });

  return {
    server,
    show: (next) => {
      shown = next;
      files = next.folders.map(open);
    },
    showIndex: (folder) => {
      indexes = [open(folder), ...indexes.slice(0, 1)];
    },
    tell: (event) => {
      if (event.kind === "problems") problems = event;
      for (const listener of listeners.keys()) send(listener, event);
    },
    openPages: () => [...new Set(listeners.values())],
  };
}

const open = (folder: string): Files => sirv(folder, { dev: true, etag: false });

/** A page of the preview itself; its script fills in what is wrong. */
const previewPage = (heading: string, version: string | undefined): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Preview</title>
<script type="module" src="${previewPaths.script}${version === undefined ? "" : `?version=${version}`}"></script></head>
<body><h1>${heading}</h1></body></html>
`;

/** What is shown before the first site could be rendered. */
const waitingPage = previewPage("The preview is not ready yet", undefined);

/** Serves a file of a version that may be replaced by the next one at any moment: a file that goes is no crash. */
function serveFile(
  [first, ...others]: readonly Files[],
  request: IncomingMessage,
  response: ServerResponse,
  missing: () => void,
): void {
  if (first === undefined) {
    missing();
    return;
  }
  response.once("pipe", (source) => source.once("error", () => response.destroy()));
  try {
    first(request, response, () => serveFile(others, request, response, missing));
  } catch {
    response.destroy();
  }
}

/** Answers with what is made when it is asked for. */
async function answerAsked(
  { version, folders, ask }: ShownVersion,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const decoded = decode(path);
  const answer: Answer = decoded === undefined ? { kind: "nothing" } : await ask(decoded);
  if (answer.kind === "page") return answerPage(response, 200, answer.html);
  if (answer.kind === "broken")
    return answerPage(response, 500, previewPage("This page cannot be drawn", version));
  const missing = () => void answerNotFound(ask, request, response);
  // What was just written is there now.
  return answer.kind === "file" ? serveFile(folders.map(open), request, response, missing) : missing();
}

function answerPage(response: ServerResponse, status: number, html: string): void {
  response.writeHead(status, { "content-type": "text/html; charset=utf-8" });
  response.end(html);
}

async function answerNotFound(
  ask: ShownVersion["ask"],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const page = /text\/html/.test(request.headers.accept ?? "") ? await ask("/404.html") : undefined;
  if (page?.kind === "page") return answerPage(response, 404, page.html);
  response.writeHead(404, { "content-type": "text/plain; charset=utf-8" });
  response.end("Not found\n");
}

function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

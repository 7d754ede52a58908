import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { extname, join, resolve, sep } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { contentTypes, isText } from "../hosts/content-types.ts";

/** A file that was sent: its path, the bytes of the body on the wire, and when it was asked for, in ms since 1970. */
export interface Sent {
  path: string;
  bytes: number;
  at: number;
}

/** Serves a built site as hosts do, texts with Brotli, and tells of every file that it sends. */
export function servePacked(root: string, tell: (file: Sent) => void): Server {
  return createServer((request, response) => {
    const at = performance.timeOrigin + performance.now();
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const file = resolve(join(root, pathname.endsWith("/") ? `${pathname}index.html` : pathname));
    const ending = extname(file).slice(1);
    const bytes = file.startsWith(resolve(root) + sep) ? read(file) : undefined;
    if (bytes === undefined) {
      response.writeHead(404).end();
      return;
    }
    const isPacked = isText(ending);
    const body = isPacked ? pack(bytes) : bytes;
    response.writeHead(200, {
      "content-length": body.length,
      "content-type": typeOf(ending),
      ...(isPacked && { "content-encoding": "br" }),
    });
    response.end(body);
    tell({ path: pathname, bytes: body.length, at });
  });
}

/** As hosts pack files when they are asked for them: their best is too slow for that. */
const pack = (bytes: Buffer): Buffer =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });

const typeOf = (ending: string): string =>
  Object.entries(contentTypes).find(([known]) => known === ending)?.[1] ?? "application/octet-stream";

function read(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

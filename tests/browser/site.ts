import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { join, resolve } from "node:path";
import { test as base, expect } from "@playwright/test";
import sirv from "sirv";
import { headersFor } from "../../scripts/hosts/headers.ts";

/** The built site under test; `npm test` builds it. */
const builtSite = resolve(process.env.SITE_FOLDER ?? "_site");

/** Serves a folder as the live site would, with its headers: anything that they block is a failed test. */
export function serve(root: string): Promise<{ server: Server; address: string }> {
  const files = sirv(root, { dev: true });
  const server = createServer((request, response) => {
    response.setHeaders(new Map(Object.entries(headersFor((request.url ?? "/").split("?")[0] ?? "/"))));
    files(request, response, () => {
      response.writeHead(404, { "content-type": "text/html; charset=utf-8" });
      response.end(readFileSync(join(root, "404.html")));
    });
  });
  return new Promise((ready) => {
    server.listen(0, "127.0.0.1", () => {
      const bound = server.address();
      const port = typeof bound === "object" && bound !== null ? bound.port : 0;
      ready({ server, address: `http://127.0.0.1:${port}` });
    });
  });
}

/**
 * A test with a page on the built site. Messages on the console, blocked resources and requests to other hosts fail
 * every test that uses it.
 */
export const test = base.extend<{ quiet: undefined }, { folder: string; site: string }>({
  folder: [builtSite, { option: true, scope: "worker" }],
  site: [
    async ({ folder }, use) => {
      const { server, address } = await serve(folder);
      await use(address);
      server.closeAllConnections();
      server.close();
    },
    { scope: "worker" },
  ],
  baseURL: async ({ site }, use) => use(site),
  quiet: [
    async ({ page, site }, use) => {
      const complaints: string[] = [];
      page.on("console", (message) => complaints.push(`${message.type()}: ${message.text()}`));
      page.on("pageerror", (error) => complaints.push(error.message));
      page.on("request", (request) => {
        if (!request.url().startsWith(site)) complaints.push(`request to ${request.url()}`);
      });
      await use(undefined);
      expect(complaints, "console messages, errors and requests to other hosts").toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

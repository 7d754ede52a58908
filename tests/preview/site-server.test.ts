import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import type { Answer } from "../../scripts/preview/messages.ts";
import { createSiteServer, type SiteServer, versionIn } from "../../scripts/preview/site-server.ts";
import { temporaryFolder } from "../fixtures/content.ts";

async function listen(site: SiteServer): Promise<string> {
  await new Promise<void>((ready) => {
    site.server.listen(0, "127.0.0.1", ready);
  });
  onTestFinished(() => {
    site.server.closeAllConnections();
    site.server.close();
  });
  const bound = site.server.address();
  return `http://127.0.0.1:${typeof bound === "object" && bound !== null ? bound.port : 0}`;
}

function folderWithPage(): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, "a"));
  writeFileSync(join(folder, "a/index.html"), "<h1>A</h1>");
  return folder;
}

test("a page is served under the policy of the live site, and an address that does not exist is told", async () => {
  const site = createSiteServer([]);
  const address = await listen(site);
  site.show(versionIn(folderWithPage()));
  const page = await fetch(`${address}/a/`);
  expect(await page.text()).toBe("<h1>A</h1>");
  expect(page.headers.get("content-security-policy")).toContain("default-src 'none'");
  expect((await fetch(`${address}/b/`)).status).toBe(404);
  expect((await fetch(`${address}/%2e%2e%2f%2e%2e%2fetc/hostname`)).status).toBe(404);
});

test("before the first version there is a page that says so", async () => {
  const address = await listen(createSiteServer([]));
  const answer = await fetch(address);
  expect(answer.status).toBe(503);
  expect(await answer.text()).toContain("The preview is not ready yet");
});

test("a file that goes while it is asked for does not end the preview", async () => {
  const site = createSiteServer([]);
  const address = await listen(site);
  const folder = folderWithPage();
  site.show(versionIn(folder));
  // This listener runs after the server's own, when the file is found but not yet open.
  site.server.on("request", () => rmSync(join(folder, "a"), { recursive: true, force: true }));
  await expect(fetch(`${address}/a/`).then((answer) => answer.text())).rejects.toThrow();
  expect((await fetch(`${address}/a/`)).status).toBe(404);
});

test("a page of another version is told to load again when it connects, one of this version is not", async () => {
  const site = createSiteServer([]);
  const address = await listen(site);
  const folder = folderWithPage();
  site.show(versionIn(folder));
  const firstEvent = async (version: string): Promise<string> => {
    const { body } = await fetch(`${address}/__preview/events?version=${version}`);
    const chunk = await body?.getReader().read();
    return new TextDecoder().decode(chunk?.value);
  };
  expect(await firstEvent("0")).toContain('"reload"');
  expect(await firstEvent(basename(folder))).toContain('"problems"');
});

test("what lies in no folder is asked for: pages, files that are written then, and what cannot be drawn", async () => {
  const site = createSiteServer([]);
  const address = await listen(site);
  const folder = folderWithPage();
  const answer = (path: string): Answer => {
    if (path === "/b c/") return { kind: "page", html: "<h1>B</h1>" };
    if (path === "/404.html") return { kind: "page", html: "<h1>Nothing here</h1>" };
    if (path === "/broken/") return { kind: "broken" };
    if (path !== "/feed.xml") return { kind: "nothing" };
    writeFileSync(join(folder, "feed.xml"), "<feed/>");
    return { kind: "file" };
  };
  site.show({ version: "7", folders: [folder], ask: async (path) => answer(path) });
  const get = async (path: string): Promise<[number, string]> => {
    const page = await fetch(address + path, { headers: { accept: "text/html" } });
    return [page.status, await page.text()];
  };
  expect(await get("/a/")).toEqual([200, "<h1>A</h1>"]);
  expect(await get("/b%20c/?q=1")).toEqual([200, "<h1>B</h1>"]);
  expect(await get("/feed.xml")).toEqual([200, "<feed/>"]);
  expect(await get("/nowhere/")).toEqual([404, "<h1>Nothing here</h1>"]);
  expect(await get("/%ff/")).toEqual([404, "<h1>Nothing here</h1>"]);
  const [status, page] = await get("/broken/");
  expect([status, page]).toEqual([500, expect.stringContaining("This page cannot be drawn")]);
  expect(page).toContain("/__preview/client.js?version=7");
});

test("searches read the newest index that is there, and the one before it", async () => {
  const site = createSiteServer([]);
  const address = await listen(site);
  const withIndex = (files: Readonly<Record<string, string>>): string => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, "pagefind"));
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, "pagefind", name), text);
    return folder;
  };
  const get = async (name: string): Promise<string> =>
    await (await fetch(`${address}/pagefind/${name}`)).text();
  site.show(versionIn(folderWithPage()));
  expect(await get("entry.json")).toBe("Not found\n");
  site.showIndex(withIndex({ "entry.json": "1", "a.pf_meta": "a" }));
  site.showIndex(withIndex({ "entry.json": "2" }));
  expect([await get("entry.json"), await get("a.pf_meta")]).toEqual(["2", "a"]);
});

test("it is known which pages are open", async () => {
  const site = createSiteServer([]);
  const address = await listen(site);
  site.show(versionIn(folderWithPage()));
  await fetch(`${address}/__preview/events?version=1&page=%2Fa%2F`);
  await fetch(`${address}/__preview/events?version=1&page=%2Fa%2F`);
  await fetch(`${address}/__preview/events?version=1`);
  expect(site.openPages()).toEqual(["/a/", "/"]);
});

import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { join } from "node:path";
import sirv from "sirv";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { noteAddresses } from "../../scripts/output/note-addresses.ts";
import { type Ended, runCommand } from "../command/run-command.ts";
import { temporaryFolder, writeFiles } from "../fixtures/content.ts";
import { foreignCode, pagesOf } from "./document.ts";
import { findNginx, nginxAdvice, type RunningNginx, startNginx } from "./nginx.ts";
import { filesIn, fingerprint, wordsIn, workFolder, writeTree } from "./tree.ts";
import { htmlErrors } from "./validity.ts";

const work = workFolder();
const content = writeTree(join(work, "content"), {
  "site.yaml": "name: River\naddress: https://river.example.org\nlanguages: [en, fr]\n",
  "news/2021-04-07-old-name.md": "---\ntitle: Care for carers\n---\nText.\n",
  "news/2021-04-08-mistake.md": "---\ntitle: A mistake\n---\nText.\n",
  "news/2021-04-09-plus.fr.md": "---\ntitle: Retirée\naliases: [/fr/ancien]\n---\nTexte.\n",
  "news/2021-04-10-reste.fr.md": "---\ntitle: Reste\n---\nTexte.\n",
  "pages/about.md":
    '---\ntitle: About & "us"\naliases: [/Old/Page.html, /caf%C3%A9/, /wp/page.php]\n---\nText.\n',
  "news/2021-04-10-next.md": "---\ntitle: Next\npublish_at: 2031-01-01\n---\nText.\n",
});
const site = join(work, "site");
const ledger = join(content, "addresses.txt");
const oldFile = join(content, "news/2021-04-07-old-name.md");
const newFile = join(content, "news/2021-04-07-new-name.md");

const build = (now = "2026-01-01", output = site): Promise<Ended> =>
  runCommand("build", ["--content", content, "--output", output, "--now", now]);
const change = (file: string, from: string, to: string): void =>
  writeFileSync(join(content, file), readFileSync(join(content, file), "utf8").replace(from, to));

describe("a build keeps a ledger of the addresses that it publishes", () => {
  beforeAll(async () => {
    const ended = await build();
    expect(ended, ended.err).toMatchObject({ code: 0 });
  });

  test("one a line, in code-point order, with lists, without further pages, facets and old addresses", () => {
    const text = readFileSync(ledger, "utf8");
    const lines = text.trimEnd().split("\n");
    expect(text.endsWith("\n")).toBe(true);
    expect(lines).toEqual([...lines].sort());
    expect(lines).toEqual(
      expect.arrayContaining(["/", "/about/", "/fr/", "/fr/news/plus/", "/news/", "/news/old-name/"]),
    );
    expect(lines.filter((line) => /page\/|year|next|old\/|\.|404/i.test(line))).toEqual([]);
    expect(lines.filter((line) => !existsSync(join(site, line, "index.html")))).toEqual([]);
  });

  test("to the byte the same if nothing changes", async () => {
    const before = readFileSync(ledger, "utf8");
    const second = join(work, "second");
    expect((await build("2026-01-01", second)).code).toBe(0);
    expect(readFileSync(ledger, "utf8")).toBe(before);
    expect(fingerprint(second)).toBe(fingerprint(site));
  });

  test("not of a moment that is still to come", async () => {
    expect((await build("2031-02-01", join(work, "later"))).code).toBe(0);
    expect(existsSync(join(work, "later/news/next/index.html"))).toBe(true);
    expect(readFileSync(ledger, "utf8")).not.toContain("next");
  });

  test("and check does not write it", async () => {
    const before = readFileSync(ledger);
    rmSync(ledger);
    expect((await runCommand("check", ["--content", content])).code).toBe(0);
    expect(existsSync(ledger)).toBe(false);
    writeFileSync(ledger, before);
  });
});

describe("the ledger", () => {
  test("is mended: order, doubles, empty lines, Windows line ends; and no line is taken out", () => {
    const folder = writeFiles({ "addresses.txt": "\uFEFF/b/\r\n/a/\r\n\r\n/b/\r\n/gone/\r\n" });
    expect(noteAddresses(folder, ["/c/", "/a/"])).toBeUndefined();
    expect(readFileSync(join(folder, "addresses.txt"), "utf8")).toBe("/a/\n/b/\n/c/\n/gone/\n");
  });

  test("that cannot be written is told in one sentence", () => {
    expect(noteAddresses(join(temporaryFolder(), "not-there"), ["/a/"])).toMatch(
      /^The new addresses could not be noted in addresses\.txt: .+\. The site itself is built\.$/,
    );
  });
});

describe("a post that is renamed", () => {
  test("stops the build with the old address, the likely new one and the line to add", async () => {
    renameSync(oldFile, newFile);
    const before = fingerprint(site);
    const ended = await build();
    expect(ended.code).toBe(1);
    expect(ended.err).toMatch(
      /addresses\.txt:\d+:1 {2}error {2}address-lost {2}The address \/news\/old-name\/ was published and is now nowhere\. It is probably \/news\/new-name\/ now: add to news\/2021-04-07-new-name\.md: aliases: \[\/news\/old-name\/\]\n/,
    );
    expect(fingerprint(site)).toBe(before);
    expect(readFileSync(ledger, "utf8")).not.toContain("new-name");
  });

  test("is built with that line; the ledger keeps the old address and has the new one", async () => {
    change("news/2021-04-07-new-name.md", "title:", "aliases: [/news/old-name/]\ntitle:");
    change("news/2021-04-08-mistake.md", "title:", "gone: true\ntitle:");
    change("news/2021-04-09-plus.fr.md", "title:", "gone: true\ntitle:");
    const ended = await build();
    expect(ended.code, ended.err).toBe(0);
    const lines = readFileSync(ledger, "utf8").split("\n");
    expect(lines).toEqual(expect.arrayContaining(["/news/old-name/", "/news/new-name/", "/news/mistake/"]));
  });
});

describe("the pages at old addresses", () => {
  const small = () => pagesOf(site).filter(({ html }) => html.includes('http-equiv="refresh"'));

  test("stand where browsers look for them", () => {
    expect(small().map(({ file }) => file)).toEqual(
      ["Old/Page.html", "café/index.html", "news/old-name/index.html"].sort(),
    );
  });

  test("lead on, are not indexed, name the new page, and are in no search", () => {
    const page = small().find(({ address }) => address === "/news/old-name/");
    expect(page?.html).toContain('<meta http-equiv="refresh" content="0; url=/news/new-name/"/>');
    expect(page?.html).toContain('<meta name="robots" content="noindex"/>');
    expect(page?.html).toContain('<link rel="canonical" href="https://river.example.org/news/new-name/"/>');
    expect(page?.html).toContain('<a href="/news/new-name/">');
    expect(page?.html).not.toContain("data-pagefind-body");
    expect(wordsIn(join(site, "pagefind/fragment"))).not.toContain("old-name");
  });

  test("and the page of what is gone are valid, and hold nothing that the policy forbids", async () => {
    const pages = pagesOf(site).filter(({ file }) => file.endsWith("gone.html"));
    expect(pages.map(({ file }) => file)).toEqual(["fr/gone.html", "gone.html"]);
    for (const page of [...pages, ...small()]) {
      expect(await htmlErrors(page)).toEqual([]);
      expect(foreignCode(page)).toEqual([]);
    }
  });

  test("nothing of a text that is gone is left but its address", () => {
    expect(existsSync(join(site, "news/mistake"))).toBe(false);
    const others = filesIn(site).filter((file) => !file.startsWith("_"));
    const words = others.map((file) => readFileSync(join(site, file), "utf8")).join("\n");
    expect(words).not.toContain("mistake");
  });

  test("lead on in a server that knows nothing of redirects", async () => {
    const server: Server = createServer(sirv(site));
    await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
    const address = server.address();
    const port = typeof address === "object" ? address?.port : undefined;
    const answer = await fetch(`http://127.0.0.1:${port}/news/old-name/`);
    const target = /url=([^"]+)"/.exec(await answer.text())?.[1] ?? "";
    const next = await fetch(`http://127.0.0.1:${port}${target}`);
    server.close();
    expect(answer.headers.get("content-type")).toMatch(/^text\/html/);
    expect([next.status, (await next.text()).includes("Care for carers")]).toEqual([200, true]);
  });
});

const program = findNginx();
describe.skipIf(program === undefined)(program === undefined ? nginxAdvice : "a real nginx", () => {
  let nginx: RunningNginx | undefined;
  beforeAll(async () => {
    nginx = await startNginx(program ?? "", site, join(work, "nginx"));
  });
  afterAll(() => nginx?.stop());

  const ask = (path: string): Promise<Response> => fetch(`${nginx?.origin}${path}`, { redirect: "manual" });

  test.each([
    ["/news/old-name/", "/news/new-name/"],
    ["/news/old-name", "/news/new-name/"],
    ["/Old/Page.html", "/about/"],
    ["/caf%C3%A9/", "/about/"],
    ["/café", "/about/"],
    ["/wp/page.php", "/about/"],
  ])("sends %s to %s in one step", async (from, to) => {
    const answer = await ask(from);
    expect([answer.status, answer.headers.get("location")]).toEqual([301, to]);
    expect((await ask(to)).status).toBe(200);
  });

  test.each([
    ["/news/mistake/", "This page is gone"],
    ["/news/mistake", "This page is gone"],
    ["/fr/news/plus/", "Cette page a été retirée"],
    ["/fr/ancien/", "Cette page a été retirée"],
  ])("answers 410 at %s: %s", async (path, heading) => {
    const answer = await ask(path);
    expect(answer.status).toBe(410);
    expect(await answer.text()).toContain(`<h1>${heading}</h1>`);
  });

  test("answers 404 where there never was anything", async () => {
    const answer = await ask("/nowhere/");
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain("This page does not exist");
  });
});

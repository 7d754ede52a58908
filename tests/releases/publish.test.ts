import { existsSync, readdirSync, readFileSync, readlinkSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { isHashed } from "../../scripts/releases/carry-over.ts";
import { type Ended, runCommand } from "../command/run-command.ts";
import { smallCoalition } from "../output/small-coalition.ts";
import { filesIn, fingerprint, workFolder, writeTree } from "../output/tree.ts";

const work = workFolder();
const content = writeTree(join(work, "content"), smallCoalition);
const www = join(work, "www");
const post = join(content, "news/2021-06-02-later.md");

const publish = (...words: string[]): Promise<Ended> =>
  runCommand("publish", ["--to", "www", "--content", "content", "--now", "2026-01-01", ...words], {
    typedIn: work,
  });

const heading = (): string => readFileSync(join(www, "current/news/later/index.html"), "utf8");

describe("publish", () => {
  let first: Ended;
  beforeAll(async () => {
    first = await publish();
  });

  test("builds the site and says which release is shown, and what is in it", () => {
    expect(first).toMatchObject({ code: 0, err: "" });
    expect(first.out).toMatch(
      /^Published release [0-9a-f]{16} in \d+\.\d s, www\/current shows it: \d+ pages, no pictures, no documents, \d+ pages in the search, no warnings\.\n$/,
    );
    expect(readFileSync(join(www, "current/index.html"), "utf8")).toContain("Welcome to the river");
  });

  test("knows the names of every file that changes with its content, and of no other", () => {
    const files = filesIn(join(www, "current/"));
    const unhashed = files.filter(
      (path) => /^(assets|media|share|pagefind)\//.test(path) && !isHashed(path.replace(/\.(br|gz)$/, "")),
    );
    expect(unhashed.filter((path) => !/^pagefind\/(pagefind|wasm|volumes)[^_]*$/.test(path))).toEqual([]);
    expect(files.filter(isHashed).length).toBeGreaterThan(50);
    expect(isHashed("files/report-20210412.pdf")).toBe(false);
    expect(isHashed("assets/site-Kl6pml_W.css.br")).toBe(true);
    expect(isHashed("media/river-0123456789-800.avif")).toBe(true);
  });

  test("of the same content says that nothing has changed", async () => {
    const before = fingerprint(www);
    const ended = await publish();
    expect(ended).toMatchObject({ code: 0, err: "" });
    expect(ended.out).toMatch(
      /^Nothing has changed: www\/current shows this site already, release [0-9a-f]{16}\.\n$/,
    );
    expect(fingerprint(www)).toBe(before);
  });

  test("swaps to a new release, says when it has to be built again, and goes back with --rollback", async () => {
    const one = readlinkSync(join(www, "current"));
    writeFileSync(post, "---\ntitle: Later\n---\nText.\n");
    writeTree(content, { "news/2026-12-01-x.md": "---\ntitle: X\n---\n" });
    const ended = await publish();
    expect(ended.code).toBe(0);
    expect(ended.out).toMatch(/\nThe next build is needed on 2026-12-01, when a text appears\.\n$/);
    expect(heading()).toContain("Later");
    const back = await publish("--rollback");
    expect(back).toMatchObject({ code: 0, err: "" });
    expect(back.out).toMatch(
      /^www\/current shows release [0-9a-f]{16} again, which was published at \d{4}-.+Z\.\n$/,
    );
    expect(readlinkSync(join(www, "current"))).toBe(one);
    const end = await publish("--rollback");
    expect(end).toMatchObject({ code: 1, out: "" });
    expect(end.err).toMatch(/^There is no release before [0-9a-f]{16} in www\./);
  });

  test("stops at a mistake in the content, and the site stays as it was", async () => {
    const before = fingerprint(www);
    const mistake = join(content, "news/2021-06-03-mistake.md");
    writeFileSync(mistake, "---\ntitel: A mistake\n---\n");
    const ended = await publish();
    rmSync(mistake);
    expect(ended).toMatchObject({ code: 1, out: "" });
    expect(ended.err).toMatch(/\nNot built: 2 errors and no warnings\. The old site is unchanged\.\n$/);
    expect(fingerprint(www)).toBe(before);
  });
});

describe("a mistake of usage ends with 2 and a sentence:", () => {
  test.each<[string[], RegExp]>([
    [[], /^publish has to know the folder: npm run publish -- --to DIR\n$/],
    [["--to", "content", "--content", "content"], /^"content" cannot be the output: it would overwrite/],
    [
      ["--to", "new", "--content", "content", "--now", "2999-01-01"],
      /^A site of a day to come is not published\./,
    ],
  ])("%j", async (words, sentence) => {
    const ended = await runCommand("publish", words, { typedIn: work });
    expect(ended).toMatchObject({ code: 2, out: "" });
    expect(ended.err).toMatch(sentence);
    expect(existsSync(join(work, "new"))).toBe(false);
  });
});

// Seen red: without refuseShrinking in buildSite.
describe("a site that would lose more than a fifth of its pages", () => {
  const few = writeTree(join(work, "few"), {
    "site.yaml": smallCoalition["site.yaml"]?.replace(", pages/about.md", "") ?? "",
    "pages/index.md": "---\ntitle: Welcome to the river\n---\nHello.\n",
  });
  const words = ["--content", few, "--now", "2026-01-01"];

  test("is not built: the sentence says what would go, and the old one stays", async () => {
    const place = join(work, "place");
    const pages = Array.from({ length: 100 }, (_, i) => [`old-${i + 1}/index.html`, "old"]);
    const site = writeTree(join(place, "site"), { ".built-site": "", ...Object.fromEntries(pages) });
    const before = fingerprint(site);
    const ended = await runCommand("build", [...words, "--output", site]);
    expect(ended).toMatchObject({ code: 1, out: "" });
    expect(ended.err).toMatch(
      /^Not built: the old site has 100 pages, and 100 of them would go \(the new one would have \d+\): \/old-1\/, .* and 95 more\. If that is meant, type: npm run build -- --allow-shrink\. The old site is unchanged\.\n$/,
    );
    expect(fingerprint(site)).toBe(before);
    expect(readdirSync(place)).toEqual(["site"]);
  });

  test("is not published, and is with --allow-shrink", async () => {
    const before = fingerprint(www);
    const ended = await runCommand("publish", [...words, "--to", "www"], { typedIn: work });
    expect(ended).toMatchObject({ code: 1, out: "" });
    expect(ended.err).toMatch(
      / type: npm run publish -- --to www --allow-shrink\. The old site is unchanged\.\n$/,
    );
    expect(fingerprint(www)).toBe(before);
    const meant = await runCommand("publish", [...words, "--to", "www", "--allow-shrink", "--quiet"], {
      typedIn: work,
    });
    expect(meant).toEqual({ code: 0, out: "", err: "" });
    expect(existsSync(join(www, "current/statements/fair-pay"))).toBe(false);
  });
});

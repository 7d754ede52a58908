import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { smallCoalition } from "../output/small-coalition.ts";
import { fingerprint, workFolder, writeTree } from "../output/tree.ts";
import { runCommand } from "./run-command.ts";

const work = workFolder();
const sound = writeTree(join(work, "sound"), smallCoalition);
writeTree(join(work, "unsure"), {
  ...smallCoalition,
  "news/2022-01-01-x.md": "---\ntitle: X\nauthors: [Ada Okelo]\n---\n",
});
writeTree(join(work, "wrong"), {
  ...smallCoalition,
  "topics/water.md": "---\ntitle: Water\norder: first\n---\n[gone](gone.md)\n",
});
writeTree(work, { "photos/a.jpg": "a", file: "" });

const check = (content: string, ...words: string[]) =>
  runCommand("check", ["--content", content, ...words], { typedIn: work });

describe("check", () => {
  test("says how much it has read and ends with 0 where nothing is wrong", async () => {
    expect(await check("sound")).toEqual({
      code: 0,
      out: "Checked 27 texts: no errors and no warnings.\n",
      err: "",
    });
  });

  test("ends with 0 where there are only warnings, and tells them", async () => {
    const { code, out } = await check("unsure");
    expect(code).toBe(0);
    expect(out).toMatch(
      /^unsure\/news\/2022-01-01-x\.md:3:11 {2}warning {2}near-miss {2}"Ada Okelo" is nearly/,
    );
    expect(out).toMatch(/: no errors and 1 warning\.\n$/);
  });

  test("ends with 1 where there is an error, and tells each on a line of its own", async () => {
    const { code, out, err } = await check("wrong");
    expect({ code, err }).toEqual({ code: 1, err: "" });
    expect(out).toMatch(
      /^wrong\/topics\/water\.md:3:8 {2}error {2}wrong-type {2}"order" must be a number, not text/,
    );
  });

  test("--format json prints one array and nothing else", async () => {
    const { code, out } = await check("unsure", "--format", "json");
    expect(code).toBe(0);
    const told: unknown = JSON.parse(out);
    expect(told).toEqual([
      expect.objectContaining({
        file: "news/2022-01-01-x.md",
        line: 3,
        column: 11,
        severity: "warning",
        code: "near-miss",
      }),
    ]);
    expect((await check("sound", "--format=json")).out).toBe("[]\n");
  });

  test("--format github prints workflow commands and nothing else", async () => {
    const { code, out } = await check("wrong", "--format", "github");
    expect(code).toBe(1);
    for (const line of out.trimEnd().split("\n"))
      expect(line).toMatch(/^::error file=wrong\/topics\/water\.md,line=\d+,col=\d+,title=[a-z-]+::/);
    expect((await check("sound", "--format", "github")).out).toBe("");
  });

  test("reads only: nothing is written", async () => {
    const before = fingerprint(work);
    await check("sound");
    expect(fingerprint(work)).toBe(before);
  });

  test("the content of the project has no errors", async () => {
    const { code, out } = await runCommand("check", []);
    expect(code, out).toBe(0);
  });
});

describe("a mistake of usage ends with 2, a sentence, and nothing touched:", () => {
  test.concurrent.each<[string, string[], RegExp]>([
    ["check", ["--outptu", "a"], /^check has no option --outptu\. It has --content, --now, --format, .*\n$/],
    [
      "check",
      ["--format", "xml"],
      /^There is no format "xml"\. Write --format text, --format json, --format github\.\n$/,
    ],
    [
      "check",
      ["--content", "nowhere"],
      /^There is no content folder "nowhere"\. Name one with --content DIR\.\n$/,
    ],
    ["check", ["--content", "file"], /^"file" is a file, and --content needs a folder\.\n$/],
    ["check", ["--now", "soon"], /^"soon" is not a day or moment\. Write --now 2021-04-07 or/],
    ["build", ["--outptu", "a"], /^build has no option --outptu\. Did you mean "--output"\?\n$/],
    ["build", ["--output"], /^--output needs a value: --output DIR\n$/],
    ["build", ["--site-url", "example"], /^"example" is not a web address\. Write --site-url https/],
    [
      "build",
      ["--content", "sound", "--output", "sound"],
      /^"sound" cannot be the output: it would overwrite/,
    ],
    ["build", ["--content", "sound", "--output", "."], /^"\." cannot be the output: it would overwrite/],
    ["build", ["--content", "sound", "--output", "photos"], /^"photos" holds files that no build has made/],
    [
      "build",
      ["--content", "sound", "--output", "file"],
      /^"file" is a file, and the output must be a folder\.\n$/,
    ],
  ])("%s %j", async (name, words, sentence) => {
    const before = fingerprint(work);
    const ended = await runCommand(name, words, { typedIn: work });
    expect(ended).toMatchObject({ code: 2, out: "" });
    expect(ended.err).toMatch(sentence);
    expect(fingerprint(work)).toBe(before);
  });
});

describe("a build while another one holds the output", () => {
  test("ends with 75 and a sentence, and touches nothing", async () => {
    const place = writeTree(join(work, "held"), {
      ".site.lock": String(process.pid),
      "site/.built-site": "",
      "site/index.html": "old",
    });
    const before = fingerprint(place);
    const words = ["--content", sound, "--output", join(place, "site")];
    const ended = await runCommand("build", words, { typedIn: place });
    expect(ended).toMatchObject({ code: 75, out: "" });
    expect(ended.err).toMatch(
      /^Another build \(process \d+\) is writing here\. Wait for it, .* delete \.site\.lock\.\n$/,
    );
    expect(fingerprint(place)).toBe(before);
  });

  test("two builds at once: one site, and a sentence for whoever came second", async () => {
    const place = join(work, "twice");
    const words = ["--content", sound, "--output", join(place, "site"), "--now", "2026-01-01"];
    const both = await Promise.all([runCommand("build", words), runCommand("build", words)]);
    const codes = both.map(({ code }) => code).sort();
    expect([
      [0, 0],
      [0, 75],
    ]).toContainEqual(codes);
    expect(readdirSync(place)).toEqual(["site"]);
    expect(existsSync(join(place, "site/index.html"))).toBe(true);
  });
});

describe("--help", () => {
  test.each(["build", "check", "start"])("of %s tells its options and ends with 0", async (name) => {
    const { code, out, err } = await runCommand(name, ["--help"]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toMatch(
      name === "start" ? /^npm start -- \[options\]\n/ : new RegExp(`^npm run ${name} -- `),
    );
    expect(out).toMatch(/^ {2}--content DIR +the content folder/m);
    expect(out).toMatch(/^ {2}--help +shows this help$/m);
  });
});

import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { beforeEach, describe, expect, test, vi } from "vitest";
import type { GivenOptions } from "../../scripts/command/options.ts";
import {
  contentFolder,
  moment,
  resolveFromCaller,
  showPath,
  siteRequest,
} from "../../scripts/command/site-options.ts";
import { UsageError } from "../../scripts/command/usage-error.ts";
import { temporaryFolder } from "../fixtures/content.ts";

const given = (values: Readonly<Record<string, string>>): GivenOptions => ({
  values: new Map(Object.entries(values)),
  flags: new Set(),
  words: [],
});

let folder = "";
beforeEach(() => {
  folder = temporaryFolder();
  vi.stubEnv("INIT_CWD", folder);
  return () => vi.unstubAllEnvs();
});

describe("paths", () => {
  test("are meant from the folder in which the command was typed", () => {
    expect(resolveFromCaller("a")).toBe(join(folder, "a"));
    expect(resolveFromCaller("/a")).toBe("/a");
  });

  test("are meant from the working folder where npm does not say another", () => {
    vi.stubEnv("INIT_CWD", undefined);
    expect(resolveFromCaller("a")).toBe(resolve("a"));
  });

  test("are shown relative to it, unless that is longer", () => {
    expect(showPath(join(folder, "a/b"))).toBe("a/b");
    expect(showPath(folder)).toBe(".");
    expect(showPath("/a")).toBe("/a");
  });
});

describe("--content", () => {
  test("is a folder that is there", () => {
    mkdirSync(join(folder, "words"));
    expect(contentFolder(given({ content: "words" }))).toBe(join(folder, "words"));
  });

  test("is the project's own folder where it is not given", () => {
    expect(contentFolder(given({}))).toBe(resolve("content"));
  });

  test("is refused where there is nothing", () => {
    expect(() => contentFolder(given({ content: "nowhere" }))).toThrow(
      new UsageError('There is no content folder "nowhere". Name one with --content DIR.'),
    );
  });

  test("is refused where there is a file", () => {
    writeFileSync(join(folder, "words"), "");
    expect(() => contentFolder(given({ content: "words" }))).toThrow(
      new UsageError('"words" is a file, and --content needs a folder.'),
    );
  });
});

describe("--now", () => {
  test.each([
    ["2021-04-07", "2021-04-07T00:00:00.000Z"],
    ["2021-04-07T09:00", "2021-04-07T09:00:00.000Z"],
    ["2021-04-07 09:00", "2021-04-07T09:00:00.000Z"],
    ["2021-04-07T09:00Z", "2021-04-07T09:00:00.000Z"],
    ["2021-04-07T09:00:30+02:00", "2021-04-07T07:00:30.000Z"],
    ["2024-02-29", "2024-02-29T00:00:00.000Z"],
  ])("%s is %s, whatever the time zone of the machine", (text, instant) => {
    expect(moment(given({ now: text })).toISO()).toBe(instant);
  });

  test.each([
    "yesterday",
    "2021",
    "2021-04",
    "2021-4-7",
    "2021-02-29",
    "2021-04-07T25:00",
    "20210407",
    "07/04/2021",
    "2021-04-07T",
  ])("%s is refused with an example", (text) => {
    expect(() => moment(given({ now: text }))).toThrow(
      new UsageError(`"${text}" is not a day or moment. Write --now 2021-04-07 or --now 2021-04-07T09:00Z.`),
    );
  });

  test("is this moment where it is not given", () => {
    expect(Math.abs(moment(given({})).toMillis() - Date.now())).toBeLessThan(10_000);
  });
});

describe("--site-url", () => {
  const request = (url: string) => siteRequest(given({ content: ".", "site-url": url }), false);

  test.each(["https://www.example.org", "https://www.example.org/", "http://localhost:8080"])(
    "may be %s",
    (url) => {
      expect(request(url).siteUrl).toBe(url);
    },
  );

  test.each([
    "www.example.org",
    "ftp://example.org",
    "https://",
    "https://exa mple.org",
    "https://[",
    "https://example.org/?a",
    "https://example.org/#a",
    "https://me:secret@example.org",
    "javascript:a",
  ])("%s is refused with an example", (url) => {
    expect(() => request(url)).toThrow(
      new UsageError(`"${url}" is not a web address. Write --site-url https://www.example.org`),
    );
  });
});

test("a request names the languages that the layouts have words in", () => {
  expect(siteRequest(given({ content: "." }), true)).toMatchObject({
    content: folder,
    preview: true,
    siteUrl: undefined,
    uiLanguages: ["en", "fr"],
  });
});

import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join, resolve } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { StopError, UsageError } from "../../scripts/command/usage-error.ts";
import { openRelease } from "../../scripts/releases/open-release.ts";
import { rollBack } from "../../scripts/releases/roll-back.ts";
import { temporaryFolder } from "../fixtures/content.ts";
import { fingerprint, writeTree } from "../output/tree.ts";
import { digits, publishFiles, shown, siteOf } from "./small-site.ts";

let root = "";
beforeEach(() => {
  const work = realpathSync(temporaryFolder());
  writeTree(work, { "content/site.yaml": "" });
  root = join(work, "www");
});

const page = (): string => readFileSync(join(root, "current/index.html"), "utf8").replace(/.*>/, "");
const style = (version: string): string => `assets/site-${digits(version)}.css`;
const names = (): string[] => readdirSync(join(root, "releases")).sort();
const publish = async (version: string, minute = 0): Promise<string> =>
  (await publishFiles(root, siteOf(version), minute)).name;
const publishAll = async (...versions: readonly string[]): Promise<string[]> => {
  const made: string[] = [];
  for (const [minute, version] of versions.entries()) made.push(await publish(version, minute));
  return made;
};

describe("publishing", () => {
  test("makes a release named by its content and a relative link to it, and leaves nothing else", async () => {
    const name = await publish("one");
    expect(name).toMatch(/^[0-9a-f]{16}$/);
    expect(readlinkSync(join(root, "current"))).toBe(`releases/${name}`);
    expect(readdirSync(root).sort()).toEqual(["current", "history.json", "manifests", "releases"]);
    expect(shown(root)).toEqual([style("one"), "feed.xml", "index.html"]);
    expect(page()).toBe("one");
  });

  test("gives the same name to the same content, wherever and whenever, and another to another byte or name", async () => {
    const name = await publish("one");
    const elsewhere = join(root, "../elsewhere");
    expect((await publishFiles(elsewhere, siteOf("one"), 30)).name).toBe(name);
    expect((await publishFiles(elsewhere, { ...siteOf("one"), "feed.xml": "two" })).name).not.toBe(name);
    const { "feed.xml": feed = "", ...others } = siteOf("one");
    expect((await publishFiles(elsewhere, { ...others, "feed2.xml": feed })).name).not.toBe(name);
  });

  test("of the same content again does nothing and says so", async () => {
    await publishAll("one", "two");
    const before = fingerprint(root);
    expect(await publishFiles(root, siteOf("two"), 9)).toMatchObject({ wasPublic: true });
    expect(fingerprint(root)).toBe(before);
  });

  test("keeps the last three releases, their manifests and when they came; older ones go", async () => {
    const made = await publishAll("one", "two", "three", "four", "five");
    expect(names()).toEqual(made.slice(-3).sort());
    expect(readdirSync(join(root, "manifests")).sort()).toEqual(names().map((name) => `${name}.txt`));
    const history: unknown = JSON.parse(readFileSync(join(root, "history.json"), "utf8"));
    expect(history).toEqual({
      releases: made.slice(-3).map((name, i) => ({ name, at: `2026-01-01T00:0${i + 2}:00.000Z` })),
    });
  });

  test("keeps a manifest that sha256sum can read", async () => {
    const name = await publish("one");
    const lines = readFileSync(join(root, "manifests", `${name}.txt`), "utf8")
      .trimEnd()
      .split("\n");
    expect(lines).toHaveLength(3);
    for (const line of lines) expect(line).toMatch(/^[0-9a-f]{64} {2}\S+$/);
  });

  test("of a release that was damaged makes it whole again", async () => {
    const name = await publish("one");
    writeFileSync(join(root, "current/index.html"), "");
    expect(await publishFiles(root, siteOf("one"))).toEqual({ name, wasPublic: false });
    expect(page()).toBe("one");
  });

  test("that is not finished leaves everything as it was", async () => {
    await publish("one");
    const before = fingerprint(root);
    const staging = openRelease(root, join(root, "../content"), "");
    writeTree(staging.folder, siteOf("two"));
    staging.close();
    staging.close();
    expect(fingerprint(root)).toBe(before);
  });

  test("tells where the site is that is public, for the build to compare", async () => {
    const first = openRelease(root, join(root, "../content"), "");
    expect(first.oldSite).toBeUndefined();
    first.close();
    const name = await publish("one");
    const second = openRelease(root, join(root, "../content"), "");
    expect(second.oldSite).toBe(join(root, "releases", name));
    second.close();
  });

  test("makes folders and files that everybody may read, as the system's rules say", async () => {
    const name = await publish("one");
    const mode = (path: string): number => statSync(join(root, path)).mode & 0o777;
    expect(mode(`releases/${name}`)).toBe(0o777 & ~process.umask());
    expect(mode(`releases/${name}/index.html`)).toBe(0o666 & ~process.umask());
  });
});

describe("files with hashed names of the releases before", () => {
  // Seen red: without carryOver in publish.
  test("are still served after a swap: pages that were loaded before it ask for them", async () => {
    await publishAll("one", "two");
    expect(shown(root)).toEqual([style("one"), style("two"), "feed.xml", "index.html"].sort());
    expect(readFileSync(join(root, "current", style("one")), "utf8")).toBe("one");
  });

  test("take no room twice where the disk can give a file two names", async () => {
    const [first] = await publishAll("one", "two");
    const inode = (path: string): number => statSync(join(root, path)).ino;
    expect(inode(`current/${style("one")}`)).toBe(inode(`releases/${first}/${style("one")}`));
  });

  // Seen red: with the files of the folder in place of those of the manifest.
  test("are carried while their release is there, and not for ever", async () => {
    await publishAll("one", "two", "three");
    expect(existsSync(join(root, "current", style("one")))).toBe(true);
    await publish("four", 4);
    await publish("five", 5);
    expect(shown(root).filter((path) => path.startsWith("assets/"))).toEqual(
      [style("two"), style("three"), style("four"), style("five")].sort(),
    );
  });

  test("do not change the name of a release that carries them", async () => {
    const [, second] = await publishAll("one", "two");
    const alone = await publishFiles(join(root, "../alone"), siteOf("two"));
    expect(alone.name).toBe(second);
  });

  // Seen red: without carryOver in rollBack.
  test("of the release that was gone back from are served too", async () => {
    await publishAll("one", "two");
    await rollBack(root);
    expect(page()).toBe("one");
    expect(readFileSync(join(root, "current", style("two")), "utf8")).toBe("two");
  });

  test("never stand in the place of a file of the release itself, and pages are never carried", async () => {
    await publishFiles(root, { "index.html": "1", "old/index.html": "1", "assets/a-0123456789.css": "1" });
    await publishFiles(root, { "index.html": "2", "assets/a-0123456789.css": "2" });
    expect(shown(root)).toEqual(["assets/a-0123456789.css", "index.html"]);
    expect(readFileSync(join(root, "current/assets/a-0123456789.css"), "utf8")).toBe("2");
  });
});

describe("going back", () => {
  test("shows the release before, and again the one before that, until there is none", async () => {
    const [first, second] = await publishAll("one", "two", "three");
    expect((await rollBack(root)).name).toBe(second);
    expect(page()).toBe("two");
    expect(await rollBack(root)).toEqual({ name: first, at: "2026-01-01T00:00:00.000Z" });
    expect(page()).toBe("one");
    const before = fingerprint(root);
    await expect(rollBack(root)).rejects.toThrow(
      /^There is no release before [0-9a-f]{16} in .+\. Nothing was changed; mend the content and publish again\.$/,
    );
    expect(fingerprint(root)).toBe(before);
  });

  test("after what was published behind a release that was gone back from leads to what was public, not to that", async () => {
    await publishAll("one", "two", "broken");
    await rollBack(root);
    await publish("mended", 7);
    await rollBack(root);
    expect(page()).toBe("two");
  });

  test("and publishing the same again shows it again", async () => {
    const [, second] = await publishAll("one", "two");
    await rollBack(root);
    expect(await publishFiles(root, siteOf("two"), 8)).toEqual({ name: second, wasPublic: false });
    expect(page()).toBe("two");
    await rollBack(root);
    expect(page()).toBe("one");
  });

  test("never shows a release that was damaged", async () => {
    const [first] = await publishAll("one", "two");
    rmSync(join(root, "releases", first ?? "", "feed.xml"));
    await expect(rollBack(root)).rejects.toThrow(/^The release before, [0-9a-f]{16}, is damaged/);
    expect(page()).toBe("two");
  });

  test("in a folder in which nothing was published is told, and nothing is made there", async () => {
    await expect(rollBack(root)).rejects.toThrow(
      /^Nothing has been published in .+ yet, so there is nothing to go back to\.$/,
    );
    expect(existsSync(root)).toBe(false);
    mkdirSync(root);
    await expect(rollBack(root)).rejects.toThrow(StopError);
  });
});

describe("when something was lost", () => {
  test.each([
    ["lost", undefined],
    ["damaged", "{"],
    ["of another form", "{}"],
  ])("a history that is %s is told by the times of the files", async (_how, text) => {
    const made = await publishAll("one", "two", "three");
    for (const [i, name] of made.entries()) utimesSync(join(root, "manifests", `${name}.txt`), i + 1, i + 1);
    rmSync(join(root, "history.json"));
    if (text !== undefined) writeFileSync(join(root, "history.json"), text);
    expect((await rollBack(root)).name).toBe(made[1]);
    await publish("four", 4);
    expect(names()).toEqual([made[0], made[1], await publish("four")].sort());
  });

  test("manifests that were lost keep nothing from working", async () => {
    await publishAll("one", "two");
    rmSync(join(root, "manifests"), { recursive: true });
    await publish("three", 3);
    await rollBack(root).catch(() => undefined);
    expect(["two", "three"]).toContain(page());
  });

  test("a link that was deleted by hand is made again, and no release is lost", async () => {
    const made = await publishAll("one", "two");
    rmSync(join(root, "current"));
    const last = await publish("three", 3);
    expect(names()).toEqual([...made, last].sort());
    expect(page()).toBe("three");
  });

  test("what a killed process left is cleared, and the site is as it was", async () => {
    await publish("one");
    const before = fingerprint(root);
    writeTree(root, { ".staging-1/a.html": "half", ".removed-0123456789abcdef/a": "", ".history-1": "{" });
    symlinkSync("releases", join(root, ".current-1"));
    openRelease(root, join(root, "../content"), "").close();
    expect(fingerprint(root)).toBe(before);
    expect(readdirSync(root).sort()).toEqual(["current", "history.json", "manifests", "releases"]);
  });

  test("a release that is there and was never linked is taken when it is published", async () => {
    await publish("one");
    const name = (await publishFiles(join(root, "../other"), siteOf("two"))).name;
    writeTree(join(root, "releases", name), { "index.html": "half" });
    await publish("two", 2);
    expect(page()).toBe("two");
    expect(shown(root)).toContain("feed.xml");
  });
});

describe("a folder is refused with a sentence, and nothing is touched,", () => {
  const foreign = /^"\S+" holds "\S+", which no publishing has made, so nothing is written there\./;
  const link = /current" is not a link that publishing has made, so it is not touched\./;

  test.each<[string, Record<string, string>, RegExp]>([
    ["when it holds other things", { "photos/a.jpg": "" }, foreign],
    ["when it is the output of a build", { ".built-site": "", "index.html": "" }, foreign],
    ["when it holds releases that are not ours", { "releases/20260101/index.html": "" }, foreign],
    ["when its releases are a file", { releases: "" }, foreign],
    ["when current is a file", { current: "" }, link],
    ["when current is a folder", { "current/index.html": "" }, link],
  ])("%s", async (_when, files, sentence) => {
    writeTree(root, files);
    const before = fingerprint(root);
    await expect(publish("one")).rejects.toThrow(sentence);
    await expect(publish("one")).rejects.toThrow(UsageError);
    await expect(rollBack(root)).rejects.toThrow(UsageError);
    expect(fingerprint(root)).toBe(before);
    expect(existsSync(join(root, ".publish.lock"))).toBe(false);
  });

  // Seen red: without readCurrent in refuseForeign, the folder that the link led to was taken for the old site.
  test.each(["../elsewhere", "/", "releases/../../elsewhere", "releases/0123"])(
    "when current leads to %s",
    async (target) => {
      mkdirSync(root);
      symlinkSync(target, join(root, "current"));
      await expect(publish("one")).rejects.toThrow(link);
      expect(readlinkSync(join(root, "current"))).toBe(target);
      expect(lstatSync(join(root, "current")).isSymbolicLink()).toBe(true);
      expect(readdirSync(root)).toEqual(["current"]);
    },
  );

  test("when its releases are a link to another folder", async () => {
    mkdirSync(root);
    mkdirSync(join(root, "../elsewhere"));
    symlinkSync("../elsewhere", join(root, "releases"));
    await expect(publish("one")).rejects.toThrow(foreign);
    expect(readdirSync(join(root, "../elsewhere"))).toEqual([]);
  });

  test.each<[string, () => string]>([
    ["the content folder", () => join(root, "../content")],
    ["in the content folder", () => join(root, "../content/www")],
    ["around the content folder", () => join(root, "..")],
    ["the project", () => resolve(".")],
  ])("when it is %s", (_what, folder) => {
    expect(() => openRelease(folder(), join(root, "../content"), "")).toThrow(
      /cannot be the output: it would overwrite the project or its content\./,
    );
  });

  test("when it is a file", () => {
    writeFileSync(root, "");
    expect(() => openRelease(root, join(root, "../content"), "")).toThrow(
      /is a file, and --to needs a folder\.$/,
    );
  });
});

test("two processes do not publish into one folder at the same time: the second one ends with 75", async () => {
  await publish("one");
  writeFileSync(join(root, ".publish.lock"), String(process.ppid));
  expect(() => openRelease(root, join(root, "../content"), "")).toThrow(
    /^Another build \(process \d+\) is writing here\./,
  );
  await expect(rollBack(root)).rejects.toMatchObject({ exitCode: 75 });
  expect(page()).toBe("one");
});

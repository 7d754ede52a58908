import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { StopError, UsageError } from "../../scripts/command/usage-error.ts";
import { openStaging } from "../../scripts/output/staging.ts";
import { temporaryFolder } from "../fixtures/content.ts";
import { filesIn, fingerprint, writeTree } from "./tree.ts";

let work = "";
let site = "";
let content = "";

beforeEach(() => {
  work = temporaryFolder();
  site = join(work, "site");
  content = join(work, "content");
  writeTree(work, { "site/.built-site": "", "site/index.html": "old", "content/site.yaml": "" });
});

const builtInto = async (output: string, text: string): Promise<void> => {
  const staging = openStaging(output, content);
  writeTree(staging.folder, { "index.html": text });
  await staging.publish();
  staging.close();
};

describe("publishing", () => {
  test("the old site stays until the new one is published, which then has its place", async () => {
    const staging = openStaging(site, content);
    writeTree(staging.folder, { "new.html": "new" });
    expect(filesIn(site)).toEqual([".built-site", "index.html"]);
    await staging.publish();
    expect(filesIn(site)).toEqual([".built-site", "new.html"]);
    staging.close();
    expect(readdirSync(work)).toEqual(["content", "site"]);
  });

  test("the new site is written beside the old one, so that the swap is a renaming on one disk", () => {
    const staging = openStaging(site, content);
    expect(dirname(staging.folder)).toBe(dirname(resolve(site)));
    staging.close();
  });

  test("closing without publishing leaves the old site and nothing else; closing twice does no harm", () => {
    const before = fingerprint(site);
    const staging = openStaging(site, content);
    writeTree(staging.folder, { "new.html": "new" });
    staging.close();
    staging.close();
    expect(readdirSync(work)).toEqual(["content", "site"]);
    expect(fingerprint(site)).toBe(before);
  });

  test("a staging folder that cannot be made leaves no lock", () => {
    const longest = join(work, "x".repeat(246));
    expect(() => openStaging(longest, content)).toThrow("ENAMETOOLONG");
    expect(readdirSync(work)).toEqual(["content", "site"]);
  });

  test("a swap that fails puts the old site back", async () => {
    const before = fingerprint(site);
    const staging = openStaging(site, content);
    rmSync(staging.folder, { recursive: true });
    await expect(staging.publish()).rejects.toThrow();
    staging.close();
    expect(fingerprint(site)).toBe(before);
    expect(readdirSync(work)).toEqual(["content", "site"]);
  });

  test("a site can be replaced again and again, and begin in a folder that is empty or not there", async () => {
    mkdirSync(join(work, "empty"));
    for (const output of [site, site, join(work, "empty"), join(work, "deep/er")]) {
      await builtInto(output, "new");
      expect(readFileSync(join(output, "index.html"), "utf8")).toBe("new");
    }
  });

  test("an output that is a symbolic link stays one; the folder that it leads to is replaced", async () => {
    symlinkSync(site, join(work, "link"));
    await builtInto(join(work, "link"), "new");
    expect(readFileSync(join(site, "index.html"), "utf8")).toBe("new");
    expect(readdirSync(work)).toEqual(["content", "link", "site"]);
  });
});

describe("leftovers of a killed build", () => {
  test("are cleared", () => {
    writeTree(work, { ".site.staging-1/a.html": "half", ".site.old-1/a.html": "older" });
    openStaging(site, content).close();
    expect(readdirSync(work)).toEqual(["content", "site"]);
    expect(readFileSync(join(site, "index.html"), "utf8")).toBe("old");
  });

  test("are put back where they are the only old site: the build was killed between the two renamings", () => {
    const before = fingerprint(site);
    writeTree(work, {
      ".site.old-1/.built-site": "",
      ".site.old-1/index.html": "old",
      ".site.staging-1/a": "",
    });
    rmSync(site, { recursive: true });
    openStaging(site, content).close();
    expect(fingerprint(site)).toBe(before);
    expect(readdirSync(work)).toEqual(["content", "site"]);
  });

  test("of another output are left alone", () => {
    writeTree(work, { ".other.staging-1/a": "", ".site.org.old-1/a": "", ".site.lock-file": "" });
    openStaging(site, content).close();
    expect(readdirSync(work)).toEqual([
      ".other.staging-1",
      ".site.lock-file",
      ".site.org.old-1",
      "content",
      "site",
    ]);
  });

  test("are not touched while another build is at work", () => {
    writeTree(work, { ".site.staging-1/a": "half", ".site.lock": String(process.ppid) });
    expect(() => openStaging(site, content)).toThrow(StopError);
    expect(existsSync(join(work, ".site.staging-1/a"))).toBe(true);
    expect(existsSync(join(work, ".site.lock"))).toBe(true);
  });
});

describe("an output is refused with a sentence, and nothing is touched,", () => {
  const refusal =
    /cannot be the output: it would overwrite the project or its content\. Choose another folder\.$/;

  test.each<[string, () => string, RegExp]>([
    ["when it is the content folder", () => content, refusal],
    ["when it lies in the content folder", () => join(content, "site"), refusal],
    ["when the content lies in it", () => work, refusal],
    ["when it is the project", () => resolve("."), refusal],
    ["when the project lies in it", () => dirname(resolve(".")), refusal],
    ["when it is a link to the content folder", () => join(work, "link"), refusal],
    ["when it lies in the content folder by way of a link", () => join(work, "link/new/site"), refusal],
    ["when it holds foreign files", () => join(work, "photos"), /photos" holds files that no build has made/],
    ["when it is a file", () => join(work, "file"), /file" is a file, and the output must be a folder\.$/],
  ])("%s", (_when, output, sentence) => {
    writeTree(work, { "photos/a.jpg": "a", file: "" });
    symlinkSync(content, join(work, "link"));
    const before = fingerprint(work);
    const open = () => openStaging(output(), content);
    expect(open).toThrow(UsageError);
    expect(open).toThrow(sentence);
    expect(fingerprint(work)).toBe(before);
    expect(existsSync(join(dirname(output()), `.${output().split("/").at(-1)}.lock`))).toBe(false);
  });

  test("but a folder whose name only begins like that of the content is another", async () => {
    await builtInto(join(work, "content-site"), "new");
    expect(readdirSync(join(work, "content-site")).sort()).toEqual([".built-site", "index.html"]);
  });
});

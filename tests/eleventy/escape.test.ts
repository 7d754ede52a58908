import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { lstatSync, mkdirSync, readdirSync, readFileSync, readlinkSync, symlinkSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { runCommand } from "../command/run-command.ts";
import { reach } from "../faults/figure.ts";
import { smallCoalition } from "../output/small-coalition.ts";
import { workFolder, writeTree } from "../output/tree.ts";

const work = workFolder();
const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>';

/** A fingerprint of everything below a folder, links and empty folders included. */
function treeHash(folder: string): string {
  const hash = createHash("sha256");
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" }).sort()) {
    const stat = lstatSync(join(folder, name));
    hash.update(`${name}\0${stat.mode}\0`);
    if (stat.isFile()) hash.update(readFileSync(join(folder, name)));
    if (stat.isSymbolicLink()) hash.update(readlinkSync(join(folder, name)));
  }
  return hash.digest("hex");
}

/** A text of the news with these lines of front matter and this body. */
const post = (frontMatter: string, body = "Text."): string => `---\ntitle: A\n${frontMatter}---\n\n${body}\n`;

/** The seven ways out of section 2 of the threats, as files of a content folder; what is told of each. */
const ways: readonly [title: string, file: string, text: string | { linkTo: string }, told: string][] = [
  ["row 9: a layout above", "news/2021-01-09-a.md", post("layout: ../../../secret.njk\n"), "unknown-field"],
  ["row 21: a permalink above", "news/2021-01-21-a.md", post("permalink: ../../x.html\n"), "unknown-field"],
  [
    "row 22: past the output folder",
    "news/2021-01-22-a.md",
    post(`permalinkBypassOutputDir: true\npermalink: ${join(work, "bypass.html")}\n`),
    "unknown-field",
  ],
  ["row 24: a link to a file", "news/2021-01-24-a.md", { linkTo: "../../secret.md" }, "not-a-file"],
  ["row 24: a link to a folder", "people", { linkTo: ".." }, "not-a-file"],
  ["row 25: a link among the media", "media/a.png", { linkTo: "../../outside.svg" }, "not-a-file"],
  ["row 28: a picture above", "news/2021-01-28-a.md", post("", "![A](../../outside.svg)"), "missing-picture"],
  [
    "row 28: a picture above, from the root",
    "news/2021-01-28-b.md",
    post("", "![A](/../../outside.svg)"),
    "missing-picture",
  ],
  [
    "row 28: a picture above, in signs",
    "news/2021-01-28-c.md",
    post("", "![A](..%2f..%2foutside.svg)"),
    "missing-picture",
  ],
  [
    "row 29: a picture written above",
    "news/2021-01-29-a.md",
    post("", '<img src="../media/b.svg" eleventy:output="/../../dir/">'),
    "shown-html",
  ],
  ["an old address above", "news/2021-01-30-a.md", post("aliases: [/../../x/]\n"), "invalid-format"],
];

function writeWays(folder: string): string {
  writeTree(folder, { "outside.svg": svg, "secret.md": post("", "Secret."), "secret.njk": "Secret." });
  const { "people/ada.md": _ada, ...others } = smallCoalition;
  const content = writeTree(join(folder, "content"), { ...others, "media/b.svg": svg });
  for (const [, file, text] of ways)
    if (typeof text === "string") writeTree(content, { [file]: text });
    else symlinkSync(text.linkTo, join(content, file));
  return content;
}

describe("no content leads out of its folder, or a page out of the output folder", () => {
  const folder = join(work, "parent");
  const content = writeWays(folder);
  mkdirSync(join(folder, "output"));

  // Seen red: with stat for lstat in scripts/reader/walk.ts, rows 24 and 25.
  test("a build tells of each, and changes nothing anywhere", async (context) => {
    const before = treeHash(folder);
    const ended = await runCommand("build", ["--content", content, "--output", join(folder, "output/site")]);
    expect(ended.code).toBe(1);
    for (const [title, file, , told] of ways) {
      const lines = ended.err.split("\n").filter((line) => line.includes(`/${file}:`));
      expect(
        lines.some((line) => line.includes(told)),
        `${title}: ${lines.join(" ")}`,
      ).toBe(true);
    }
    const isUntouched = treeHash(folder) === before;
    reach(context, `${ways.length} ways out told, the parent ${isUntouched ? "unchanged" : "CHANGED"}`);
    expect(treeHash(folder)).toBe(before);
    expect(readdirSync(work)).toEqual(["parent"]);
  });
});

describe("control and second layer: Eleventy, given rows 21 and 22 as its content,", () => {
  const attack = (layer: string): string[] => {
    const folder = join(work, layer);
    writeTree(folder, {
      "project/content/a.md": post("permalink: ../../x.html\n"),
      "project/content/b.md": post(`permalinkBypassOutputDir: true\npermalink: ${join(folder, "y.html")}\n`),
      "project/eleventy.config.mjs": "export default (eleventy) => globalThis.configureAttacked(eleventy);\n",
    });
    const run = [resolve("tests/eleventy/run-attacks.mjs"), layer, join(folder, "project")];
    execFileSync(resolve("node_modules/.bin/node"), run);
    return readdirSync(folder).filter((name) => name !== "project");
  };

  test("writes both outside where nobody has hardened it", () => {
    expect(attack("stock")).toEqual(["x.html", "y.html"]);
  });

  // Seen red: it is the control without the confinement.
  test("writes neither where its output is confined, which is all that is ours here", () => {
    expect(attack("confinement")).toEqual([]);
  });
});

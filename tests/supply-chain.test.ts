import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { z } from "zod";

const lockEntry = z.object({
  version: z.string().optional(),
  resolved: z.string().optional(),
  integrity: z.string().optional(),
  link: z.boolean().optional(),
  optional: z.boolean().optional(),
  os: z.array(z.string()).optional(),
  hasInstallScript: z.boolean().optional(),
});

describe("dependencies", () => {
  const manifest = z
    .object({
      devDependencies: z.record(z.string(), z.string()),
      allowScripts: z.record(z.string(), z.boolean()),
    })
    .parse(JSON.parse(readFileSync("package.json", "utf8")));
  const lock = z
    .object({ packages: z.record(z.string(), lockEntry) })
    .parse(JSON.parse(readFileSync("package-lock.json", "utf8")));

  test("are each named in the table of README.md, with what they are for", () => {
    const rows = readFileSync("README.md", "utf8")
      .split("\n")
      .filter((line) => line.startsWith("|"))
      .join("\n");
    const unnamed = Object.keys(manifest.devDependencies).filter((name) => !rows.includes(`\`${name}\``));
    expect(unnamed, "README.md's table of dependencies lacks a row for these").toEqual([]);
  });

  test("have one exact version each, but Node, whose patches are taken", () => {
    const loose = Object.entries(manifest.devDependencies).filter(
      ([, version]) => !/^\d+\.\d+\.\d+$/.test(version),
    );
    expect(loose.map(([name]) => name)).toEqual(["node"]);
  });

  test.each([
    ["sharp", "0.35.3"],
    ["markdown-it", "14.3.3"],
    ["linkify-it", "5.0.2"],
    ["js-yaml", "4.3.2"],
    ["liquidjs", "10.27.2"],
  ])("%s is at least %s wherever it is installed: older ones have known holes", (name, least) => {
    const places = Object.keys(lock.packages).filter((path) => path.endsWith(`node_modules/${name}`));
    expect(places).not.toEqual([]);
    for (const place of places) {
      expect(isAtLeast(lock.packages[place]?.version ?? "0", least), place).toBe(true);
      if (existsSync(place)) expect(isAtLeast(installedVersion(place), least), place).toBe(true);
    }
  });

  const locked = Object.entries(lock.packages).filter(([place]) => place !== "");
  const nameOf = (place: string): string => place.slice(place.lastIndexOf("node_modules/") + 13);

  test("come from the registry that npm is set to: none from git, an address, a file or a folder", () => {
    expect(locked.filter(([, entry]) => entry.link === true || entry.resolved !== undefined)).toEqual([]);
    expect(locked.filter(([, { version }]) => !/^\d+\.\d+\.\d+[\w.+-]*$/.test(version ?? ""))).toEqual([]);
  });

  test("have a seal each, but programs for systems on which the lock was not written", () => {
    const unsealed = locked.filter(([, { integrity }]) => !/^sha512-[\w+/]{86}==$/.test(integrity ?? ""));
    const strange = unsealed.filter(
      ([place, { optional, os }]) =>
        optional !== true || os === undefined || !/^(@biomejs\/cli|@pagefind\/)/.test(nameOf(place)),
    );
    expect(strange).toEqual([]);
    // Lower it when the lock is written anew where these packages can be had; it must not rise.
    expect(unsealed.length).toBeLessThanOrEqual(13);
  });

  test("run a script when they are installed only where package.json allows it", () => {
    const scripted = locked
      .filter(([, entry]) => entry.hasInstallScript === true)
      .map(([place]) => nameOf(place));
    // fsevents is for macOS alone, and npm passes it over elsewhere.
    expect(scripted.filter((name) => manifest.allowScripts[name] !== true && name !== "fsevents")).toEqual(
      [],
    );
    expect(Object.keys(manifest.allowScripts).filter((name) => !scripted.includes(name))).toEqual([]);
  });

  test("versions are compared by their numbers", () => {
    expect(isAtLeast("10.0.0", "9.9.9")).toBe(true);
    expect(isAtLeast("0.35.3", "0.35.3")).toBe(true);
    expect(isAtLeast("0.35.2", "0.35.3")).toBe(false);
    expect(isAtLeast("0.4.0", "0.35.3")).toBe(false);
  });
});

// Each was seen red with the line that it forbids.
describe("workflows", () => {
  const folder = ".github/workflows";
  const workflows = readdirSync(folder).map((name) => {
    const lines = readFileSync(`${folder}/${name}`, "utf8").split("\n");
    const code = lines.map((line) => line.replace(/(^|\s)#.*$/, ""));
    return { name, lines, code, words: code.join("\n") };
  });

  test.each(workflows)(
    "$name takes actions at a commit, and says which version that is",
    ({ lines, code }) => {
      const used = code.flatMap((line, i) => (/\buses:/.test(line) ? [i] : []));
      for (const i of used) {
        expect(code[i]).toMatch(/uses: [\w./-]+@[0-9a-f]{40}\s*$/);
        expect(`${lines[i - 1]}\n${lines[i]}`, "the version stands beside it or above it").toMatch(
          /# .*\bv\d+(\.\d+)*/,
        );
      }
      expect(used.length).toBeGreaterThan(0);
    },
  );

  test.each(workflows)("$name may read and nothing else, where a job does not ask for more", ({ words }) => {
    expect(words).toMatch(/^permissions:(?: \{\}\n|\n {2}contents: read\n(?! {2}\S))/m);
  });

  test.each(workflows)("$name never runs with our rights what a stranger has proposed", ({ words }) => {
    expect(words).not.toMatch(/pull_request_target|workflow_run/);
    if (/^ {2}pull_request:/m.test(words)) expect(words).not.toMatch(/secrets\b|\bwrite\b/);
  });

  test.each(workflows)("$name puts no words of a stranger into a command", ({ words }) => {
    const commands = [...words.matchAll(/run: (?:\|\n((?: {10,}.*\n?)+)|(.*))/g)].map(
      ([, block, line]) => block ?? line,
    );
    expect(commands.join("\n")).not.toMatch(/\$\{\{/);
  });

  test.each(workflows)("$name leaves no right to push where a checkout has been", ({ words }) => {
    const checkouts = words.match(/actions\/checkout@/g)?.length ?? 0;
    expect(words.match(/persist-credentials: false/g)?.length ?? 0).toBe(checkouts);
  });
});

function installedVersion(place: string): string {
  return z.object({ version: z.string() }).parse(JSON.parse(readFileSync(`${place}/package.json`, "utf8")))
    .version;
}

function isAtLeast(version: string, least: string): boolean {
  const numbers = (text: string): number[] => text.split(".").map((part) => Number.parseInt(part, 10));
  const [has, wants] = [numbers(version), numbers(least)];
  const i = wants.findIndex((number, k) => number !== has[k]);
  return i < 0 || (has[i] ?? 0) > (wants[i] ?? 0);
}

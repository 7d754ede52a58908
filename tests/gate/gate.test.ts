import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { nodeFlags } from "../../scripts/command/node-flags.ts";
import { type Author, refusals } from "../../scripts/gate/refusals.ts";
import { workFolder } from "../output/tree.ts";

const repository = workFolder();
const other = workFolder();

const git = (...words: readonly string[]): string => gitIn(repository, ...words);
function gitIn(folder: string, ...words: readonly string[]): string {
  const settings = [
    "user.name=A",
    "user.email=a@example.org",
    "commit.gpgsign=false",
    "protocol.file.allow=always",
    "core.fileMode=true",
  ];
  return execFileSync("git", [...settings.flatMap((setting) => ["-c", setting]), ...words], {
    cwd: folder,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
    env: { ...process.env, GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_SYSTEM: "/dev/null" },
  });
}

function write(path: string, text = "Text.\n"): void {
  mkdirSync(dirname(join(repository, path)), { recursive: true });
  writeFileSync(join(repository, path), text);
}

/** What is refused of a change that starts from the base. */
function refusedOf(change: () => void, author: Author = "guest"): string[] {
  git("checkout", "-q", "--force", "-B", "proposed", "base");
  git("clean", "-qffdx");
  rmSync(join(repository, ".git/modules"), { recursive: true, force: true });
  change();
  git("add", "-A", "-f");
  git("commit", "-q", "--allow-empty", "-m", "A change");
  const raw = execFileSync(
    "git",
    ["diff", "--raw", "-z", "--no-renames", "--full-index", "base...proposed"],
    {
      cwd: repository,
    },
  );
  return refusals(raw, author);
}

const link = (path: string, target: string) => {
  mkdirSync(dirname(join(repository, path)), { recursive: true });
  rmSync(join(repository, path), { force: true });
  symlinkSync(target, join(repository, path));
};

beforeAll(() => {
  git("init", "-q", "-b", "main");
  write("content/news/a.md");
  write("content/media/a.png");
  write("scripts/build.ts");
  git("add", "-A");
  git("commit", "-q", "-m", "Base");
  git("branch", "base");
  gitIn(other, "init", "-q");
  writeFileSync(join(other, "a.md"), "Text.\n");
  gitIn(other, "add", "-A");
  gitIn(other, "commit", "-q", "-m", "Other");
});

describe("a guest may", () => {
  test.each([
    "content/news/2026-01-01-b.md",
    "content/news/2026-01-01-b/index.fr.md",
    "content/news/2026-01-01-b/Nurse at work.JPG",
    "content/media/reports/2020/Rapport final (copié).pdf",
    "content/statements/a-call.endorsements.csv",
    "content/site.yaml",
    "content/figures.yaml",
  ])("bring %s", (path) => {
    expect(refusedOf(() => write(path))).toEqual([]);
  });

  test("change and delete what lies in content, and rename within it", () => {
    expect(refusedOf(() => write("content/news/a.md", "Other.\n"))).toEqual([]);
    expect(refusedOf(() => rmSync(join(repository, "content/media/a.png")))).toEqual([]);
    expect(
      refusedOf(() =>
        renameSync(join(repository, "content/news/a.md"), join(repository, "content/news/b.md")),
      ),
    ).toEqual([]);
  });
});

describe("nobody may", () => {
  const tricks: [string, () => void, string][] = [
    [
      "bring a symbolic link",
      () => link("content/news/b.md", "/etc/passwd"),
      '"content/news/b.md" is a symbolic link. ',
    ],
    [
      "make a file a link",
      () => link("content/news/a.md", "../../.env"),
      '"content/news/a.md" is a symbolic link. ',
    ],
    [
      "bring a link to a folder",
      () => link("content/people", "/etc"),
      '"content/people" is a symbolic link. ',
    ],
    [
      "bring a program",
      () => {
        write("content/news/b.md");
        chmodSync(join(repository, "content/news/b.md"), 0o755);
      },
      '"content/news/b.md" is marked as a program. ',
    ],
    [
      "make a file a program, its words unchanged",
      () => chmodSync(join(repository, "content/news/a.md"), 0o755),
      '"content/news/a.md" is marked as a program. ',
    ],
    [
      "bring a submodule",
      () => git("submodule", "add", "-q", other, "content/topics"),
      '"content/topics" is a repository of its own (a submodule). ',
    ],
    [
      "bring a repository inside the folder, without saying so",
      () => gitIn(repository, "clone", "-q", other, "content/news/nested"),
      '"content/news/nested" is a repository of its own (a submodule). ',
    ],
  ];
  // Seen red: with a mode taken out of `refusedModes`, its row; with the mode before the change, all of them.
  test.each(tricks)("%s", (_title, change, sentence) => {
    for (const author of ["guest", "insider"] as const)
      expect(refusedOf(change, author).filter((line) => line.startsWith(sentence))).toHaveLength(1);
  });
});

describe("a guest may not", () => {
  test.each([
    "package.json",
    ".github/workflows/check.yml",
    ".eleventy.ts",
    "scripts/build.ts",
    "Content/news/b.md",
    "content.md",
    "contents/news/a.md",
  ])("touch %s, which lies outside content/; one of us may", (path) => {
    const change = () => write(path, "Other.\n");
    expect(refusedOf(change)).toEqual([
      `${JSON.stringify(path)} lies outside content/. Changes of the code are made by one of us.`,
    ]);
    expect(refusedOf(change, "insider")).toEqual([]);
  });

  test.each([
    "content/addresses.txt",
    "content/.eleventyignore",
    "content/news/.env",
    "content/news/.hidden.md",
    "content/news/.git-like/a.md",
    "content/news/news.11tydata.js",
    "content/news/a.njk",
    "content/news/a.html",
    "content/news/a.md.js",
    "content/_data/x.json",
    "content/other.yaml",
    "content/news/a\nb.md",
    'content/news/a"b.md',
    "content/news/a\tb.md",
    "content/news/\u202egpj.md",
  ])("bring %j, which the site does not read", (path) => {
    expect(refusedOf(() => write(path))).toEqual([
      `${JSON.stringify(path)} is no text, picture or document that the site reads.`,
    ]);
  });

  test("move a file of the code into content, or a text out of it", () => {
    const move = (from: string, to: string) => () => renameSync(join(repository, from), join(repository, to));
    expect(refusedOf(move("scripts/build.ts", "content/news/b.md"))).toHaveLength(1);
    expect(refusedOf(move("content/news/a.md", "scripts/b.md"))).toHaveLength(1);
  });

  test("delete a file of the code", () => {
    expect(refusedOf(() => rmSync(join(repository, "scripts/build.ts")))).toHaveLength(1);
  });
});

test("git itself stores nothing below a folder .git, where Eleventy would look for layouts and data", () => {
  expect(refusedOf(() => write("content/.git/none/x.cjs"))).toEqual([]);
  expect(git("ls-tree", "-r", "--name-only", "proposed")).not.toContain("none");
  rmSync(join(repository, "content/.git"), { recursive: true });
});

describe("npm run gate", () => {
  const gate = (...words: readonly string[]) =>
    spawnSync(
      resolve("node_modules/.bin/node"),
      [
        ...nodeFlags.slice(0, 2),
        "--import",
        resolve("scripts/command/read-tsx.ts"),
        resolve("scripts/gate.ts"),
        ...words,
      ],
      {
        cwd: repository,
        encoding: "utf8",
      },
    );

  test("says one sentence a file and ends with 1; a change that may come in ends with 0", () => {
    refusedOf(() => {
      link("content/news/b.md", "/etc/passwd");
      write("package.json");
    });
    const refused = gate("--base", "base", "--head", "proposed");
    expect(refused.stderr.trim().split("\n")).toHaveLength(2);
    expect(refused.status).toBe(1);
    refusedOf(() => write("package.json"));
    expect(gate("--base", "base").status).toBe(1);
    expect(gate("--base", "base", "--author", "insider")).toMatchObject({
      status: 0,
      stdout: "The change may come in.\n",
    });
  });

  test("looks at the side of the change alone: what has come in since is not asked about", () => {
    refusedOf(() => write("content/news/b.md"));
    git("checkout", "-q", "-B", "newer", "base");
    write("scripts/new.ts");
    git("add", "-A");
    git("commit", "-q", "-m", "Newer");
    expect(gate("--base", "newer", "--head", "proposed").status).toBe(0);
  });

  test.each([
    [[], "Write where the change begins: npm run gate -- --base origin/main\n"],
    [
      ["--base", "nothing"],
      'Git knows no commit "nothing" here. Fetch it first: git fetch --unshallow origin\n',
    ],
    [["--base", "--output=x"], /^Option|^gate|^--base|commit/],
    [
      ["--base", "base", "--author", "me"],
      'There is no author "me". Write --author insider or --author guest.\n',
    ],
  ])("%j is a wrong call", (words, sentence) => {
    const ended = gate(...words);
    expect(ended.status).toBe(2);
    expect(ended.stderr).toMatch(sentence);
  });
});

test("a diff in other words is an error and lets nothing in", () => {
  expect(() => refusals(Buffer.from(":100644 100644 a b R100\0x\0y\0"), "insider")).toThrow(
    "words we do not know",
  );
  expect(() => refusals(Buffer.from("x\0"), "insider")).toThrow("words we do not know");
});

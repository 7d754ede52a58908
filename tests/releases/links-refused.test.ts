import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { StopError } from "../../scripts/command/usage-error.ts";
import { openRelease } from "../../scripts/releases/open-release.ts";
import { temporaryFolder } from "../fixtures/content.ts";
import { filesIn, writeTree } from "../output/tree.ts";
import { publishFiles, siteOf } from "./small-site.ts";

/** What the system says to whoever makes a link. */
let refusal: { symbolic?: string; hard?: string } = {};

const refuse = (code: string | undefined): void => {
  if (code !== undefined) throw Object.assign(new Error(`${code}: of the test`), { code });
};

vi.mock("node:fs", async (original) => {
  const fs = await original<typeof import("node:fs")>();
  return {
    ...fs,
    symlinkSync: (target: string, path: string, type: "dir") => {
      refuse(refusal.symbolic);
      fs.symlinkSync(target, path, type);
    },
    linkSync: (from: string, to: string) => {
      refuse(refusal.hard);
      fs.linkSync(from, to);
    },
  };
});

// Seen red: without tryLink in openRelease, the build went on to its end and only then failed.
test.each(["EPERM", "ENOTSUP"])(
  "where symbolic links are refused (%s), a sentence says what to do before anything is built",
  (symbolic) => {
    const work = writeTree(temporaryFolder(), { "content/site.yaml": "" });
    refusal = { symbolic };
    const open = () => openRelease(join(work, "www"), join(work, "content"), "");
    expect(open).toThrow(StopError);
    expect(open).toThrow(
      /^No symbolic link can be made in \S+, .* On Windows, turn on Developer Mode .* npm run build/,
    );
    expect(filesIn(join(work, "www"))).toEqual([]);
  },
);

test("where files cannot have two names, what is carried over is copied", async () => {
  const work = writeTree(temporaryFolder(), { "content/site.yaml": "" });
  refusal = { hard: "EPERM" };
  await publishFiles(join(work, "www"), siteOf("one"));
  await publishFiles(join(work, "www"), siteOf("two"));
  expect(readdirSync(join(work, "www/current/assets"))).toHaveLength(2);
  expect(existsSync(join(work, "www/.publish.lock"))).toBe(false);
});

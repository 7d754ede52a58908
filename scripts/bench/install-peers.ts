import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { StopError } from "../command/usage-error.ts";
import type { PeerName } from "./peers.ts";

/** The peers stand apart, so that those who only build do not have to install them: what they are, and where they go. */
export const needs = "tests/bench";
export const home = ".cache/bench";

const manifest = z.object({ version: z.string() });

/** Installs what a peer needs. Gives its version and settings, or says why it is left out. */
export function installPeer(name: PeerName, say: (line: string) => void): string | undefined {
  installPackages(say);
  const search = `Pagefind ${versionOf("pagefind")} by its command`;
  switch (name) {
    case "hugo": {
      const version = findHugo(say);
      return version === undefined ? undefined : `${version}, its defaults; ${search}`;
    }
    case "eleventy":
      return `Eleventy ${versionOf("@11ty/eleventy")}, Nunjucks, markdown-it ${versionOf("markdown-it")}, eleventy-img ${versionOf("@11ty/eleventy-img")}, plugin-rss ${versionOf("@11ty/eleventy-plugin-rss")}; ${search}`;
    case "astro":
      return `Astro ${versionOf("astro")}, content collections, sharp ${versionOf("sharp")}, @astrojs/rss ${versionOf("@astrojs/rss")}; ${search}`;
  }
}

function installPackages(say: (line: string) => void): void {
  const isInstalled =
    existsSync(join(home, "node_modules/astro")) &&
    readFileSync(join(home, "package-lock.json"), "utf8") ===
      readFileSync(join(needs, "package-lock.json"), "utf8");
  if (isInstalled) return;
  say("Installing the peers …");
  mkdirSync(home, { recursive: true });
  for (const file of ["package.json", "package-lock.json"]) cpSync(join(needs, file), join(home, file));
  const { status } = spawnSync("npm", ["ci", "--no-audit", "--no-fund"], {
    cwd: home,
    stdio: "ignore",
    shell: process.platform === "win32",
  });
  if (status !== 0) throw new StopError(`The peers could not be installed. Type: cd ${home} && npm ci`, 1);
}

/** The Hugo of this machine; root on Debian gets it installed. */
function findHugo(say: (line: string) => void): string | undefined {
  if (hugoVersion() === undefined && process.getuid?.() === 0) {
    say("Installing Hugo …");
    spawnSync("apt-get", ["install", "-y", "hugo"], { stdio: "ignore" });
  }
  const version = hugoVersion();
  if (version === undefined)
    say("Hugo is left out: it is not on this machine. Install it, or type --peers eleventy,astro");
  return version;
}

function hugoVersion(): string | undefined {
  const { status, stdout } = spawnSync("hugo", ["version"], { encoding: "utf8" });
  const found = /v(\d+\.\d+\.\d+)\S*/.exec(stdout ?? "")?.[0];
  return status === 0 && found !== undefined ? `Hugo ${found.slice(1)}` : undefined;
}

function versionOf(name: string): string {
  return manifest.parse(JSON.parse(readFileSync(join(home, "node_modules", name, "package.json"), "utf8")))
    .version;
}

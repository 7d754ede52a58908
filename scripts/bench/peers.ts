import { cpSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Contender } from "./contender.ts";
import type { Corpus } from "./corpus.ts";
import { home, needs } from "./install-peers.ts";
import type { Step } from "./measure-command.ts";
import { peerForms, peerPostFile, writePeer } from "./write-peer.ts";

export const peerNames = ["hugo", "eleventy", "astro"] as const;
export type PeerName = (typeof peerNames)[number];

/** How a peer is built: the words after its program, its site, and what it keeps from build to build. */
interface PeerBuild {
  words: readonly [string, ...string[]];
  site: string;
  caches: readonly string[];
}

const installed = (file: string): string => resolve(home, "node_modules", file);

const builds = (): Record<PeerName, PeerBuild> => ({
  hugo: { words: ["hugo", "--quiet"], site: "public", caches: ["resources", ".hugo_build.lock"] },
  eleventy: {
    words: [process.execPath, installed("@11ty/eleventy/cmd.cjs"), "--quiet"],
    site: "_site",
    caches: [".cache"],
  },
  astro: {
    words: [process.execPath, installed("astro/bin/astro.mjs"), "build", "--silent"],
    site: "dist",
    caches: [".astro", "node_modules/.astro", "node_modules/.vite"],
  },
});

/** A project of the peer with the corpus in its own form, indexed by Pagefind as its command does it. */
export async function preparePeer(name: PeerName, workshop: string, corpus: Corpus): Promise<Contender> {
  const folder = join(workshop, name);
  const form = peerForms[name];
  cpSync(join(needs, name), folder, { recursive: true });
  for (const file of ["site-lists.js", "pagefind.yml", "package.json"])
    cpSync(join(needs, file), join(folder, file));
  await writePeer(folder, form, corpus);
  const { words, site, caches } = builds()[name];
  const pages: Step = { folder, words };
  const [first] = corpus.posts;
  const search: Step = {
    folder,
    words: [process.execPath, installed("pagefind/lib/runner/bin.cjs"), "--site", site, "--quiet"],
  };
  return {
    ...{ name, folder, site, caches, pages, whole: [pages, search] },
    post: join(form.content, first === undefined ? "" : peerPostFile(first)),
  };
}

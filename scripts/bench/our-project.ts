import { cpSync, mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { join, resolve } from "node:path";
import { z } from "zod";
import type { Contender } from "./contender.ts";
import type { Corpus } from "./corpus.ts";
import type { Step } from "./measure-command.ts";
import { postFile, writeCoalition } from "./write-coalition.ts";

/** What a project of ours is made of, besides its content and its packages. */
const parts = [".eleventy.ts", "assets", "layouts", "package.json", "scripts", "tsconfig.json"];

const manifest = z.object({ scripts: z.record(z.string(), z.string()) });

/** A copy of this project, with caches of its own, and the corpus as its content. */
export async function prepareOurs(workshop: string, corpus: Corpus): Promise<Contender> {
  const folder = join(workshop, "ours");
  mkdirSync(folder, { recursive: true });
  for (const part of parts) cpSync(part, join(folder, part), { recursive: true });
  symlinkSync(resolve("node_modules"), join(folder, "node_modules"), "junction");
  await writeCoalition(join(folder, "content"), corpus);
  const [first] = corpus.posts;
  const build = ourCommand(folder, "build");
  const [program, ...words] = build.words;
  return {
    ...{ name: "ours", folder, site: "_site", caches: [".cache"] },
    post: `content/${first === undefined ? "" : postFile(first)}`,
    pages: {
      folder,
      words: [
        program,
        ...words.map((word) => word.replace("scripts/build.ts", "scripts/bench/build-pages.ts")),
      ],
    },
    whole: [{ folder, words: [...build.words, "--quiet"] }],
  };
}

/** One of our commands as package.json has it, without npm around it. */
export function ourCommand(folder: string, name: string): Step {
  const { scripts } = manifest.parse(JSON.parse(readFileSync("package.json", "utf8")));
  return { folder, words: [process.execPath, ...(scripts[name] ?? "").split(" ").slice(1)] };
}

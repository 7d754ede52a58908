import { rmSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join, resolve } from "node:path";
import { createCorpus } from "./bench/corpus.ts";
import { home, installPeer } from "./bench/install-peers.ts";
import { judge } from "./bench/limits.ts";
import { measureProfile, type Profile } from "./bench/measure-profile.ts";
import { extras, takeNotes } from "./bench/notes.ts";
import { prepareOurs } from "./bench/our-project.ts";
import { type PeerName, peerNames, preparePeer } from "./bench/peers.ts";
import { drawProfile } from "./bench/profile-table.ts";
import { measures, type Result, runRounds } from "./bench/rounds.ts";
import { drawMarkdown, drawTable, linesOf } from "./bench/table.ts";
import { readChoice, readNumber, readNumbers } from "./bench/wishes.ts";
import { runCommand } from "./command/run.ts";
import { resolveFromCaller, siteOptions } from "./command/site-options.ts";

const wordsPerPost = 500;

await runCommand({
  name: "bench",
  does: "Builds generated sites of several sizes with us and with other generators in turn, and compares time and memory.",
  options: {
    posts: { value: "100,1000,10000", does: "the sizes in posts (default: 100,1000,10000)" },
    rounds: { value: "3", does: "how often each is built; the median is printed (default: 3)" },
    peers: { value: "hugo,eleventy,astro", does: "with whom to compare; none for nobody (default: all)" },
    measure: {
      value: "pages,search,warm,check",
      does: "what to measure (default: these; also: preview, reader, profile)",
    },
    markdown: { value: "FILE", does: "writes the tables into this file too, for README.md" },
    help: siteOptions.help,
  },
  run: async ({ values }) => {
    const sizes = readNumbers("posts", values.get("posts") ?? "100,1000,10000");
    const rounds = readNumber("rounds", values.get("rounds") ?? "3", "3");
    const wanted = new Set(
      readChoice("measure", values.get("measure") ?? measures.join(","), [...measures, ...extras]),
    );
    const peers = values.get("peers") === "none" ? [] : readChoice("peers", values.get("peers"), peerNames);
    const machine = `${cpus().length} × ${cpus()[0]?.model ?? "processor"}, Node ${process.version}`;
    const about = [`Machine: ${machine}.`, "ours: npm run build, its defaults, share pictures included."];
    const taking: PeerName[] = [];
    for (const peer of peers) {
      const settings = installPeer(peer, console.log);
      if (settings === undefined) continue;
      taking.push(peer);
      about.push(`${peer}: ${settings}.`);
    }
    console.log(about.join("\n"));
    const workshops = resolve(home, "work");
    const results: Result[] = [];
    const notes: string[] = [];
    const profiles: Profile[] = [];
    rmSync(workshops, { recursive: true, force: true });
    try {
      for (const posts of sizes) {
        const workshop = join(workshops, `${posts}`);
        const corpus = createCorpus(posts, wordsPerPost);
        const ours = await prepareOurs(workshop, corpus);
        const contenders = [ours];
        for (const peer of taking) contenders.push(await preparePeer(peer, workshop, corpus));
        const found = await runRounds(contenders, posts, rounds, wanted, console.log);
        results.push(...found);
        notes.push(...(await takeNotes(ours, corpus, found, wanted)));
        if (wanted.has("profile")) profiles.push(await measureProfile(ours, posts));
      }
      const lines = sizes.flatMap((posts) => linesOf(results.filter((result) => result.posts === posts)));
      console.log(
        ["", drawTable(lines), "", ...notes, "", ...drawProfile(profiles), ...judge(results)].join("\n"),
      );
      const file = values.get("markdown");
      if (file !== undefined)
        writeFileSync(resolveFromCaller(file), `${[drawMarkdown(lines), ...about, ...notes].join("\n\n")}\n`);
      return 0;
    } finally {
      rmSync(workshops, { recursive: true, force: true });
    }
  },
});

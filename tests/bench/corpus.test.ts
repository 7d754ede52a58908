import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DateTime } from "luxon";
import { describe, expect, test } from "vitest";
import { createCorpus, pictureCount } from "../../scripts/bench/corpus.ts";
import { drawPictures } from "../../scripts/bench/draw-pictures.ts";
import { writeCoalition } from "../../scripts/bench/write-coalition.ts";
import { peerForms, writePeer } from "../../scripts/bench/write-peer.ts";
import { loadSite } from "../../scripts/library/load-site.ts";
import { filesIn, fingerprint, workFolder } from "../output/tree.ts";

const work = workFolder();
const corpus = createCorpus(40, 60);

describe("a corpus", () => {
  test("of the same size is the same in every run", () => {
    expect(createCorpus(40, 60)).toEqual(corpus);
  });

  test("has another text in every post", () => {
    expect(new Set(corpus.posts.map(({ body }) => body)).size).toBe(40);
  });

  test("has a statement for a hundred posts, and a picture for twenty", () => {
    const { posts, statements } = createCorpus(400, 12);
    expect(statements).toHaveLength(4);
    const pictures = posts.flatMap(({ picture }) => picture ?? []);
    expect(pictures).toHaveLength(20);
    expect(new Set(pictures).size).toBe(pictureCount);
  });

  test("has posts of about as many words as are asked for", () => {
    const words = createCorpus(1, 500).posts[0]?.body.split(/\s+/).length ?? 0;
    expect(words).toBeGreaterThan(450);
    expect(words).toBeLessThan(600);
  });

  test("has pictures of the same bytes in every run", async () => {
    await drawPictures(join(work, "once"));
    await drawPictures(join(work, "twice"));
    expect(filesIn(join(work, "once"))).toHaveLength(pictureCount);
    expect(fingerprint(join(work, "once"))).toBe(fingerprint(join(work, "twice")));
  });
});

describe("written down", () => {
  // Seen red: a member whose country was "XX".
  test("as a coalition of ours, a corpus has no mistake and no warning", async () => {
    const content = join(work, "ours");
    await writeCoalition(content, corpus);
    const site = await loadSite({
      ...{ content, now: DateTime.fromISO("2026-01-01", { zone: "utc" }), preview: false },
      ...{ siteUrl: undefined, uiLanguages: ["en"] },
    });
    expect(site.problems).toEqual([]);
    expect(site.used.pictures).toHaveLength(2);
  });

  // Seen red: with writePeer leaving out the statements.
  test("for each peer, it has the same texts as for us", async () => {
    await writeCoalition(join(work, "for-us"), corpus);
    for (const [name, form] of Object.entries(peerForms)) {
      await writePeer(join(work, name), form, corpus);
      for (const type of ["news", "statements", "topics", "members", "people", "pages"])
        expect(filesIn(join(work, name, form.content, type), ".md"), `${type} for ${name}`).toHaveLength(
          filesIn(join(work, "for-us", type), ".md").length,
        );
      expect(filesIn(join(work, name, form.pictures)), `pictures for ${name}`).toHaveLength(pictureCount);
    }
  });

  test("for a peer, links lead to addresses and not to files of ours", async () => {
    const [first] = corpus.posts;
    await writePeer(join(work, "links"), peerForms.eleventy, { ...corpus, posts: corpus.posts.slice(0, 1) });
    const text = readFileSync(join(work, `links/content/news/${first?.id}.md`), "utf8");
    expect(first?.body).toMatch(/\]\(\.\.\/topics\/topic-\d+\.md\)/);
    expect(text).toMatch(/\]\(\/topics\/topic-\d+\/\)/);
    expect(text).not.toContain(".md");
  });
});

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** How much there is of everything in a generated coalition. */
export interface CorpusSize {
  posts: number;
  words: number;
}

const vocabulary =
  "health worker nurse doctor midwife union care migration finance gender code report country ministry assembly right decent work safety statement member coalition policy fund hospital clinic district training salary shortage recruitment ethical global regional local civil society voice action meeting declaration evidence".split(
    " ",
  );

const topics = 12;
const members = 40;
const people = 25;

/** Writes a content folder with `posts` news posts and all that they name. The same size gives the same bytes. */
export function writeCorpus(folder: string, { posts, words }: CorpusSize): void {
  const random = createRandom(20210407);
  const put = (file: string, frontMatter: readonly string[], body: string): void =>
    writeFileSync(join(folder, file), `---\n${frontMatter.join("\n")}\n---\n\n${body}\n`);
  for (const type of ["news", "statements", "members", "people", "topics", "pages"])
    mkdirSync(join(folder, type), { recursive: true });

  writeFileSync(join(folder, "site.yaml"), site);
  put("pages/about.md", ["title: About"], sentences(random, words));
  for (let i = 1; i <= topics; i += 1)
    put(`topics/topic-${i}.md`, [`title: Topic ${i}`, `order: ${i}`], sentences(random, 80));
  for (let i = 1; i <= members; i += 1)
    put(
      `members/member-${i}.md`,
      [`name: Organisation ${i}`, "kind: ngo", "countries: [UG]", "joined: 2018-05"],
      sentences(random, 80),
    );
  for (let i = 1; i <= people; i += 1)
    put(
      `people/person-${i}.md`,
      [`name: Person Number ${i}`, "organisations:", `  - member: member-${i}`],
      sentences(random, 40),
    );
  for (let i = 1; i <= Math.ceil(posts / 100); i += 1)
    put(
      `statements/${dayOf(i * 7)}-statement-${i}.md`,
      [`title: Statement ${i}`, `topics: [topic-${1 + (i % topics)}]`],
      sentences(random, words),
    );
  for (let i = 1; i <= posts; i += 1) {
    const fields = [
      `title: Post ${i} on ${sentence(random, 6)}`,
      `kind: ${i % 3 === 0 ? "blog" : "news"}`,
      `summary: ${sentence(random, 18)}.`,
      `topics: [topic-${1 + random(topics)}]`,
      `members: [member-${1 + random(members)}]`,
      `authors: [Person Number ${1 + random(people)}]`,
    ];
    put(`news/${dayOf(random(3000))}-post-${i}.md`, fields, post(random, words));
  }
}

const site = `name: A Generated Coalition
short_name: Generated
address: https://www.example.org
menu:
  - title: News
    link: /news/
  - pages/about.md
`;

/** A sequence of whole numbers below a limit that is the same in every run (mulberry32). */
function createRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below);
  };
}

const dayOf = (n: number): string => new Date(Date.UTC(2012, 0, 1 + n)).toISOString().slice(0, 10);

const sentence = (random: (below: number) => number, length: number): string =>
  Array.from({ length }, () => vocabulary[random(vocabulary.length)] ?? "").join(" ");

const sentences = (random: (below: number) => number, words: number): string =>
  Array.from({ length: Math.ceil(words / 12) }, () => `${sentence(random, 12)}.`).join(" ");

/** Paragraphs with headings, emphasis, a list and links, as posts have them. */
function post(random: (below: number) => number, words: number): string {
  const part = Math.ceil(words / 4);
  return [
    sentences(random, part),
    `## ${sentence(random, 4)}`,
    `${sentences(random, part)} See [the topic](../topics/topic-${1 + random(topics)}.md) and *${sentence(random, 3)}*.`,
    `- ${sentence(random, 9)}\n- **${sentence(random, 4)}** ${sentence(random, 6)}\n- ${sentence(random, 8)}`,
    `## ${sentence(random, 5)}`,
    sentences(random, part * 2),
  ].join("\n\n");
}

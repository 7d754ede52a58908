import { createRandom, type Random, sentence, sentences } from "./words.ts";

/** A topic, member or person: a name and a text about it. */
export interface Profile {
  id: string;
  name: string;
  body: string;
}

/** A statement or post. Links in its body lead to content files, as authors write them: `../topics/topic-1.md`. */
export interface Text {
  id: string;
  title: string;
  /** A day, as 2021-04-07. */
  date: string;
  topics: readonly string[];
  body: string;
}

/** A news or blog post, with the ids of what it names. */
export interface Post extends Text {
  kind: "news" | "blog";
  summary: string;
  members: readonly string[];
  authors: readonly string[];
  /** The number of its picture, from 1 to `pictureCount`; one in twenty posts has one. */
  picture?: number;
}

/** A coalition with all that it has published, in no form that any generator reads. */
export interface Corpus {
  about: string;
  topics: readonly Profile[];
  members: readonly Profile[];
  people: readonly Profile[];
  statements: readonly Text[];
  posts: readonly Post[];
}

/** So many posts for one statement. */
const postsPerStatement = 100;
const postsPerPicture = 20;
export const pictureCount = 8;
const topics = 12;
const members = 40;
const people = 25;

/** A generated coalition with `posts` posts of about `words` words. The same numbers give the same corpus. */
export function createCorpus(posts: number, words: number): Corpus {
  const random = createRandom(20210407);
  const about = sentences(random, words);
  const profiles = (kind: string, name: string, count: number, length: number): Profile[] =>
    numbers(count).map((i) => ({
      id: `${kind}-${i}`,
      name: `${name} ${i}`,
      body: sentences(random, length),
    }));
  return {
    about,
    topics: profiles("topic", "Topic", topics, 80),
    members: profiles("member", "Organisation", members, 80),
    people: profiles("person", "Person Number", people, 40),
    statements: numbers(Math.ceil(posts / postsPerStatement)).map((i) => ({
      id: `statement-${i}`,
      title: `Statement ${i}`,
      date: dayOf(i * 7),
      topics: [`topic-${1 + (i % topics)}`],
      body: sentences(random, words),
    })),
    posts: numbers(posts).map((i) => createPost(random, i, words)),
  };
}

function createPost(random: Random, i: number, words: number): Post {
  return {
    id: `post-${i}`,
    title: `Post ${i} on ${sentence(random, 6)}`,
    kind: i % 3 === 0 ? "blog" : "news",
    summary: `${sentence(random, 18)}.`,
    topics: [`topic-${1 + random(topics)}`],
    members: [`member-${1 + random(members)}`],
    authors: [`person-${1 + random(people)}`],
    date: dayOf(random(3000)),
    body: postBody(random, words),
    ...(i % postsPerPicture === 0 && { picture: 1 + ((i / postsPerPicture) % pictureCount) }),
  };
}

/** Paragraphs with headings, emphasis, a list and links, as posts have them. */
function postBody(random: Random, words: number): string {
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

const numbers = (count: number): number[] => Array.from({ length: count }, (_, i) => i + 1);

const dayOf = (n: number): string => new Date(Date.UTC(2012, 0, 1 + n)).toISOString().slice(0, 10);

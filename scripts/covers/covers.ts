import type { AnyPublished, Cover, Motif, Published } from "../model/views.ts";
import { courses, drawLine, type Frame } from "./draw-line.ts";
import { palettes } from "./palettes.ts";
import { diceFor, hash } from "./random.ts";

/** The frame of covers in lists: 3:2. */
export const coverFrame: Frame = { width: 960, height: 640 };

/**
 * The motifs of a site with these topics, in their order: an entry's subject is its first topic, its type where it has
 * none. Without an entry it is that of the site itself.
 */
export function motifsWith(topics: readonly Published<"topics">[]): (entry?: AnyPublished) => Motif {
  const ranks = new Map(topics.map((topic, rank) => [topic.id, rank]));
  return (entry) =>
    entry === undefined
      ? { subject: 1, seed: "site" }
      : {
          subject: ranks.get(topicOf(entry) ?? "") ?? hash(entry.type),
          seed: `${entry.type}/${entry.id}/${entry.title}`,
        };
}

function topicOf(entry: AnyPublished): string | undefined {
  if (entry.type === "topics") return entry.id;
  return "topics" in entry.fields ? entry.fields.topics[0] : undefined;
}

/** Draws a motif in a frame: the subject gives palette and course, the seed the circles. The same every time. */
export function drawCover({ subject, seed }: Motif, frame: Frame = coverFrame): Cover {
  const course = courses[subject % courses.length];
  return {
    palette: (subject % palettes.length) + 1,
    ...frame,
    circles: course === undefined ? [] : drawLine(diceFor(seed), course, frame),
  };
}

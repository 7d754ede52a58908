import type { AnyPublished, Cover, Published } from "../model/views.ts";
import { courses, drawLine, type Frame } from "./draw-line.ts";
import { palettes } from "./palettes.ts";
import { diceFor, hash } from "./random.ts";

/** The frame of covers in lists: 3:2. */
export const coverFrame: Frame = { width: 960, height: 640 };

/**
 * The cover drawings of a site with these topics, in their order. Palette and course come from an entry's first topic
 * (its type where it has none), the circles from what it is and its title: the same every time.
 */
export function coversWith(
  topics: readonly Published<"topics">[],
): (entry: AnyPublished, frame?: Frame) => Cover {
  const ranks = new Map(topics.map((topic, rank) => [topic.id, rank]));
  return (entry, frame = coverFrame) => {
    const rank = ranks.get(topicOf(entry) ?? "") ?? hash(entry.type);
    const course = courses[rank % courses.length];
    const dice = diceFor(`${entry.type}/${entry.id}/${entry.title}`);
    return {
      palette: (rank % palettes.length) + 1,
      ...frame,
      circles: course === undefined ? [] : drawLine(dice, course, frame),
    };
  };
}

function topicOf(entry: AnyPublished): string | undefined {
  if (entry.type === "topics") return entry.id;
  return "topics" in entry.fields ? entry.fields.topics[0] : undefined;
}

import type { VNode } from "preact";
import type { Library } from "../../scripts/model/views.ts";
import { wordsIn } from "../words.ts";

/** What the coalition works on: each topic with its sentence. */
export function TopicList({ library }: { library: Library }): VNode | null {
  const topics = library.all("topics");
  if (topics.length === 0) return null;
  return (
    <section class="home-part" data-pagefind-ignore="" aria-labelledby="our-topics">
      <h2 id="our-topics">{wordsIn(library.lang).ourTopics}</h2>
      <ul class="topic-list">
        {topics.map((topic) => (
          <li key={topic.id}>
            <h3>
              <a href={topic.address}>{topic.title}</a>
            </h3>
            {topic.fields.summary !== undefined && <p>{topic.fields.summary}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}

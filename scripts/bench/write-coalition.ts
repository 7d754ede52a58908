import { join } from "node:path";
import { stringify } from "yaml";
import type { Corpus, Post } from "./corpus.ts";
import { drawPictures } from "./draw-pictures.ts";
import { writeMarkdown, writeText } from "./write-markdown.ts";

const site = {
  name: "A Generated Coalition",
  short_name: "Generated",
  address: "https://www.example.org",
  menu: [{ title: "News", link: "/news/" }, "pages/about.md"],
};

/** Writes a corpus as a content folder of ours. */
export async function writeCoalition(folder: string, corpus: Corpus): Promise<void> {
  writeMarkdown(join(folder, "pages/about.md"), { title: "About" }, corpus.about);
  for (const [i, { id, name, body }] of corpus.topics.entries())
    writeMarkdown(join(folder, `topics/${id}.md`), { title: name, order: i + 1 }, body);
  for (const { id, name, body } of corpus.members)
    writeMarkdown(
      join(folder, `members/${id}.md`),
      { name, kind: "ngo", countries: ["UG"], joined: "2018-05" },
      body,
    );
  for (const [i, { id, name, body }] of corpus.people.entries())
    writeMarkdown(
      join(folder, `people/${id}.md`),
      { name, organisations: [{ member: `member-${i + 1}` }] },
      body,
    );
  for (const { id, title, date, topics, body } of corpus.statements)
    writeMarkdown(join(folder, `statements/${date}-${id}.md`), { title, topics }, body);
  const names = new Map(corpus.people.map(({ id, name }) => [id, name]));
  for (const post of corpus.posts)
    writeMarkdown(join(folder, postFile(post)), fieldsOf(post, names), post.body);
  await drawPictures(join(folder, "media"));
  writeText(join(folder, "site.yaml"), stringify(site));
}

/** Where a post lies in our content folder. */
export const postFile = ({ date, id }: Post): string => `news/${date}-${id}.md`;

/** Authors are written by name, as most people do. */
const fieldsOf = (
  { title, kind, summary, topics, members, authors, picture }: Post,
  names: ReadonlyMap<string, string>,
) => ({
  title,
  kind,
  summary,
  topics,
  members,
  authors: authors.map((id) => names.get(id) ?? id),
  ...(picture !== undefined && {
    image: { src: `media/picture-${picture}.jpg`, alt: `Colours of the number ${picture}` },
  }),
});

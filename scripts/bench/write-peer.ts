import { join } from "node:path";
import type { Corpus, Post, Text } from "./corpus.ts";
import { drawPictures } from "./draw-pictures.ts";
import { type FrontMatter, writeMarkdown } from "./write-markdown.ts";

/** How a peer wants a corpus: where its texts and pictures lie, and what it cannot work out from their fields. */
export interface PeerForm {
  content: string;
  pictures: string;
  /** How a text gets to that folder of pictures. */
  wayToPictures: string;
  /** The file of a topic, member or person, which has a page with all that names it. */
  profileFile: (type: string, id: string) => string;
  /** Fields that name the lists in which a text stands, where the peer makes its lists from fields. */
  listFields: (text: Text, kind: "news" | "blog" | "statement") => FrontMatter;
}

const namesNoLists = (): FrontMatter => ({});
const flat = (type: string, id: string): string => `${type}/${id}.md`;

/** Hugo makes lists of what it calls taxonomies: fields of a text, each of which has its pages. */
const hugo: PeerForm = {
  content: "content",
  pictures: "assets/media",
  wayToPictures: "",
  profileFile: (type, id) => `${type}/${id}/_index.md`,
  listFields: ({ date, topics, ...text }, kind) => {
    const year = [date.slice(0, 4)];
    const authors = "authors" in text ? text.authors : [];
    const month = { digests: [date.slice(0, 7)] };
    if (kind === "statement") return { statementtopics: topics, statementyears: year, ...month };
    return {
      ...{ newskinds: [kind], newstopics: topics, newsauthors: authors, newsyears: year, ...month },
      ...(kind === "blog" && { blogtopics: topics, blogauthors: authors, blogyears: year }),
    };
  },
};

export const peerForms = {
  hugo,
  eleventy: {
    content: "content",
    pictures: "media",
    wayToPictures: "",
    profileFile: flat,
    listFields: namesNoLists,
  },
  astro: {
    content: "src/content",
    pictures: "src/assets/media",
    wayToPictures: "../../assets/media/",
    profileFile: flat,
    listFields: namesNoLists,
  },
} as const satisfies Record<string, PeerForm>;

/** Writes a corpus into the project of a peer, as its users would keep it. */
export async function writePeer(project: string, form: PeerForm, corpus: Corpus): Promise<void> {
  const content = join(project, form.content);
  writeMarkdown(join(content, "pages/about.md"), { title: "About" }, corpus.about);
  for (const type of ["topics", "members", "people"] as const)
    for (const { id, name, body } of corpus[type])
      writeMarkdown(join(content, form.profileFile(type, id)), { title: name }, body);
  for (const text of corpus.statements)
    writeMarkdown(
      join(content, `statements/${text.id}.md`),
      {
        ...{ title: text.title, date: text.date, summary: `${text.body.slice(0, 160)}…` },
        ...{ kind: "statement", topics: text.topics, ...form.listFields(text, "statement") },
      },
      bodyOf(text),
    );
  for (const post of corpus.posts)
    writeMarkdown(join(content, peerPostFile(post)), fieldsOf(post, form), bodyOf(post));
  await drawPictures(join(project, form.pictures));
}

/** Where a post lies in the content folder of every peer. */
export const peerPostFile = ({ id }: Post): string => `news/${id}.md`;

const fieldsOf = (post: Post, form: PeerForm): FrontMatter => ({
  ...{ title: post.title, date: post.date, kind: post.kind, summary: post.summary },
  ...{ topics: post.topics, members: post.members, people: post.authors },
  ...form.listFields(post, post.kind),
  ...(post.picture !== undefined && {
    picture: `${form.wayToPictures}picture-${post.picture}.jpg`,
    alt: `Colours of the number ${post.picture}`,
  }),
});

/** The body with its links as addresses: the peers follow no links to files without further work. */
const bodyOf = ({ body }: Text): string => body.replaceAll(/\.\.\/(\w+)\/([\w-]+)\.md/g, "/$1/$2/");

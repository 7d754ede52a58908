import type { Article, BlogPosting, NewsArticle, Report } from "schema-dts";
import type { Library, Published } from "../../scripts/model/views.ts";
import { entryChange } from "../last-change.ts";
import { coalitionId, creditNode, idOf, memberName, ownPicture, refer, topicNames } from "./names.ts";

/** A text with a day of its own. */
type Written = Published<"news"> | Published<"statements"> | Published<"publications">;

/** What all texts have in common. */
function written(text: Written, library: Library) {
  const changed = entryChange(text, library);
  const about = topicNames(text.fields.topics, library);
  return {
    "@id": idOf(library, text.address, "article"),
    headline: text.title,
    ...(text.summary === "" ? {} : { description: text.summary }),
    inLanguage: text.lang,
    datePublished: text.fields.date,
    ...(changed === undefined || changed === text.fields.date ? {} : { dateModified: changed }),
    ...(about.length === 0 ? {} : { about }),
    publisher: refer(coalitionId(library)),
  };
}

/** A news post, or a blog. Where nobody signed it, the coalition wrote it. */
export function newsNode(post: Published<"news">, library: Library): NewsArticle | BlogPosting {
  const { kind, authors, image } = post.fields;
  const credits = library.credits(authors).map((credit) => creditNode(credit, library, true));
  const picture = ownPicture(post, image, library);
  return {
    "@type": kind === "blog" ? "BlogPosting" : "NewsArticle",
    ...written(post, library),
    author: credits.length > 0 ? credits : refer(coalitionId(library)),
    ...(picture === undefined ? {} : { image: picture }),
  };
}

/** A statement, by the members who issued it or by the whole coalition. */
export function statementNode(statement: Published<"statements">, library: Library): Article {
  const issuers = library.find("members", statement.fields.members);
  return {
    "@type": "Article",
    ...written(statement, library),
    author:
      issuers.length > 0 ? issuers.map((member) => memberName(member, library)) : refer(coalitionId(library)),
  };
}

/** A publication; who published it may be others than the coalition. Its files are what it is encoded in. */
export function publicationNode(publication: Published<"publications">, library: Library): Report {
  const { authors, publishers, files, link } = publication.fields;
  const writers = library.credits(authors).map((credit) => creditNode(credit, library, true));
  const houses = library.credits(publishers).map((credit) => creditNode(credit, library, false));
  const encoding = files.flatMap(({ src, title, lang }) => {
    const file = library.document(publication, src, title);
    if (file === undefined) return [];
    return [
      {
        "@type": "MediaObject" as const,
        contentUrl: library.origin + file.href,
        name: title,
        inLanguage: lang ?? publication.lang,
      },
    ];
  });
  return {
    "@type": "Report",
    ...written(publication, library),
    ...(writers.length > 0
      ? { author: writers }
      : houses.length > 0
        ? {}
        : { author: refer(coalitionId(library)) }),
    ...(houses.length > 0 ? { publisher: houses } : {}),
    ...(encoding.length === 0 ? {} : { encoding }),
    ...(link === undefined ? {} : { sameAs: link }),
  };
}

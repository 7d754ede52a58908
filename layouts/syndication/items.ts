import type { AnyPublished, Credit, Library } from "../../scripts/model/views.ts";
import { kindOf } from "../components/KindAndDay.tsx";
import { formatDay } from "../format.ts";
import type { BuiltFiles } from "../page.ts";
import { documentsOf, type Enclosure, pictureOf } from "./enclosures.ts";
import { idOf } from "./identity.ts";
import type { Appeared, FeedPage } from "./pages.ts";
import { textOutside } from "./text-outside.tsx";

/** Something an entry belongs to: `term` for programs, unique below the address `scheme`; `label` for people. */
export interface Category {
  term: string;
  scheme: string;
  label: string;
}

/** An entry as both formats tell it. Addresses are absolute, moments in RFC 3339. */
export interface FeedItem {
  id: string;
  address: string;
  lang: string;
  title: string;
  /** What it is and when it is from, for people: `Declaration · 7 April 2021`. */
  label: string;
  summary: string;
  /** The whole text; undefined where a feed has only summaries. */
  html: string | undefined;
  published: string | undefined;
  updated: string;
  /** Who wrote it, if not the coalition as a whole. */
  authors: { name: string; address: string | undefined }[];
  categories: Category[];
  picture: Enclosure;
  documents: Enclosure[];
}

/** The entries of a document, newest first. An entry stands in several feeds, and is the same item in all of them. */
export function itemsOf({ entries, isFull }: FeedPage, library: Library, files: BuiltFiles): FeedItem[] {
  return entries.map((appeared) => {
    const { entry } = appeared;
    // Whose text is asked for, has it in its item. To ask for a part of it, which is its own, is to read it: also where the
    // item is known.
    const source = isFull ? entry.rendered.mentions : entry;
    const known = itemsIn(library);
    const item = known.get(source) ?? {
      ...itemOf(appeared, library, files),
      html: isFull ? textOutside(entry, library) : undefined,
    };
    known.set(source, item);
    return item;
  });
}

const items = new WeakMap<Library, WeakMap<object, FeedItem>>();

/** The items that were made for an edition: of texts in full, of entries with their summaries. */
function itemsIn(library: Library): WeakMap<object, FeedItem> {
  const known = items.get(library) ?? new WeakMap<object, FeedItem>();
  items.set(library, known);
  return known;
}

function itemOf(
  { entry, moment, isKnown }: Appeared,
  library: Library,
  files: BuiltFiles,
): Omit<FeedItem, "html"> {
  const { origin } = library;
  return {
    id: idOf(entry, library),
    address: origin + entry.address,
    lang: entry.lang,
    title: entry.title,
    label: labelOf(entry, library.lang),
    summary: entry.summary,
    published: isKnown ? moment : undefined,
    updated: moment,
    authors: creditsOf(entry, library).map(({ name, address }) => ({
      name,
      address: address === undefined ? undefined : origin + address,
    })),
    categories: categoriesOf(entry, library),
    picture: pictureOf(entry, library, files),
    documents: documentsOf(entry, library),
  };
}

const labelOf = (entry: AnyPublished, lang: string): string =>
  [kindOf(entry, lang), ...(entry.date === undefined ? [] : [formatDay(entry.date, lang)])].join(" · ");

function creditsOf(entry: AnyPublished, library: Library): Credit[] {
  switch (entry.type) {
    case "news":
      return library.credits(entry.fields.authors);
    case "publications": {
      const { authors, publishers } = entry.fields;
      return library.credits(authors.length > 0 ? authors : publishers);
    }
    case "statements":
      return library
        .find("members", entry.fields.members)
        .map(({ title, address }) => ({ name: title, address }));
    case "events":
      return library.credits(entry.fields.organisers);
    default:
      return [];
  }
}

/** Its kind and its topics. */
function categoriesOf(entry: AnyPublished, library: Library): Category[] {
  const { origin, lang, localPath } = library;
  const term = "kind" in entry.fields ? (entry.fields.kind ?? entry.type) : entry.type;
  const topics = "topics" in entry.fields ? library.find("topics", entry.fields.topics) : [];
  return [
    { term, scheme: `${origin}${localPath("/")}#kind`, label: kindOf(entry, lang) },
    ...topics.map(({ id, title }) => ({
      term: id,
      scheme: `${origin}${localPath("/topics/")}`,
      label: title,
    })),
  ];
}

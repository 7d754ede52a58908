import type { VNode } from "preact";
import type { Credit, Library, Published } from "../../scripts/model/views.ts";
import { type Citation, type CitedAuthor, citeAsBibtex, citeAsText } from "../cite.ts";
import { wordsIn } from "../words.ts";
import { CopyButton } from "./CopyButton.tsx";
import { kindOf } from "./KindAndDay.tsx";

/** How a statement or publication is cited: in words and as BibTeX, each to be copied. */
export function Cite(props: {
  entry: Published<"statements"> | Published<"publications">;
  library: Library;
}): VNode {
  const { lang } = props.library;
  const words = wordsIn(lang);
  const citation = citationOf(props.entry, props.library);
  return (
    <details class="cite" data-pagefind-ignore="">
      <summary>{words.cite}</summary>
      <p id="cite-text">{citeAsText(citation, lang)}</p>
      <p class="cite-copy">
        <CopyButton copies="cite-text" lang={lang}>
          {words.copyCitation}
        </CopyButton>
      </p>
      <pre>
        <code id="cite-bibtex">{citeAsBibtex(citation)}</code>
      </pre>
      <p class="cite-copy">
        <CopyButton copies="cite-bibtex" lang={lang}>
          {words.copyBibtex}
        </CopyButton>
      </p>
    </details>
  );
}

function citationOf(entry: Published<"statements"> | Published<"publications">, library: Library): Citation {
  const coalition = library.settings.name;
  const publishers =
    entry.type === "publications" ? library.credits(entry.fields.publishers).map(({ name }) => name) : [];
  return {
    authors: authorsOf(entry, library),
    title: entry.title,
    kind: kindOf(entry, library.lang),
    publisher: publishers.length === 0 ? coalition : publishers.join("; "),
    day: entry.date,
    address: library.origin + entry.address,
    isReport: entry.type === "publications" && ["report", "brief"].includes(entry.fields.kind),
  };
}

/** Who wrote it, else who issued or published it; nobody where it was the coalition as a whole. */
function authorsOf(
  entry: Published<"statements"> | Published<"publications">,
  library: Library,
): CitedAuthor[] {
  if (entry.type === "statements")
    return library
      .find("members", entry.fields.members)
      .map(({ title: name }) => ({ name, isPerson: false }));
  const { authors, publishers } = entry.fields;
  return library
    .credits(authors.length > 0 ? authors : publishers)
    .map((credit) => personOf(credit, library) ?? { name: credit.name, isPerson: false });
}

/** A person is cited without a title such as "Dr". Whoever has no page may be an organisation as well as a person. */
function personOf({ address }: Credit, library: Library): CitedAuthor | undefined {
  const id = /\/people\/([^/]+)\/$/.exec(address ?? "")?.[1];
  const [person] = id === undefined ? [] : library.find("people", [id]);
  return person === undefined ? undefined : { name: person.title, isPerson: true };
}

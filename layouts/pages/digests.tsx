import type { Digest } from "../../scripts/model/digest.ts";
import { Listing } from "../components/Listing.tsx";
import { formatCount, formatSpan } from "../format.ts";
import type { ListPage, Page } from "../page.ts";
import { wordsIn } from "../words.ts";

/** `/digests/`: the newsletters of all months, newest first, by year. */
export default {
  items: (library) => [library.digests()],
  address: (_digests, library) => library.localPath("/digests/"),
  render: ({ item: digests, library, bundle }) => {
    const { lang } = library;
    const words = wordsIn(lang);
    const years = [...new Set(digests.map(({ span }) => span.from.slice(0, 4)))];
    return (
      <Listing library={library} bundle={bundle} path="/digests/" title={words.newsletter} list={onePage}>
        {library.introduction("/digests/") === undefined && <p class="lead">{words.newsletterLead}</p>}
        {digests.length === 0 && <p class="empty">{words.nothingYet}</p>}
        {years.map((year) => (
          <section key={year} aria-labelledby={`y${year}`}>
            <h2 id={`y${year}`}>{year}</h2>
            <ul class="digest-months">
              {digests
                .filter(({ span }) => span.from.startsWith(year))
                .map((digest) => (
                  <li key={digest.address}>
                    <a href={digest.address}>{formatSpan(digest.span, lang)}</a>{" "}
                    <span class="meta">{formatCount(sizeOf(digest), words.counts.items, lang)}</span>
                  </li>
                ))}
            </ul>
          </section>
        ))}
      </Listing>
    );
  },
} satisfies Page<readonly Digest[]>;

/** The months stand on one page: there are twelve a year. */
const onePage: ListPage<never> = { entries: [], all: [], page: 1, pages: 1, total: 0 };

const sizeOf = ({ parts }: Digest): number => parts.reduce((n, { entries }) => n + entries.length, 0);

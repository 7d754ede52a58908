import type { ComponentChildren, VNode } from "preact";
import type { Digest } from "../../scripts/model/digest.ts";
import { EntrySection } from "../components/EntrySection.tsx";
import { digestTitle } from "../digest-title.ts";
import { Document } from "../document.tsx";
import { formatSpan } from "../format.ts";
import type { Page } from "../page.ts";
import { fill, wordsIn } from "../words.ts";

interface DigestPage {
  digest: Digest;
  newer: Digest | undefined;
  older: Digest | undefined;
}

/** `/digests/2021-04/`: the newsletter of a month as a page. */
export default {
  items: (library) =>
    library.digests().map((digest, i, all) => ({ digest, newer: all[i - 1], older: all[i + 1] })),
  address: ({ digest }) => digest.address,
  render: ({ item: { digest, newer, older }, library, bundle }) => {
    const { lang } = library;
    const words = wordsIn(lang);
    const title = digestTitle(digest, lang);
    return (
      <Document
        library={library}
        bundle={bundle}
        title={title}
        description={fill(words.newsletterMonth, { span: formatSpan(digest.span, lang) })}
        address={digest.address}
        trail={[
          {
            title: library.introduction("/digests/")?.title ?? words.newsletter,
            address: library.localPath("/digests/"),
          },
        ]}
      >
        <h1>{title}</h1>
        {digest.parts.map(({ name, entries }) => (
          <EntrySection
            kind="digest-part"
            key={name}
            id={name}
            title={words.digestParts[name]}
            entries={entries}
            library={library}
          />
        ))}
        <EntrySection
          kind="digest-part"
          id="ahead"
          title={words.comingUp}
          entries={digest.ahead}
          library={library}
        />
        {(newer ?? older) !== undefined && (
          <nav class="neighbours" aria-label={words.neighbours}>
            {newer !== undefined && (
              <Neighbour digest={newer} rel="next" lang={lang}>
                {words.newer}
              </Neighbour>
            )}
            {older !== undefined && (
              <Neighbour digest={older} rel="prev" lang={lang}>
                {words.older}
              </Neighbour>
            )}
          </nav>
        )}
      </Document>
    );
  },
} satisfies Page<DigestPage>;

function Neighbour(props: { digest: Digest; rel: string; lang: string; children: ComponentChildren }): VNode {
  return (
    <p>
      <span class="label">{props.children}</span>{" "}
      <a rel={props.rel} href={props.digest.address}>
        {formatSpan(props.digest.span, props.lang)}
      </a>
    </p>
  );
}

import { Browse } from "../components/Browse.tsx";
import { Document } from "../document.tsx";
import type { Page } from "../page.ts";
import { wordsIn } from "../words.ts";

/** `/404.html`: what servers show for an address that does not exist. Only in the main language: servers know one. */
export default {
  items: (library) => (library.lang === library.languages[0] ? ["/404.html"] : []),
  address: (file) => file,
  render: ({ item, library, bundle }) => {
    const words = wordsIn(library.lang);
    return (
      <Document library={library} bundle={bundle} title={words.notFound} address={item} hidden>
        <h1>{words.notFound}</h1>
        <div class="prose">
          <p>{words.notFoundText}</p>
          <Browse library={library} />
        </div>
      </Document>
    );
  },
} satisfies Page<string>;

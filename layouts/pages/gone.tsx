import { Browse } from "../components/Browse.tsx";
import { Document } from "../document.tsx";
import type { Page } from "../page.ts";
import { wordsIn } from "../words.ts";

/** `/gone.html`: what servers show at the address of a text that was taken away, where there is one in this language. */
export default {
  items: (library) =>
    library.moves.gone.some(({ lang }) => lang === library.lang) ? [library.localPath("/gone.html")] : [],
  address: (file) => file,
  render: ({ item, library, bundle }) => {
    const words = wordsIn(library.lang);
    return (
      <Document library={library} bundle={bundle} title={words.gone} address={item} hidden>
        <h1>{words.gone}</h1>
        <div class="prose">
          <p>{words.goneText}</p>
          <Browse library={library} />
        </div>
      </Document>
    );
  },
} satisfies Page<string>;

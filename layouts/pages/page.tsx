import type { Published } from "../../scripts/model/views.ts";
import { OnThisPage } from "../components/OnThisPage.tsx";
import { Prose } from "../components/Prose.tsx";
import { Document } from "../document.tsx";
import type { Page } from "../page.ts";

/** `/SLUG/`: a text that stays, such as "About". */
export default {
  items: (library) => library.standalonePages,
  address: (page) => page.address,
  render: ({ item: page, library, bundle }) => (
    <Document
      library={library}
      bundle={bundle}
      title={page.title}
      description={page.summary}
      address={page.address}
      entry={page}
      trail={[]}
    >
      <article>
        <h1>{page.title}</h1>
        <OnThisPage body={page.rendered} lang={library.lang} />
        <Prose body={page.rendered} lang={library.lang} />
      </article>
    </Document>
  ),
} satisfies Page<Published<"pages">>;

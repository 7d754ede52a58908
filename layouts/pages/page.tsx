import type { Published } from "../../scripts/model/views.ts";
import { Article } from "../components/Article.tsx";
import { Prose } from "../components/Prose.tsx";
import { Document } from "../document.tsx";
import type { Page } from "../page.ts";

/** `/SLUG/`: a text that stays, such as "About". */
export default {
  isSearched: true,
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
      <Article
        kind="page"
        body={page.rendered}
        lang={library.lang}
        header={
          <>
            <h1>{page.title}</h1>
            {page.fields.summary !== undefined && <p class="lead">{page.fields.summary}</p>}
          </>
        }
      >
        <Prose body={page.rendered} lang={library.lang} />
      </Article>
    </Document>
  ),
} satisfies Page<Published<"pages">>;

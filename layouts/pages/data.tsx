import type { VNode } from "preact";
import type { DataSet } from "../../scripts/model/open-data.ts";
import type { Library } from "../../scripts/model/views.ts";
import { DataLicence } from "../components/DataLicence.tsx";
import { DataSetSection } from "../components/DataSetSection.tsx";
import { Prose } from "../components/Prose.tsx";
import { Document } from "../document.tsx";
import { formatCount, formatDay, formatList } from "../format.ts";
import type { Page } from "../page.ts";
import { fill, wordsIn } from "../words.ts";

/** `/data/`: the open data: what there is, how it is counted, under what licence, and what its fields say. */
export default {
  items: (library) => [library.lang],
  address: (_lang, library) => library.localPath("/data/"),
  render: ({ library, bundle }) => {
    const words = wordsIn(library.lang);
    const introduction = library.introduction("/data/");
    const title = introduction?.title ?? words.openData;
    const lead = fill(words.openDataLead, { day: formatDay(library.today, library.lang) });
    return (
      <Document
        library={library}
        bundle={bundle}
        title={title}
        description={introduction?.summary ?? lead}
        address={library.localPath("/data/")}
        path="/data/"
        trail={[]}
      >
        <h1>{title}</h1>
        <p class="lead">{lead}</p>
        {introduction !== undefined && <Prose body={introduction.rendered} lang={library.lang} />}
        {Object.values<DataSet>(library.openData()).map((set) => (
          <DataSetSection key={set.name} set={set} lang={library.lang} />
        ))}
        <Counting library={library} />
        <DataLicence library={library} />
      </Document>
    );
  },
} satisfies Page<string>;

function Counting({ library }: { library: Library }): VNode {
  const { lang, today } = library;
  const words = wordsIn(lang);
  return (
    <section class="data-notes" aria-labelledby="counting">
      <h2 id="counting">{words.dataCounting}</h2>
      <p>{fill(words.dataCountsMembers, { day: formatDay(today, lang), counts: countsOf(library) })}</p>
      <p>{words.dataCountsSignatures}</p>
      <p>{words.dataCountsTexts}</p>
      <p>{words.dataForm}</p>
    </section>
  );
}

/** `8 members and 3 observers`, by the rows of the set. */
function countsOf(library: Library): string {
  const { members, observers } = wordsIn(library.lang).counts;
  const { rows } = library.openData().members;
  const number = (standing: "member" | "observer"): number =>
    rows.filter((row) => row.standing === standing).length;
  return formatList(
    [
      formatCount(number("member"), members, library.lang),
      formatCount(number("observer"), observers, library.lang),
    ],
    library.lang,
  );
}

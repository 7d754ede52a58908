import type { VNode } from "preact";
import type { Ledger, Library, Published } from "../../scripts/model/views.ts";
import { formatCount, formatCountry, formatDay } from "../format.ts";
import { fill, wordsIn } from "../words.ts";

/** Who signed a statement, counted and by country; nobody is shown whose signature does not count. */
export function Endorsements(props: { statement: Published<"statements">; library: Library }): VNode | null {
  const { statement, library } = props;
  const ledger = library.ledger(statement);
  const { lang } = library;
  const words = wordsIn(lang);
  if (ledger === undefined) return null;
  return (
    <section class="endorsements" aria-labelledby="endorsements">
      <h2 id="endorsements">{words.endorsements}</h2>
      <p class="lead">{countSentence(ledger, lang)}</p>
      {byCountryName(ledger, lang).map(({ name, signers }) => (
        <section key={name} aria-label={name}>
          <h3>{name}</h3>
          <ul>
            {signers.map((signer) => (
              <li key={signer.name}>
                {signer.address === undefined ? signer.name : <a href={signer.address}>{signer.name}</a>}
                {signer.isIndividual && ` (${words.individual})`}
              </li>
            ))}
          </ul>
        </section>
      ))}
      <p class="meta">
        {words.signatureData} <a href={`${statement.address}endorsements.csv`}>CSV</a>,{" "}
        <a href={`${statement.address}endorsements.json`}>JSON</a>
      </p>
    </section>
  );
}

/** `30 organisations and 2 individuals from 12 countries, 8 of them members, as of 7 April 2021.` */
function countSentence(ledger: Ledger, lang: string): string {
  const words = wordsIn(lang);
  return fill(words.endorsedBy, {
    organisations: formatCount(ledger.organisations, words.counts.organisations, lang),
    individuals: formatCount(ledger.individuals, words.counts.individuals, lang),
    countries: formatCount(ledger.countries, words.counts.countries, lang),
    members: ledger.members,
    day: formatDay(ledger.asOf, lang),
  });
}

function byCountryName(ledger: Ledger, lang: string) {
  const collator = new Intl.Collator(lang);
  return ledger.groups
    .map(({ country, signers }) => ({
      name: country === undefined ? "" : formatCountry(country, lang),
      signers,
    }))
    .sort((a, b) => Number(a.name === "") - Number(b.name === "") || collator.compare(a.name, b.name))
    .map(({ name, signers }) => ({ name: name === "" ? wordsIn(lang).noCountry : name, signers }));
}

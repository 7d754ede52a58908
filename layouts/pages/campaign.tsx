import type { VNode } from "preact";
import type { Library, Published } from "../../scripts/model/views.ts";
import { Article } from "../components/Article.tsx";
import { creditValues, Facts, linksTo } from "../components/Facts.tsx";
import { kindOf } from "../components/KindAndDay.tsx";
import { Prose } from "../components/Prose.tsx";
import { formatTenure } from "../components/RoleSpan.tsx";
import { Document } from "../document.tsx";
import { formatCountry } from "../format.ts";
import type { Page } from "../page.ts";
import { wordsIn } from "../words.ts";

/** `/campaigns/SLUG/`: one campaign or project: who led it, with whom, who paid, what it asked for. */
export default {
  isSearched: true,
  items: (library) => library.all("campaigns"),
  address: (campaign) => campaign.address,
  render: ({ item: campaign, library, bundle }) => {
    const { fields } = campaign;
    const { lang } = library;
    const words = wordsIn(lang);
    const statements = fields.statement === undefined ? [] : library.find("statements", [fields.statement]);
    return (
      <Document
        library={library}
        bundle={bundle}
        title={campaign.title}
        description={campaign.summary}
        address={campaign.address}
        entry={campaign}
        trail={[]}
      >
        <Article
          kind="campaign"
          body={campaign.rendered}
          lang={lang}
          header={
            <>
              <p class="label">{kindOf(campaign, lang)}</p>
              <h1>{campaign.title}</h1>
              {fields.summary !== undefined && <p class="lead">{fields.summary}</p>}
              <Facts
                facts={[
                  { name: words.when, values: [formatTenure(fields.from, fields.to, lang)] },
                  {
                    name: words.lead,
                    values: creditValues(library.credits(fields.lead === undefined ? [] : [fields.lead])),
                  },
                  { name: words.funders, values: fields.funders },
                ]}
              />
            </>
          }
          aside={
            <Facts
              facts={[
                { name: words.callToAction, values: linksTo(statements, lang) },
                { name: words.countries, values: fields.countries.map((code) => formatCountry(code, lang)) },
                { name: words.topicsOf, values: linksTo(library.find("topics", fields.topics), lang) },
                {
                  name: words.website,
                  values:
                    fields.website === undefined
                      ? []
                      : [<a href={fields.website}>{new URL(fields.website).hostname}</a>],
                },
              ]}
            />
          }
        >
          <Prose body={campaign.rendered} lang={library.lang} />
          <Partners campaign={campaign} library={library} />
        </Article>
      </Document>
    );
  },
} satisfies Page<Published<"campaigns">>;

/** The partners by country, in the order of the countries' names; those without a country come last. */
function Partners({
  campaign,
  library,
}: {
  campaign: Published<"campaigns">;
  library: Library;
}): VNode | null {
  const { partners } = campaign.fields;
  const { lang } = library;
  if (partners.length === 0) return null;
  const countries = [...new Set(partners.map((partner) => partner.country))]
    .map((code) => ({
      code,
      name: code === undefined ? wordsIn(lang).otherPartners : formatCountry(code, lang),
    }))
    .sort((a, b) =>
      a.code === undefined ? 1 : b.code === undefined ? -1 : new Intl.Collator(lang).compare(a.name, b.name),
    );
  return (
    <section aria-labelledby="partners">
      <h2 id="partners">{wordsIn(lang).partners}</h2>
      <Facts
        facts={countries.map(({ code, name }) => ({
          name,
          values: creditValues(
            library.credits(
              partners
                .filter((partner) => partner.country === code)
                .map((partner) => partner.member ?? partner.name ?? ""),
            ),
          ),
        }))}
      />
    </section>
  );
}

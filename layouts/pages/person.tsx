import type { AnyPublished, Published } from "../../scripts/model/views.ts";
import { Article } from "../components/Article.tsx";
import { Facts } from "../components/Facts.tsx";
import { Figure } from "../components/Figure.tsx";
import { kindOf } from "../components/KindAndDay.tsx";
import { Prose } from "../components/Prose.tsx";
import { Related } from "../components/Related.tsx";
import { formatTenure } from "../components/RoleSpan.tsx";
import { Document } from "../document.tsx";
import { type ListPage, listPageAddress, type Page, paginate } from "../page.ts";
import { subscriptionTo } from "../subscriptions.ts";
import { fill, wordsIn } from "../words.ts";

interface PersonPage {
  person: Published<"people">;
  related: ListPage<AnyPublished>;
}

/** `/people/SLUG/`: one person, where they belong, and what they wrote. */
export default {
  isSearched: true,
  items: (library) =>
    library.all("people").flatMap((person) => {
      const naming = library.naming(person).filter((entry) => entry.type !== "members");
      return paginate(naming).map((related) => ({ person, related }));
    }),
  address: ({ person, related }) => listPageAddress(person.address, related.page),
  render: ({ item: { person, related }, library, bundle }) => {
    const { fields } = person;
    const { lang } = library;
    const words = wordsIn(lang);
    const name = fields.honorific === undefined ? person.title : `${fields.honorific} ${person.title}`;
    const title = related.page === 1 ? name : fill(words.pageTitle, { title: name, page: related.page });
    return (
      <Document
        library={library}
        bundle={bundle}
        title={title}
        description={person.summary}
        address={listPageAddress(person.address, related.page)}
        listed={{ all: related.all, shown: related.entries }}
        {...(related.page === 1 ? { entry: person } : {})}
        trail={related.page === 1 ? [] : [{ title: name, address: person.address }]}
        subscription={subscriptionTo(person)}
      >
        <Article
          kind="profile person"
          body={person.rendered}
          lang={lang}
          header={
            <>
              <p class="label">{kindOf(person, lang)}</p>
              <h1>{title}</h1>
              {fields.summary !== undefined && <p class="lead">{fields.summary}</p>}
            </>
          }
          aside={
            <>
              <Figure entry={person} picture={fields.photo} use="portrait" library={library} />
              <Facts
                facts={[
                  {
                    name: words.organisations,
                    values: fields.organisations.map(({ member, name: plain, role, from, to }) => {
                      const [known] = member === undefined ? [] : library.find("members", [member]);
                      const details = [role, formatTenure(from, to, lang)].filter(
                        (part) => part !== undefined && part !== "",
                      );
                      return (
                        <>
                          {known === undefined ? plain : <a href={known.address}>{known.title}</a>}
                          {details.length > 0 && ` (${details.join(", ")})`}
                        </>
                      );
                    }),
                  },
                  {
                    name: words.links,
                    values: fields.links.map(({ title: text, link }) => <a href={link}>{text}</a>),
                  },
                ]}
              />
            </>
          }
        >
          {related.page === 1 && <Prose body={person.rendered} lang={library.lang} />}
        </Article>
        <Related
          title={fill(words.wroteAndNamed, { name })}
          list={related}
          base={person.address}
          library={library}
        />
      </Document>
    );
  },
} satisfies Page<PersonPage>;

import type { AnyPublished, Published } from "../../scripts/model/views.ts";
import { Article } from "../components/Article.tsx";
import { CalendarLink, calendarOf } from "../components/CalendarLink.tsx";
import { Day } from "../components/Day.tsx";
import { Facts, linksTo } from "../components/Facts.tsx";
import { Figure } from "../components/Figure.tsx";
import { MemberKit } from "../components/MemberKit.tsx";
import { nameOf, placesOf } from "../components/MemberList.tsx";
import { Prose } from "../components/Prose.tsx";
import { Related } from "../components/Related.tsx";
import { RoleSpan } from "../components/RoleSpan.tsx";
import { SignedStatements } from "../components/SignedStatements.tsx";
import { Document } from "../document.tsx";
import { type ListPage, listPageAddress, type Page, paginate } from "../page.ts";
import { subscriptionTo } from "../subscriptions.ts";
import { fill, wordsIn } from "../words.ts";

interface MemberPage {
  member: Published<"members">;
  related: ListPage<AnyPublished>;
}

/** `/members/SLUG/`: one organisation, its roles, its people, and everything that names it. */
export default {
  isSearched: true,
  items: (library) =>
    library.all("members").flatMap((member) => {
      const naming = library.naming(member).filter((entry) => entry.type !== "people");
      return paginate(naming).map((related) => ({ member, related }));
    }),
  address: ({ member, related }) => listPageAddress(member.address, related.page),
  render: ({ item: { member, related }, library, bundle }) => {
    const { fields } = member;
    const { lang } = library;
    const words = wordsIn(lang);
    const calendar = related.page === 1 ? calendarOf(member, library) : undefined;
    const roles = library.register.roles(member);
    const named = library.find("people", fields.people);
    const people = [
      ...named,
      ...library.naming(member).filter((entry) => entry.type === "people" && !named.includes(entry)),
    ];
    const title =
      related.page === 1 ? member.title : fill(words.pageTitle, { title: member.title, page: related.page });
    return (
      <Document
        library={library}
        bundle={bundle}
        title={title}
        description={member.summary}
        address={listPageAddress(member.address, related.page)}
        listed={{ all: related.all, shown: related.entries }}
        {...(related.page === 1 ? { entry: member } : {})}
        subscription={subscriptionTo(member)}
        trail={[
          {
            title: library.introduction("/members/")?.title ?? words.members,
            address: library.localPath("/members/"),
          },
          ...(related.page === 1 ? [] : [{ title: member.title, address: member.address }]),
        ]}
      >
        <Article
          kind="profile"
          body={member.rendered}
          lang={lang}
          header={
            <>
              <p class="label">{words.standing[library.register.standing(member)]}</p>
              <h1>{related.page === 1 ? nameOf(member) : title}</h1>
              {fields.summary !== undefined && <p class="lead">{fields.summary}</p>}
              <Figure entry={member} picture={fields.logo} use="logo" library={library} />
              <Facts
                facts={[
                  { name: words.kind, values: [words.memberKinds[fields.kind]] },
                  {
                    name: fields.countries.length === 1 ? words.country : words.countries,
                    values: placesOf(member, lang),
                  },
                  {
                    name: words.roleInCoalition,
                    values: [...roles.current, ...roles.past].map((span) => (
                      <RoleSpan span={span} lang={lang} />
                    )),
                  },
                  {
                    name: words.joined,
                    values: fields.joined === undefined ? [] : [<Day day={fields.joined} lang={lang} />],
                  },
                  {
                    name: words.left,
                    values: fields.left === undefined ? [] : [<Day day={fields.left} lang={lang} />],
                  },
                ]}
              />
            </>
          }
          aside={
            <Facts
              facts={[
                {
                  name: words.website,
                  values:
                    fields.website === undefined
                      ? []
                      : [<a href={fields.website}>{new URL(fields.website).hostname}</a>],
                },
                { name: words.people, values: linksTo(people, lang) },
              ]}
            />
          }
        >
          {related.page === 1 && <Prose body={member.rendered} lang={library.lang} />}
        </Article>
        {related.page === 1 && <SignedStatements member={member} library={library} />}
        <Related
          title={fill(words.wroteAndNamed, { name: fields.acronym ?? member.title })}
          list={related}
          base={member.address}
          library={library}
        />
        {calendar !== undefined && <CalendarLink address={calendar} lang={lang} />}
        {related.page === 1 && <MemberKit member={member} library={library} />}
      </Document>
    );
  },
} satisfies Page<MemberPage>;

import type { Library } from "../../scripts/model/views.ts";
import { Listing } from "../components/Listing.tsx";
import { MemberList } from "../components/MemberList.tsx";
import { MemberPlaces } from "../components/MemberPlaces.tsx";
import { formatCount, formatList } from "../format.ts";
import { type Page, paginate } from "../page.ts";
import { fill, wordsIn } from "../words.ts";

const standings = ["member", "observer", "other"] as const;

/** `/members/`: all organisations by what they are to the coalition today. */
export default {
  items: (library) => [library.lang],
  address: (_lang, library) => library.localPath("/members/"),
  render: ({ library, bundle }) => {
    const words = wordsIn(library.lang);
    const all = library.all("members");
    const [page] = paginate([]);
    return (
      <Listing
        library={library}
        bundle={bundle}
        path="/members/"
        title={words.members}
        list={page ?? { entries: [], page: 1, pages: 1, total: 0 }}
        lead={<MemberPlaces library={library} />}
        facets={library.list("members")}
      >
        {all.length === 0 && <p class="empty">{words.nothingYet}</p>}
        {standings.map((standing) => {
          const members = all.filter((member) => library.register.standing(member) === standing);
          return members.length === 0 ? null : (
            <section key={standing} aria-labelledby={`standing-${standing}`}>
              <h2 id={`standing-${standing}`}>{words.standings[standing]}</h2>
              {standing === "member" && (
                <p class="meta">{fill(words.listedHere, { counts: countsOf(library) })}</p>
              )}
              <MemberList members={members} library={library} />
            </section>
          );
        })}
      </Listing>
    );
  },
} satisfies Page<string>;

/** `8 members and 5 countries`. */
function countsOf({ register, lang }: Library): string {
  const { members, countries } = wordsIn(lang).counts;
  const known =
    register.counts.countries > 0 ? [formatCount(register.counts.countries, countries, lang)] : [];
  return formatList([formatCount(register.counts.members, members, lang), ...known], lang);
}

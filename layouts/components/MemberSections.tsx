import type { VNode } from "preact";
import type { Library, Published } from "../../scripts/model/views.ts";
import { formatCount, formatList } from "../format.ts";
import { fill, wordsIn } from "../words.ts";
import { MemberList } from "./MemberList.tsx";

const standings = ["member", "observer", "other"] as const;

/** Organisations by what they are to the coalition today. `isWhole` says that these are all, and how many. */
export function MemberSections({
  members,
  library,
  isWhole,
}: {
  members: readonly Published<"members">[];
  library: Library;
  isWhole: boolean;
}): VNode {
  const words = wordsIn(library.lang);
  return (
    <>
      {standings.map((standing) => {
        const some = members.filter((member) => library.register.standing(member) === standing);
        return some.length === 0 ? null : (
          <section key={standing} aria-labelledby={`standing-${standing}`}>
            <h2 id={`standing-${standing}`}>{words.standings[standing]}</h2>
            {isWhole && standing === "member" && (
              <p class="meta">{fill(words.listedHere, { counts: countsOf(library) })}</p>
            )}
            <MemberList members={some} library={library} />
          </section>
        );
      })}
    </>
  );
}

/** `8 members and 5 countries`. */
function countsOf({ register, lang }: Library): string {
  const { members, countries } = wordsIn(lang).counts;
  const known =
    register.counts.countries > 0 ? [formatCount(register.counts.countries, countries, lang)] : [];
  return formatList([formatCount(register.counts.members, members, lang), ...known], lang);
}

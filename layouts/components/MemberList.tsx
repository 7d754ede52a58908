import type { VNode } from "preact";
import type { Library, Published } from "../../scripts/model/views.ts";
import { formatCountry } from "../format.ts";
import { wordsIn } from "../words.ts";

/** Organisations by name, each with its kind, countries and roles. */
export function MemberList({
  members,
  library,
}: {
  members: readonly Published<"members">[];
  library: Library;
}): VNode {
  const { lang } = library;
  const words = wordsIn(lang);
  return (
    <ul class="member-list">
      {members.map((member) => {
        const roles = library.register.roles(member).current.map((span) => words.roles[span.role]);
        return (
          <li key={member.id}>
            <a href={member.address}>{nameOf(member)}</a>
            <span class="meta">
              {[words.memberKinds[member.fields.kind], ...placesOf(member, lang)].join(" · ")}
            </span>
            {roles.length > 0 && <span class="meta role">{roles.join(" · ")}</span>}
          </li>
        );
      })}
    </ul>
  );
}

/** The name with its acronym: `Medicus Mundi International (MMI)`. */
export function nameOf(member: Published<"members">): string {
  const { name, acronym } = member.fields;
  return acronym === undefined || acronym === name ? name : `${name} (${acronym})`;
}

/** The countries of an organisation in words. */
export function placesOf(member: Published<"members">, lang: string): string[] {
  return member.fields.countries.map((code) =>
    code === "global" ? wordsIn(lang).worldwide : formatCountry(code, lang),
  );
}

import type { VNode } from "preact";
import type { Library, Published } from "../../scripts/model/views.ts";
import { formatDay } from "../format.ts";
import { fill, wordsIn } from "../words.ts";
import { placesOf } from "./MemberList.tsx";
import { formatTenure } from "./RoleSpan.tsx";

/** Mail programs cut long links: what is said of one thing goes no further. */
const longestValue = 240;

/** An e-mail to the secretariat with what the page of an organisation says, to be put right. Needs a contact address. */
export function CorrectionMail(props: { member: Published<"members">; library: Library }): VNode | null {
  const { member, library } = props;
  const { settings, lang, origin } = library;
  const words = wordsIn(lang);
  const { email } = settings.contact;
  if (email === undefined) return null;
  const lines = [
    fill(words.kitMailLead, { address: origin + member.address }),
    "",
    ...entryInWords(member, library),
    "",
    words.kitMailEnd,
    "",
  ];
  const subject = encodeURIComponent(fill(words.kitMailSubject, { name: shorten(member.title) }));
  // RFC 6068: a line break in the text of a mail is CR LF.
  const body = encodeURIComponent(lines.join("\r\n"));
  return (
    <section aria-labelledby="correct">
      <h3 id="correct">{words.kitCorrect}</h3>
      <p>
        {words.kitCorrectText} <a href={`mailto:${email}?subject=${subject}&body=${body}`}>{email}</a>
      </p>
    </section>
  );
}

/** What the page of an organisation says of it, a line for each thing. */
function entryInWords(member: Published<"members">, library: Library): string[] {
  const { lang } = library;
  const words = wordsIn(lang);
  const { fields } = member;
  const { current, past } = library.register.roles(member);
  const facts: [name: string, values: readonly (string | undefined)[]][] = [
    [words.kitName, [fields.name, fields.acronym]],
    [words.kind, [words.memberKinds[fields.kind]]],
    [fields.countries.length === 1 ? words.country : words.countries, placesOf(member, lang)],
    [
      words.roleInCoalition,
      [
        words.standing[library.register.standing(member)],
        ...[...current, ...past].map(({ role, from, to }) =>
          [words.roles[role], formatTenure(from, to, lang)].filter((part) => part !== "").join(" "),
        ),
      ],
    ],
    [words.joined, [fields.joined && formatDay(fields.joined, lang)]],
    [words.left, [fields.left && formatDay(fields.left, lang)]],
    [words.website, [fields.website]],
    [words.people, library.find("people", fields.people).map(({ title }) => title)],
    [words.kitAbout, [fields.summary]],
  ];
  return facts
    .map(([name, values]) => [name, values.filter((value) => value !== undefined).map(shorten)] as const)
    .filter(([, values]) => values.length > 0)
    .map(([name, values]) => fill(words.kitMailLine, { name, values: values.join("; ") }));
}

function shorten(text: string): string {
  const signs = [...text];
  return signs.length <= longestValue ? text : `${signs.slice(0, longestValue).join("")}…`;
}

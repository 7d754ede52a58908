import type { VNode } from "preact";
import type { Library, Published } from "../../scripts/model/views.ts";
import { fill, wordsIn } from "../words.ts";
import { Day } from "./Day.tsx";

/** The statements that an organisation issued or signed, newest first, and the same as data. */
export function SignedStatements({
  member,
  library,
}: {
  member: Published<"members">;
  library: Library;
}): VNode | null {
  const { lang } = library;
  const words = wordsIn(lang);
  const signed = library.signedBy(member);
  if (signed.length === 0) return null;
  return (
    <section class="signed-statements" data-pagefind-ignore="" aria-labelledby="signed">
      <h2 id="signed">{fill(words.signedBy, { name: member.fields.acronym ?? member.title })}</h2>
      <ul>
        {signed.map((statement) => (
          <li key={statement.id}>
            <a href={statement.address}>{statement.title}</a>
            {statement.date !== undefined && (
              <>
                {", "}
                <Day day={statement.date} lang={lang} />
              </>
            )}
          </li>
        ))}
      </ul>
      <p class="meta">
        {words.asData} <a href={`${member.address}statements.csv`}>CSV</a>,{" "}
        <a href={`${member.address}statements.json`}>JSON</a>
      </p>
    </section>
  );
}

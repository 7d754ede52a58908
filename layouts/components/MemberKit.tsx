import type { VNode } from "preact";
import type { Library, Published } from "../../scripts/model/views.ts";
import { formatDay } from "../format.ts";
import { fill, wordsIn } from "../words.ts";
import { CorrectionMail } from "./CorrectionMail.tsx";
import { isOpenForSignature } from "./HowToSign.tsx";
import { MemberBadge } from "./MemberBadge.tsx";
import { MemberFollow } from "./MemberFollow.tsx";
import { Snippet } from "./Snippet.tsx";
import { StatementBanner } from "./StatementBanner.tsx";

interface KitProps {
  member: Published<"members">;
  library: Library;
}

/** What a member or observer may take along to its own site, and how it corrects what stands on its page. */
export function MemberKit({ member, library }: KitProps): VNode | null {
  if (library.register.standing(member) === "other") return null;
  const { lang } = library;
  const words = wordsIn(lang);
  const name = member.fields.acronym ?? member.title;
  return (
    <details class="member-kit" data-pagefind-ignore="">
      <summary>
        <h2>{fill(words.kit, { name })}</h2>
      </summary>
      <p>{fill(words.kitLead, { name })}</p>
      <MemberFollow member={member} library={library} />
      <section aria-labelledby="badge">
        <h3 id="badge">{words.kitBadge}</h3>
        <p>{words.kitPaste}</p>
        <Snippet id="badge-html" lang={lang}>
          <MemberBadge member={member} library={library} />
        </Snippet>
      </section>
      <Banner library={library} />
      <CorrectionMail member={member} library={library} />
    </details>
  );
}

/** The banner for the newest statement that can be signed. */
function Banner({ library }: { library: Library }): VNode | null {
  const { lang } = library;
  const words = wordsIn(lang);
  const statement = library.all("statements").find((one) => isOpenForSignature(one, library));
  if (statement === undefined) return null;
  const until = statement.fields.sign?.until;
  return (
    <section aria-labelledby="banner">
      <h3 id="banner">{words.kitBanner}</h3>
      <p>
        {words.kitPaste}{" "}
        {until === undefined
          ? words.kitBannerOpen
          : fill(words.kitBannerEnds, { day: formatDay(until, lang) })}
      </p>
      <Snippet id="banner-html" lang={lang}>
        <StatementBanner statement={statement} library={library} />
      </Snippet>
    </section>
  );
}

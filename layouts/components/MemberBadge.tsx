import type { VNode } from "preact";
import type { Library, Published } from "../../scripts/model/views.ts";
import { wordsIn } from "../words.ts";
import { SnippetLink } from "./SnippetLink.tsx";
import { breakSnippetLines, lineHeight, SnippetText } from "./SnippetText.tsx";

const width = 320;
const size = 17;

/** A badge for the site of a member or observer: what it is, of which coalition, with a link to its page here. */
export function MemberBadge(props: { member: Published<"members">; library: Library }): VNode | null {
  const { member, library } = props;
  const { settings, lang } = library;
  const standing = library.register.standing(member);
  if (standing === "other") return null;
  const label = wordsIn(lang).kitBadges[standing];
  const lines = breakSnippetLines(settings.name, size, width - 120, 3);
  const height = Math.round(44 + lines.length * size * lineHeight);
  return (
    <SnippetLink
      library={library}
      address={member.address}
      label={`${label} ${settings.name}`}
      width={width}
      height={height}
      symbolAt={{ x: 20, y: Math.round(height / 2) - 16 }}
      radius={12}
    >
      <SnippetText lines={[label]} x={100} y={28} size={13} fill="#13212b" />
      <SnippetText lines={lines} x={100} y={48} size={size} fill="#0a5650" isBold />
    </SnippetLink>
  );
}

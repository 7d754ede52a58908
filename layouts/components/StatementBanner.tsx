import type { VNode } from "preact";
import type { Library, Published } from "../../scripts/model/views.ts";
import { formatDay } from "../format.ts";
import { fill, wordsIn } from "../words.ts";
import { SnippetLink } from "./SnippetLink.tsx";
import { breakSnippetLines, lineHeight, SnippetText } from "./SnippetText.tsx";

const width = 320;
const inset = 24;
const size = 21;

/** A banner for other sites that leads to a statement and says until when it can be signed. */
export function StatementBanner(props: { statement: Published<"statements">; library: Library }): VNode {
  const { statement, library } = props;
  const { settings, lang } = library;
  const words = wordsIn(lang);
  const until = statement.fields.sign?.until;
  const open =
    until === undefined
      ? words.statusOpen
      : `${words.statusOpen} ${fill(words.signUntil, { day: formatDay(until, lang) })}`;
  const inWidth = (text: string, height: number, most: number): string[] =>
    breakSnippetLines(text, height, width - 2 * inset, most);
  const [status, title, by] = [
    inWidth(open, 13, 2),
    inWidth(statement.title, size, 4),
    inWidth(settings.name, 13, 2),
  ];
  const titleAt = 92 + Math.round((status.length - 1) * 13 * lineHeight) + 18;
  const byAt = titleAt + Math.round((title.length - 1) * size * lineHeight) + 26;
  const buttonAt = byAt + Math.round((by.length - 1) * 13 * lineHeight) + 18;
  return (
    <SnippetLink
      library={library}
      address={statement.address}
      label={`${open}. ${statement.title} (${settings.name})`}
      width={width}
      height={buttonAt + 44 + inset}
      symbolAt={{ x: inset, y: inset }}
      radius={12}
    >
      <SnippetText lines={status} x={inset} y={78} size={13} fill="#9c2f17" isBold />
      <SnippetText lines={title} x={inset} y={titleAt} size={size} fill="#13212b" isBold />
      <SnippetText lines={by} x={inset} y={byAt} size={13} fill="#13212b" />
      <rect x={inset} y={buttonAt} width={width - 2 * inset} height="44" rx="22" fill="#0a5650" />
      <SnippetText
        lines={breakSnippetLines(words.readStatement, 16, width - 4 * inset, 1)}
        x={width / 2}
        y={buttonAt + 28}
        size={16}
        fill="#fbfaf6"
        isBold
        isCentred
      />
    </SnippetLink>
  );
}

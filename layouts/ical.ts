/** A property of a calendar or event: its name with parameters, and its value as it stands in the file. */
export type Property = readonly [name: string, value: string];

/** Most octets in a line, its end aside (RFC 5545, 3.1). */
const lineOctets = 75;

/** A calendar as a file (RFC 5545): its own properties, then its events, in lines folded by octets. */
export function writeCalendar(
  properties: readonly Property[],
  events: readonly (readonly Property[])[],
): string {
  const lines: Property[] = [
    ["BEGIN", "VCALENDAR"],
    ["VERSION", "2.0"],
    ...properties,
    ...events.flatMap((event): Property[] => [["BEGIN", "VEVENT"], ...event, ["END", "VEVENT"]]),
    ["END", "VCALENDAR"],
  ];
  return lines.map(([name, value]) => `${foldLine(`${name}:${value}`)}\r\n`).join("");
}

/** A text as the value of a property (RFC 5545, 3.3.11). Control characters, which no value may have, become spaces. */
export function icalText(text: string): string {
  return text
    .replace(/[\\;,]/g, "\\$&")
    .replace(/\r\n?|\n/g, "\\n")
    .replace(/\p{Cc}/gu, " ");
}

/** Cuts a line so that no part has too many octets in UTF-8 and no character is cut in two. */
function foldLine(line: string): string {
  const parts = [""];
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > lineOctets) {
      parts.push("");
      octets = 1; // the space that begins the next line
    }
    parts[parts.length - 1] += character;
    octets += size;
  }
  return parts.join("\r\n ");
}

import { Parser } from "htmlparser2";

/** The rules by which names are read inside an element: those of pages, or of drawings in them. */
export type Rules = "html" | "svg";

/** What stands behind a start tag: nothing, as the element is empty; what these rules say; or text up to its end tag alone. */
export type Behind = "nothing" | "text" | Rules;

/** What the parser of pages makes of names. It is asked once for each, so that nothing here has to know HTML. */
export interface TagKinds {
  /** `isClosed` is whether the tag ends with `/>`. Undefined for names that it reads as others, and for rules of other kinds. */
  behind: (name: string, within: Rules, isClosed: boolean) => Behind | undefined;
  /** Whether an element may begin right inside another without ending it. */
  mayStandIn: (name: string, parent: string) => boolean;
}

export function createTagKinds(): TagKinds {
  const kinds = new Map<string, Behind | undefined>();
  /** The parents in which an element may begin, by its name. */
  const parents = new Map<string, Map<string, boolean>>();
  return {
    behind: (name, within, isClosed) => {
      const key = `${within} ${name} ${isClosed}`;
      if (!kinds.has(key)) kinds.set(key, readKind(name, within, isClosed));
      return kinds.get(key);
    },
    mayStandIn: (name, parent) => {
      const known = parents.get(name) ?? new Map<string, boolean>();
      parents.set(name, known);
      const may = known.get(parent) ?? isPair(parent, name);
      known.set(parent, may);
      return may;
    },
  };
}

const isPair = (parent: string, name: string): boolean =>
  eventsOf(`<${parent}><${name}>`).slice(0, 2).join() === `+${parent},+${name}`;

/** A name that drawings write in another way than pages; behind it a `/` ends an element in drawings alone. */
const probe = { html: "lineargradient", svg: "linearGradient" } as const;

function readKind(name: string, within: Rules, isClosed: boolean): Behind | undefined {
  const before = within === "svg" ? ["<svg>", "+svg,"] : ["", ""];
  const events = `${eventsOf(`${before[0]}<${name}${isClosed ? "/" : ""}><${probe.html}/>.`).join()},`;
  const rest = events.startsWith(`${before[1]}+${name},`)
    ? events.slice(`${before[1]}+${name},`.length)
    : undefined;
  const after = { html: `+${probe.html},text,`, svg: `+${probe.svg},-${probe.svg},text,` };
  if (rest === undefined) return undefined;
  if (rest.startsWith("text,")) return "text";
  if (rest.startsWith(`-${name},${after[within]}`)) return "nothing";
  return rest.startsWith(after.html) ? "html" : rest.startsWith(after.svg) ? "svg" : undefined;
}

/** What the parser says of a text: `+name` for a start, `-name` for an end. */
function eventsOf(html: string): string[] {
  const events: string[] = [];
  const parser = new Parser({
    onopentag: (name) => void events.push(`+${name}`),
    onclosetag: (name) => void events.push(`-${name}`),
    ontext: () => void events.push("text"),
  });
  parser.end(html);
  return events;
}

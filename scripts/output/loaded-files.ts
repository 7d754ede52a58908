/** The width of the picture that a phone takes: 400 pixels on a screen with two dots a pixel. */
const phoneWidth = 800;

const tag = (name: string): RegExp => new RegExp(`<(?:${name})\\b(?:[^>"]|"[^"]*")*>`, "g");
const tags = {
  head: tag("script|link"),
  img: tag("img"),
};

/** The addresses on this site that the head of a page loads with it: scripts, styles and what it asks for early. */
export function filesAtOnce(html: string): string[] {
  return (html.slice(0, html.indexOf("</head>")).match(tags.head) ?? []).flatMap((element) =>
    element.startsWith("<script") || /\brel="(?:stylesheet|preload|modulepreload)"/.test(element)
      ? attributesOf(element, "src", "href")
      : [],
  );
}

/**
 * The addresses of the pictures of a page as a phone gets them, once everything has been scrolled into view: of a
 * `picture` the first source (phones know all our formats), of several widths the first from 800 pixels on.
 */
export function picturesIn(html: string): string[] {
  if (!html.includes("<img")) return [];
  const [before = "", ...parts] = html.split("<picture");
  const pictures = parts.map((part) => part.slice(0, part.indexOf("</picture>")));
  const around = [before, ...parts.map((part) => part.slice(part.indexOf("</picture>")))];
  const others = around.flatMap((text) => (text.includes("<img") ? (text.match(tags.img) ?? []) : []));
  // The first set of a picture is that of its first source.
  return [...pictures, ...others].flatMap((element) => {
    const [set] = attributesOf(element, "srcset");
    return set === undefined ? attributesOf(element, "src") : [forPhone(set)];
  });
}

/** The file of a `srcset` that a phone takes: its candidates are addresses with widths (`/a.webp 400w`). */
function forPhone(set: string): string {
  const candidates = set
    .split(",")
    .map((candidate) => candidate.trim().split(/\s+/))
    .map(([address = "", width = ""]) => ({ address, width: Number.parseFloat(width) || 0 }))
    .sort((a, b) => a.width - b.width);
  return (candidates.find(({ width }) => width >= phoneWidth) ?? candidates.at(-1))?.address ?? "";
}

/** The values of these attributes that lead to our own files. */
const attributesOf = (element: string, ...names: readonly (keyof typeof attributes)[]): string[] =>
  names
    .flatMap((name) => attributes[name].exec(element)?.[1] ?? [])
    .filter((value) => /^\/(?!\/)/.test(value));

const attributes = { src: /\ssrc="([^"]*)"/, href: /\shref="([^"]*)"/, srcset: /\ssrcset="([^"]*)"/ };

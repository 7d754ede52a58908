/**
 * HTML of our own with absolute addresses: `/news/` of this site, `#note` of the page at `address`. `origin` has no
 * slash at its end. Only attributes are touched, because a quotation mark in a text is always written as `&quot;`.
 */
export function withOrigin(html: string, origin: string, address: string): string {
  const absolute = (target: string): string => {
    if (target.startsWith("#")) return origin + address + target;
    return /^\/(?!\/)/.test(target) ? origin + target : target;
  };
  return html
    .replace(
      /\s(href|src)="([^"]*)"/g,
      (_all, name: string, target: string) => ` ${name}="${absolute(target)}"`,
    )
    .replace(
      /\ssrcset="([^"]*)"/g,
      (_all, set: string) => ` srcset="${set.split(/,\s+/).map(absolute).join(", ")}"`,
    );
}

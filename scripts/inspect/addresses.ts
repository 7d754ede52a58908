import type { RuleCode } from "./rules.ts";

/** A place on the site itself. Both parts are decoded; `path` begins with a slash. */
export interface InnerAddress {
  leads: "inside";
  path: string;
  anchor: string;
}

/** Where an address leads. */
export type Address = InnerAddress | { leads: "outside" } | { leads: "nowhere"; code: RuleCode };

const outside: Address = { leads: "outside" };
const nowhere = (code: RuleCode): Address => ({ leads: "nowhere", code });

/**
 * Reads addresses as browsers do (url.spec.whatwg.org), for a site at `origin`. What was read once is kept, as menus
 * stand on every page. `base` is the path of the page.
 */
export function createAddressReader(origin: string): (value: string, base: string) => Address {
  const known = new Map<string, Address>();
  return (value, base) => {
    if (!value.startsWith("/") && !/^[a-z]+:/.test(value)) return read(value, base, origin);
    const found = known.get(value);
    if (found !== undefined) return found;
    const address = read(value, "/", origin);
    known.set(detach(value), address);
    return address;
  };
}

function read(value: string, base: string, origin: string): Address {
  const url = URL.parse(value, origin + base);
  if (url === null) return nowhere("unreadable-address");
  if (url.protocol === "mailto:" || url.protocol === "tel:") return outside;
  if (url.protocol !== "https:" && url.protocol !== "http:") return nowhere("scheme");
  if (url.username !== "" || url.password !== "") return nowhere("user-name");
  if (url.origin !== origin) return /^https?:\/\//i.test(value) ? outside : nowhere("no-scheme");
  try {
    // What stands behind `:~:` is for the browser alone (wicg.github.io/scroll-to-text-fragment).
    const anchor = decodeURIComponent(url.hash.slice(1).replace(/:~:.*$/s, ""));
    return { leads: "inside", path: decodeURIComponent(url.pathname), anchor };
  } catch {
    return nowhere("unreadable-address");
  }
}

/** A text of its own: V8 keeps a whole page in memory for the sake of a part that was cut out of it. */
export const detach = (text: string): string => Buffer.from(text).toString();

/** The file of a site that servers send for a path. */
export const fileOf = (path: string): string => `${path.slice(1)}${path.endsWith("/") ? "index.html" : ""}`;

/** The path at which a page is seen. */
export const pathOf = (file: string): string => `/${file.replace(/(^|\/)index\.html$/, "$1")}`;

/** The addresses of a `srcset`, whose candidates end with a width or density (html.spec.whatwg.org, "srcset"). */
export const candidatesOf = (set: string): string[] =>
  set.split(",").flatMap((candidate) => candidate.trim().split(/\s+/)[0] || []);

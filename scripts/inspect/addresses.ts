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

/** Reads an address as it is written on the page at the path `base`. */
export type ReadAddress = (value: string, base: string) => Address;

/** Whether an address leads to the same place wherever it stands on a site. */
export const isAbsolute = (value: string): boolean => value.startsWith("/") || /^[a-z]+:/.test(value);

/** A place on the page itself whose name is written as it is. */
const plainAnchor = /^#[\w-]*$/;

/**
 * Reads addresses as browsers do (url.spec.whatwg.org), for a site at `origin`. What was read once is kept, as menus
 * stand on every page; only places on this site are, as hardly any other address stands on many.
 */
export function createAddressReader(origin: string): ReadAddress {
  const known = new Map<string, Address>();
  let own: { base: string; address: Address } | undefined;
  return (value, base) => {
    if (plainAnchor.test(value)) {
      if (own?.base !== base) own = { base, address: read("", base, origin) };
      return own.address.leads === "inside" ? { ...own.address, anchor: value.slice(1) } : own.address;
    }
    if (!isAbsolute(value)) return read(value, base, origin);
    const found = known.get(value);
    if (found !== undefined) return found;
    const address = read(value, "/", origin);
    if (address.leads === "inside") known.set(detach(value), address);
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

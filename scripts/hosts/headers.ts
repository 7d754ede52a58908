import { pictureFolder } from "../media/pictures.ts";
import { shareFolder } from "../share/address.ts";
import { contentTypes } from "./content-types.ts";

/** Headers for the addresses that fit `path`: a path with at most one `*`, which stands for anything, slashes too. */
export interface HeaderRule {
  path: string;
  headers: Readonly<Record<string, string>>;
}

/** Where search code may run WebAssembly: a worker has the policy of its own response (W3C, CSP 3, "workers"). */
const workerPath = "/pagefind/pagefind-worker.js";

const policy = "content-security-policy";
const reuse = "cross-origin-resource-policy";
const cache = "cache-control";

/** Text cannot become code on its way into a page, but for one address of a worker (`assets/browser/pagefind.ts`). */
const trustedTypes = "require-trusted-types-for 'script'; trusted-types default";
const upgrade = "upgrade-insecure-requests";
const transport = "strict-transport-security";

/**
 * What every response has. GitHub Pages and file servers cannot set these; nothing of the site depends on them.
 * The right to preload HSTS is the domain owner's to give (hstspreload.org), so it is not claimed.
 */
const everywhere = {
  [policy]: `default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; media-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; ${trustedTypes}; ${upgrade}`,
  [transport]: "max-age=63072000; includeSubDomains",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "strict-origin-when-cross-origin",
  "cross-origin-opener-policy": "same-origin",
  [reuse]: "same-origin",
  "permissions-policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
  [cache]: "public, max-age=0, must-revalidate",
};

/** A name that changes with the content: what is kept under it never changes. */
const forAYear = { [cache]: "public, max-age=31536000, immutable" };

/** Other sites may show pictures, as feed readers on the web do. */
const anywhere = { [reuse]: "cross-origin" };

/** Feeds, calendars and data are there to be read by programs of others. */
const openData = (ending: keyof typeof contentTypes): HeaderRule => ({
  path: `/*.${ending}`,
  headers: { "content-type": contentTypes[ending], "access-control-allow-origin": "*", ...anywhere },
});

/**
 * All response headers of the site, for every host: of two rules that fit, the later one decides. Names are in small
 * letters. Where they come from: OWASP Secure Headers, MDN HTTP Observatory, pagefind.app/docs/hosting.
 */
export const headerRules: readonly HeaderRule[] = [
  { path: "/*", headers: everywhere },
  {
    path: workerPath,
    headers: {
      [policy]:
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; frame-ancestors 'none'",
    },
  },
  { path: "/assets/*", headers: forAYear },
  { path: `${pictureFolder}*`, headers: { ...forAYear, ...anywhere } },
  { path: `${shareFolder}*`, headers: { ...forAYear, ...anywhere } },
  { path: "/brand/*", headers: anywhere },
  ...["fragment", "index", "filter", "meta"].map((part) => ({
    path: `/pagefind/*.pf_${part}`,
    headers: forAYear,
  })),
  openData("xml"),
  openData("json"),
  openData("csv"),
  openData("ics"),
  { path: "/*.txt", headers: { "content-type": contentTypes.txt } },
  { path: "/feed.json", headers: { "content-type": "application/feed+json; charset=utf-8" } },
  { path: "/*/feed.json", headers: { "content-type": "application/feed+json; charset=utf-8" } },
];

/** The pattern of a rule as a regular expression for decoded paths. */
export function patternOf(path: string): string {
  const [start = "", end] = path.split("*").map((part) => part.replace(/[\\^$.+?()[\]{}|]/g, "\\$&"));
  return end === "" ? `^${start}` : `^${end === undefined ? start : `${start}.*${end}`}$`;
}

/** The headers of the response at a path, by their names. */
export function headersFor(path: string): Record<string, string> {
  const fitting = headerRules.filter((rule) => new RegExp(patternOf(rule.path)).test(path));
  return Object.assign({}, ...fitting.map((rule) => rule.headers));
}

/**
 * The same for the preview, which is not encrypted: browsers would keep HSTS for other programs on this machine, and
 * Safari would ask `localhost` for encrypted styles and scripts.
 */
export function previewHeadersFor(path: string): Record<string, string> {
  const { [transport]: _hsts, ...headers } = headersFor(path);
  return { ...headers, [policy]: (headers[policy] ?? "").replace(`; ${upgrade}`, ""), [cache]: "no-store" };
}

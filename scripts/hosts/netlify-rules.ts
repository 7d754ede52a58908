import type { Moves, Redirect } from "../model/moves.ts";

/** The page that says that a text is gone, in a language. The main language has no prefix. */
export const gonePage = (lang: string, mainLang: string): string =>
  lang === mainLang ? "/gone.html" : `/${lang.toLowerCase()}/gone.html`;

/**
 * The lines of `_redirects`, which Netlify and Cloudflare Pages read, one list for each old address.
 * Netlify shows a file that stands at the old address unless the rule ends with "!", takes the first rule that fits, and
 * does not look at a slash at the end (docs.netlify.com, "Redirect options"). Cloudflare passes over "301!" and 410, which
 * it does not know, and looks at the slash (developers.cloudflare.com, "Pages: redirects"); what is gone is 404 there.
 */
export function netlifyRules({ redirects, gone }: Moves, mainLang: string): string[][] {
  return [
    ...redirects.map(rulesOf),
    ...gone.map(({ address, lang }) => [`${encodeURI(address)} ${gonePage(lang, mainLang)} 410`]),
  ];
}

function rulesOf({ from, to, hasPage }: Redirect): string[] {
  const paths = from.endsWith("/") ? [from, from.slice(0, -1)] : [from];
  const forced = hasPage ? [`${encodeURI(from)} ${to} 301!`] : [];
  return [...forced, ...paths.map((path) => `${encodeURI(path)} ${to} 301`)];
}

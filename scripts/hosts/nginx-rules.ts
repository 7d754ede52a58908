import type { Moves } from "../model/moves.ts";
import { gonePage } from "./netlify-rules.ts";

/**
 * A file to include in a `server` block of nginx: an exact location for each old address, with and without the slash at
 * its end. nginx compares decoded addresses (nginx.org, "location"); everything that it sets stands inside the locations.
 */
export function nginxRules({ redirects, gone }: Moves, mainLang: string): string {
  const lines = [
    ...redirects.flatMap(({ from, to }) =>
      withoutSlash(from).map((path) => `location = "${path}" { absolute_redirect off; return 301 ${to}; }`),
    ),
    ...gone.flatMap(({ address, lang }) =>
      withoutSlash(address).map(
        (path) => `location = "${path}" { error_page 410 ${gonePage(lang, mainLang)}; return 410; }`,
      ),
    ),
  ];
  return ["# Old addresses. Include this file in the server block of the site.", ...lines, ""].join("\n");
}

const withoutSlash = (path: string): string[] => (path.endsWith("/") ? [path, path.slice(0, -1)] : [path]);

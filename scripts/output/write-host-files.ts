import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { headerRules } from "../hosts/headers.ts";
import { netlifyHeaders } from "../hosts/netlify-headers.ts";
import { netlifyRules } from "../hosts/netlify-rules.ts";
import { nginxRules } from "../hosts/nginx-rules.ts";
import { nginxSite } from "../hosts/nginx-site.ts";
import { securityTxt, securityTxtAddress } from "../hosts/security-txt.ts";
import type { Moves } from "../model/moves.ts";
import type { Bundle, Library } from "../model/views.ts";

/**
 * Writes what hosts need to know: old addresses and headers for Netlify and Cloudflare Pages (`_redirects`, `_headers`)
 * and for nginx (`_nginx/`), and whom to tell of a hole in the site, where `site.yaml` says so.
 */
export function writeHostFiles(main: Library, moves: Moves, bundle: Bundle, folder: string): void {
  const put = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const { lang, origin, languages, today, settings } = main;
  const redirects = nginxRules(moves, lang);
  put("_redirects", ["# Old addresses.", ...netlifyRules(moves, lang).flat(), ""].join("\n"));
  put("_headers", netlifyHeaders(headerRules));
  put("_nginx/redirects.conf", redirects);
  put("_nginx/site.conf", nginxSite({ rules: headerRules, redirects, icon: bundle.iconPicture }));
  const { security_contact: contact } = settings;
  if (contact !== undefined) put(securityTxtAddress, securityTxt({ contact, origin, languages, today }));
}

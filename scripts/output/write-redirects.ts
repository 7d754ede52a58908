import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { netlifyRules } from "../hosts/netlify-rules.ts";
import { nginxRules } from "../hosts/nginx-rules.ts";
import type { Moves } from "../model/moves.ts";

/** Writes what hosts need to know of old addresses: `_redirects` for Netlify and Cloudflare Pages, and a file for nginx. */
export function writeRedirects(moves: Moves, mainLang: string, folder: string): void {
  const rules = netlifyRules(moves, mainLang).flat();
  writeFileSync(join(folder, "_redirects"), ["# Old addresses.", ...rules, ""].join("\n"));
  mkdirSync(join(folder, "_nginx"));
  writeFileSync(join(folder, "_nginx/redirects.conf"), nginxRules(moves, mainLang));
}

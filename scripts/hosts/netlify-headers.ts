import type { HeaderRule } from "./headers.ts";

/** What Cloudflare Pages reads of `_headers` (developers.cloudflare.com, "Pages: headers"); Netlify names no number. */
const limits = { rules: 100, characters: 2000 };

/**
 * The text of `_headers`, which Netlify and Cloudflare Pages read. Where a later rule sets a header again, Netlify takes
 * the later value; Cloudflare would join both, unless a line `! name` takes the first away, which Netlify passes over.
 * Throws where a host would not read all of it.
 */
export function netlifyHeaders(rules: readonly HeaderRule[]): string {
  const known = new Set<string>();
  const lines = rules.flatMap(({ path, headers }) => {
    const names = Object.keys(headers);
    const again = names.filter((name) => known.has(name)).map((name) => `  ! ${name}`);
    for (const name of names) known.add(name);
    return [path, ...again, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)];
  });
  if (rules.length > limits.rules)
    throw new Error(
      `_headers has ${rules.length} rules, and Cloudflare Pages reads ${limits.rules}. Join some in scripts/hosts/headers.ts.`,
    );
  const long = lines.find((line) => line.length > limits.characters);
  if (long !== undefined)
    throw new Error(
      `A line of _headers has ${long.length} characters, and Cloudflare Pages reads ${limits.characters}. Shorten it in scripts/hosts/headers.ts: ${long.slice(0, 60)} …`,
    );
  return ["# Made from scripts/hosts/headers.ts.", ...lines, ""].join("\n");
}

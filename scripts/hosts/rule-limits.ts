/**
 * What Cloudflare Pages reads of `_redirects`: 2,000 rules of at most 1,000 characters (developers.cloudflare.com, "Pages:
 * redirects"), of which a rule that it does not know takes one too; and 100 KB, behind which it was seen to cut silently.
 * Netlify names no number and advises against 10,000.
 */
const limits = { rules: 2000, characters: 1000, bytes: 100_000 };

/** The first old address whose rules a host would not read, by its place among them, and why. */
export function beyondLimits(rules: readonly (readonly string[])[]): { i: number; why: string } | undefined {
  let count = 0;
  let bytes = 0;
  for (const [i, lines] of rules.entries()) {
    count += lines.length;
    bytes += lines.reduce((sum, line) => sum + Buffer.byteLength(line) + 1, 0);
    if (lines.some((line) => line.length > limits.characters))
      return { i, why: `is longer than the ${limits.characters} characters that Cloudflare Pages reads` };
    if (count > limits.rules)
      return { i, why: `comes after the ${limits.rules} rules that Cloudflare Pages reads` };
    if (bytes > limits.bytes)
      return { i, why: `comes after the ${limits.bytes / 1000} KB that Cloudflare Pages reads` };
  }
  return undefined;
}

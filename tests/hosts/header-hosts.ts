/** A rule of `_headers` as a host has read it. */
interface ReadRule {
  path: string;
  headers: [name: string, value: string][];
  removed: string[];
}

/** Reads `_headers`: a path, and behind it indented lines with a colon; `! name` has none. */
function readRules(text: string): ReadRule[] {
  const rules: ReadRule[] = [];
  for (const line of text.split("\n").map((one) => one.trim())) {
    if (line === "" || line.startsWith("#")) continue;
    if (line.startsWith("/")) rules.push({ path: line, headers: [], removed: [] });
    else if (line.includes(":")) {
      const [name = "", ...value] = line.split(":");
      rules.at(-1)?.headers.push([name.trim().toLowerCase(), value.join(":").trim()]);
    } else if (line.startsWith("! ")) rules.at(-1)?.removed.push(line.slice(2));
  }
  return rules;
}

const escaped = (text: string): string => text.replace(/[\\^$*+?.()|[\]{}]/g, "\\$&");

/**
 * The headers that Netlify gives a response: of rules for the same header the last one counts, and lines without a colon
 * are passed over (netlify/build, `packages/headers-parser`; netlify/cli, `headersForPath`).
 */
export function netlifySends(text: string, path: string): Record<string, string> {
  const pattern = (rule: string): string =>
    rule
      .split("/")
      .filter(Boolean)
      .map((part) =>
        part === "*" ? "?(.*)" : part.includes("*") ? part.replaceAll("*", "(.*)") : escaped(part),
      )
      .join("/");
  const fitting = readRules(text).filter((rule) => new RegExp(`^/${pattern(rule.path)}/?$`, "iu").test(path));
  return Object.assign({}, ...fitting.map(({ headers }) => Object.fromEntries(headers)));
}

/**
 * The headers that Cloudflare Pages gives: what is set twice is joined with a comma, unless it was removed between
 * (cloudflare/workers-sdk, `packages/pages-shared`). A 404 keeps no cache rule there.
 */
export function cloudflareSends(text: string, path: string): Record<string, string> {
  const sent: Record<string, string> = {};
  for (const rule of readRules(text)) {
    if (!new RegExp(`^${rule.path.split("*").map(escaped).join("(?<splat>.*)")}$`).test(path)) continue;
    for (const name of rule.removed) delete sent[name];
    for (const [name, value] of rule.headers)
      sent[name] = sent[name] === undefined ? value : `${sent[name]}, ${value}`;
  }
  return sent;
}

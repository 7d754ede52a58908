import { contentTypes, isText } from "./content-types.ts";
import { type HeaderRule, patternOf } from "./headers.ts";

const typeHeader = "content-type";

/** What a site has of its own in its configuration. */
interface NginxSite {
  rules: readonly HeaderRule[];
  /** The locations of old addresses: the text of `nginxRules`. */
  redirects: string;
  /** The address of a small picture that stands for the site. */
  icon: string;
}

/**
 * The one file to include in a `server` block of nginx, which says only where it listens and its `root`. Headers are set
 * for the whole server and chosen by variables: a location with an `add_header` of its own would lose all others
 * (nginx.org, "add_header"). nginx sends no header whose value is empty.
 */
export function nginxSite({ rules, redirects, icon }: NginxSite): string {
  return `# Made by npm run build. Include this file in the server block of the site, behind its root.
# A location of your own that has an add_header loses all headers that are set here.
server_tokens off;
absolute_redirect off;
gzip off;
gzip_static on;
gzip_vary on;
# The way to the site may be a link, as the publisher makes one. A link inside the site is not followed.
disable_symlinks on from=$document_root;
# Looking for links costs half of the time of an answer, so what was found open is good for a second. For as long a page
# of the release before may be shown after a swap; its files are there.
open_file_cache max=10000 inactive=60s;
open_file_cache_valid 1s;

types {
${Object.entries(contentTypes)
  .map(([ending, type]) => `  ${quote(type)} ${ending};`)
  .join("\n")}
}
default_type application/octet-stream;

${headerLines(rules).join("\n")}

set $site_allow "";
if ($request_method !~ "^(GET|HEAD)$") {
  set $site_allow "GET, HEAD";
  return 405;
}
add_header allow $site_allow always;

error_page 403 404 =404 /404.html;
location = /404.html { internal; }
location = /favicon.ico { rewrite ^ ${icon} last; }
location ~ "/\\.(?!well-known/)" { return 404; }
location ~ "^/_(nginx|headers|redirects)(/|$)" { return 404; }
${typeLocations(rules).join("\n")}
location ~ "\\.(br|gz)$" { return 404; }
location / { index index.html; try_files $uri $uri/ =404; }

# FILE.br in the place of FILE, for browsers that take Brotli. The module ngx_brotli does not find files where links are
# refused (github.com/google/ngx_brotli/issues/123), so nginx itself chooses them.
set $site_packed "";
set $site_encoding "";
set $site_vary "";
if ($http_accept_encoding ~ "(?:^|[ ,])br(?! *; *q=0(?:\\.0*)?(?: *,|$))") { set $site_packed "$uri.br"; }
add_header content-encoding $site_encoding always;
add_header vary $site_vary always;
if (-f "$document_root$site_packed") {
  set $site_encoding "br";
  set $site_vary "Accept-Encoding";
  rewrite ^ $site_packed last;
}

${redirects}`;
}

/** Each header as a variable, which the rules set in their order; the first rule is for everything. */
function headerLines(rules: readonly HeaderRule[]): string[] {
  const chosen = rules.map(({ path, headers }) => ({
    path,
    headers: Object.entries(headers).filter(([name]) => name !== typeHeader),
  }));
  const names = [...new Set(chosen.flatMap(({ headers }) => headers.map(([name]) => name)))];
  return [
    ...names.map((name) => `set ${variable(name)} "";`),
    ...chosen.flatMap(({ path, headers }) => {
      const sets = headers.map(([name, value]) => `set ${variable(name)} ${quote(value)};`);
      if (path === "/*" || sets.length === 0) return sets;
      return [`if ($uri ~ ${quote(patternOf(path))}) {`, ...sets.map((line) => `  ${line}`), "}"];
    }),
    ...names.map((name) => `add_header ${name} ${variable(name)} always;`),
  ];
}

/** Types come from the endings of files; a rule that says otherwise is a location, and so is every kind of packed file. */
function typeLocations(rules: readonly HeaderRule[]): string[] {
  const special = rules.flatMap(({ path, headers }) => {
    const type = headers[typeHeader];
    if (type === undefined || path.startsWith("/*.")) return [];
    return [
      `location ~ ${quote(patternOf(path))} { types {} default_type ${quote(type)}; try_files $uri =404; }`,
      packedLocation(patternOf(`${path}.br`), type),
    ];
  });
  const usual = Object.entries(contentTypes)
    .filter(([ending]) => isText(ending))
    .map(([ending, type]) => packedLocation(patternOf(`/*.${ending}.br`), type));
  return [...special, ...usual];
}

const packedLocation = (pattern: string, type: string): string =>
  `location ~ ${quote(pattern)} { internal; gzip_static off; types {} default_type ${quote(type)}; }`;

const variable = (name: string): string => `$site_${name.replaceAll("-", "_")}`;
const quote = (text: string): string => `"${text.replace(/["\\]/g, "\\$&")}"`;

import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { sharp } from "../../scripts/media/decoders.ts";

/** The files of a site: text or bytes by path. */
export type Files = Map<string, string | Buffer>;

export const origin = "https://river.example.org";

const script = "console.log(1);\n";
const style = `@font-face{font-family:A;src:url("/assets/font-1.woff2")}\n/* url(no) */a:before{content:"\\201c"}\n`;
const members = "name\nFerry\n";

/** The hash by which a page demands a file. */
export const integrityOf = (text: string): string =>
  `sha384-${createHash("sha384").update(text).digest("base64")}`;

const page = (head: string, body: string): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"/><title>River</title><meta name="description" content="Nurses"/>${head}</head>
<body>${body}</body></html>
`;

const home = page(
  `<link rel="canonical" href="${origin}/"/><link rel="alternate" hreflang="fr" href="${origin}/about/"/>
<meta property="og:image" content="${origin}/share/a.png"/><script type="application/ld+json">{"a":"\\u003cb"}</script>
<link rel="alternate" type="application/atom+xml" href="/feed.xml"/><link rel="icon" href="/assets/symbol.svg"/>
<link rel="preload" as="font" href="/assets/font-1.woff2" crossorigin="anonymous"/>
<script type="module" src="/assets/site-1.js" integrity="${integrityOf(script)}"></script>
<link rel="stylesheet" href="/assets/site-1.css" integrity="${integrityOf(style)}"/>`,
  `<a href="#content">Skip</a><main id="content"><h1>River</h1><svg viewBox="0 0 1 1"><title>A</title><path d="M0"/></svg>
<a href="/about/#how">1</a><a href="about/?a=1&amp;b=2#how">2</a><a href="${origin}/about/">3</a><a href="/files/caf%C3%A9.pdf">4</a>
<a href="https://example.org/" target="_blank" rel="noopener">5</a><a href="mailto:a@example.org">6</a><a href="tel:+1">7</a>
<a href="#top">8</a><a href="/about/#:~:text=how">9</a><form action="/about/"><input name="q"/><textarea>&lt;script></textarea></form>
<picture><source type="image/avif" srcset="/media/a.avif 1w, /media/b.avif 2w"/><img src="/media/a.jpg" alt=""/></picture></main>`,
);

const drawn = { create: { width: 5, height: 4, channels: 3, background: "#0a5650" } } as const;
const [png, jpg, webp, avif] = await Promise.all([
  sharp(drawn).png().toBuffer(),
  sharp(drawn).jpeg().toBuffer(),
  sharp(drawn).webp().toBuffer(),
  sharp(drawn).avif().toBuffer(),
]);

/** A small site in which everything is as it has to be, written by hand: no code of ours says what that is. */
export const cleanSite = (): Files =>
  new Map<string, string | Buffer>([
    [".built-site", ""],
    [".well-known/security.txt", "Contact: mailto:a@example.org\n"],
    ["404.html", page("", "<h1>Not found</h1>")],
    ["_headers", "/*\n  X-Frame-Options: DENY\n"],
    [
      "_nginx/redirects.conf",
      'location = "/old/" { return 301 /about/; }\nerror_page 404 /404.html;\nreturn 301 $uri/;\n',
    ],
    ["_redirects", "# Old addresses.\n/old/ /about/ 301!\n/gone/ /404.html 410\n"],
    ["about/index.html", page("", '<h1>About</h1><h2 id="how">How</h2>')],
    ["assets/font-1.woff2", "wOF2"],
    ["assets/site-1.css", style],
    ["assets/site-1.js", script],
    [
      "assets/symbol.svg",
      '<svg xmlns="http://www.w3.org/2000/svg"><defs><g id="a"/></defs><use href="#a"/><g fill="url(#a)"/></svg>',
    ],
    ["calendar.ics", "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"],
    ["data/members.csv", members],
    ["data/members.csv.br", brotliCompressSync(members)],
    ["data/members.csv.gz", gzipSync(members)],
    ["feed.json", '{"items":[]}'],
    [
      "feed.xml",
      `<?xml version="1.0" encoding="utf-8"?>\n<?xml-stylesheet type="text/css" href="/assets/site-1.css"?>\n<feed><!-- a --><link href="${origin}/about/"/><title>A &amp; &#66;</title><content><![CDATA[<b>]]></content></feed>`,
    ],
    ["files/café.pdf", "%PDF-1.7"],
    ["index.html", home],
    ["media/a.avif", avif],
    ["media/a.jpg", jpg],
    ["media/b.avif", avif],
    ["media/c.webp", webp],
    ["old/index.html", page('<meta http-equiv="refresh" content="0; url=/about/"/>', "<h1>Moved</h1>")],
    ["pagefind/pagefind.js", "export {};"],
    ["pagefind/pagefind.en_1.pf_meta", Buffer.of(0x1f, 0x8b, 0)],
    ["robots.txt", `User-agent: *\nAllow: /\n\nSitemap: ${origin}/sitemap.xml\n`],
    ["share/a.png", png],
    [
      "sitemap.xml",
      `<urlset><url><loc>${origin}/</loc></url><url><loc>${origin}/about/</loc></url></urlset>`,
    ],
  ]);

/** Writes a site into a folder. */
export function writeSite(folder: string, files: Files): string {
  for (const [path, content] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import { pixel } from "../fixtures/content.ts";
import { type Files, integrityOf, origin } from "./clean-site.ts";

/** Adds a file, or replaces one. */
export const file =
  (path: string, content: string | Buffer) =>
  (files: Files): unknown =>
    files.set(path, content);

/** Takes a file away. */
export const without =
  (path: string) =>
  (files: Files): unknown =>
    files.delete(path);

/** Replaces a part of a file. */
const swap =
  (path: string, part: string, other: string) =>
  (files: Files): unknown => {
    const text = files.get(path);
    if (typeof text !== "string" || !text.includes(part)) throw new Error(`${path} has no ${part}`);
    return files.set(
      path,
      text.replace(part, () => other),
    );
  };

/** Puts something into the text of the home page, or into its head. */
export const body = (html: string) => swap("index.html", "</main>", `${html}</main>`);
const head = (html: string) => swap("index.html", "</head>", `${html}</head>`);

const home = "index.html";

/**
 * Changes of the clean site, each with what it is found as. Seen red: 68 conditions of the inspection were switched off one by one,
 * and cases failed each time.
 */
export const cases: [change: string, apply: (files: Files) => unknown, found: string, what?: string][] = [
  // Files
  [
    "a page that a text asked for by its name",
    file(".htaccess", "Deny"),
    ".htaccess file-name, .htaccess file-kind",
  ],
  ["a secret that was copied along", file(".env", "KEY=1"), ".env file-name, .env file-kind"],
  ["a file of git", file(".git/config", "[core]"), ".git/config file-name, .git/config file-kind"],
  ["a script outside of assets", file("evil.js", "1"), "evil.js file-kind"],
  ["a style outside of assets", file("media/a.css", "a{}"), "media/a.css file-kind"],
  ["a drawing of a member", file("media/logo.svg", "<svg/>"), "media/logo.svg file-kind"],
  ["a program", file("files/a.exe", "MZ"), "files/a.exe file-kind"],
  ["a file without ending", file("CNAME", "a.example"), "CNAME file-kind"],
  ["headers in another place", file("news/_headers", "/*"), "news/_headers file-kind"],
  ["a part of the search elsewhere", file("a.pf_meta", "1"), "a.pf_meta file-kind"],
  ["a page that calls itself a PDF", file("files/a.pdf", "<script>"), "files/a.pdf file-kind", "inside"],
  ["a film that is none", file("files/a.mp4", "GIF89a"), "files/a.mp4 file-kind", "inside"],
  ["a font that is none", file("assets/b.woff2", "<svg"), "assets/b.woff2 file-kind", "inside"],
  ["a name with a sign of HTML", file("data/a<b.csv", "1"), "data/a<b.csv file-name"],
  ["a name with a question mark", file("con?x.csv", "1"), "con?x.csv file-name"],
  ["a name with a control character", file("data/a\u0007.csv", "1"), "data/a\u0007.csv file-name"],
  ["a name that turns its direction", file("data/a\u202e.csv", "1"), "data/a\u202e.csv file-name"],
  ["a name of a device", file("data/con.csv", "1"), "data/con.csv file-name"],
  ["a folder with a space at its end", file("data /a.csv", "1"), "data /a.csv file-name"],
  ["a file that was cut off at once", file("calendar.ics", ""), "calendar.ics empty-file"],
  ["a page that was not finished", file("about/index.html", ""), "about/index.html empty-file"],
  ["a page in another encoding", file("data/a.csv", Buffer.of(0xe9)), "data/a.csv not-utf-8"],
  ["a page with a zero character", body("\u0000"), `${home} not-utf-8`],
  [
    "a compressed file of an earlier page",
    file("data/members.csv.gz", gzipSync("old")),
    "data/members.csv.gz old-twin",
  ],
  ["a compressed file that is broken", file("data/members.csv.br", "no"), "data/members.csv.br old-twin"],
  ["a compressed file of nothing", file("a.csv.gz", gzipSync("a")), "a.csv.gz old-twin"],
  [
    "a compressed file that swells",
    file("data/members.csv.gz", gzipSync(Buffer.alloc(1e6))),
    "data/members.csv.gz old-twin",
  ],
  ["data that end too early", file("feed.json", '{"items":['), "feed.json broken-json"],

  // Pictures
  ["a picture without its end", file("share/a.png", pixel.subarray(0, 50)), "share/a.png broken-picture"],
  ["a page that calls itself a picture", file("media/a.jpg", "<script>"), "media/a.jpg broken-picture"],
  ["a picture of another kind", file("media/a.jpg", pixel), "media/a.jpg broken-picture", "it is png"],
  [
    "a drawing that calls itself a picture",
    file("media/a.jpg", "<svg xmlns='http://www.w3.org/2000/svg' width='1' height='1'/>"),
    "media/a.jpg broken-picture",
    "it is svg",
  ],
  [
    "a picture whose bytes fell over",
    (files) => files.set("media/c.webp", scratch(files.get("media/c.webp"))),
    "media/c.webp broken-picture",
  ],

  // Drawings and feeds
  ["a drawing with a script", drawing("<script>1</script>"), "assets/symbol.svg active-xml", "<script>"],
  ["a drawing with a handler", drawing('<g onload="1"/>'), "assets/symbol.svg active-xml", "onload"],
  [
    "a drawing with HTML inside",
    drawing("<foreignObject/>"),
    "assets/symbol.svg active-xml",
    "<foreignObject>",
  ],
  [
    "a drawing that moves a link",
    drawing('<set attributeName="href" to="javascript:1"/>'),
    "assets/symbol.svg active-xml",
    "<set>",
  ],
  [
    "a drawing that loads a drawing",
    drawing('<use href="https://evil.example/a.svg#a"/>'),
    "assets/symbol.svg active-xml",
    "evil",
  ],
  [
    "a drawing that loads by the old name",
    drawing('<use xlink:href="data:image/svg+xml,x"/>'),
    "assets/symbol.svg active-xml",
    "data:",
  ],
  [
    "a drawing that loads a pattern",
    drawing('<g fill="url(//evil.example/a)"/>'),
    "assets/symbol.svg active-xml",
    "evil",
  ],
  [
    "a drawing that loads behind a sound pattern",
    drawing('<g fill="url(#a) url(//evil.example/a)"/>'),
    "assets/symbol.svg active-xml",
    "evil",
  ],
  ["a drawing with a style", drawing('<g style="fill:red"/>'), "assets/symbol.svg active-xml", "style"],
  [
    "a drawing with a style sheet",
    file("assets/symbol.svg", '<?xml-stylesheet href="//e.example/a"?><svg/>'),
    "assets/symbol.svg active-xml",
  ],
  [
    "a drawing with a bomb",
    file("assets/symbol.svg", '<!DOCTYPE svg [<!ENTITY a "b">]><svg>&a;</svg>'),
    "assets/symbol.svg broken-xml",
  ],
  [
    "a drawing whose ends are crossed",
    file("assets/symbol.svg", "<svg><g></svg></g>"),
    "assets/symbol.svg broken-xml",
  ],
  [
    "a drawing that is not closed",
    file("assets/symbol.svg", "<svg><g></svg>"),
    "assets/symbol.svg broken-xml",
  ],
  [
    "a feed with a script",
    swap("feed.xml", "</feed>", '<h:script xmlns:h="http://www.w3.org/1999/xhtml">1</h:script></feed>'),
    "feed.xml active-xml",
    "<h:script>",
  ],
  [
    "a feed with a handler",
    swap("feed.xml", "<content>", '<content onclick="1">'),
    "feed.xml active-xml",
    "onclick",
  ],
  [
    "a feed with a style sheet that can run",
    swap("feed.xml", "text/css", "text/xsl"),
    "feed.xml active-xml",
    "xsl",
  ],
  ["a feed with an unknown sign", swap("feed.xml", "&amp;", "&nbsp;"), "feed.xml broken-xml", "line 3"],
  ["a feed with a bare &", swap("feed.xml", "&amp;", "&"), "feed.xml broken-xml"],
  ["a feed that ends too early", swap("feed.xml", "</feed>", ""), "feed.xml broken-xml", "end"],
  ["a feed with two roots", swap("feed.xml", "</feed>", "</feed><feed/>"), "feed.xml broken-xml"],
  [
    "a feed that runs code",
    swap("feed.xml", "<title>", '<link href="javascript:1"/><title>'),
    "feed.xml scheme",
  ],
  ["a feed that names what is not there", swap("feed.xml", "/about/", "/abuot/"), "feed.xml missing-address"],
  [
    "a sitemap that names what is not there",
    swap("sitemap.xml", "/about/", "/abuot/"),
    "sitemap.xml missing-address",
  ],
  [
    "a robots.txt that names what is not there",
    swap("robots.txt", "sitemap", "sitmap"),
    "robots.txt missing-address",
  ],

  // Styles and rules
  [
    "a style that loads from elsewhere",
    styled('a{background:url("https://evil.example/a.png")}'),
    "assets/site-2.css style-address",
  ],
  [
    "a style that imports from elsewhere",
    styled('@import "//evil.example/a.css";'),
    "assets/site-2.css style-address",
  ],
  [
    "a style that hides what it loads",
    styled("a{background:u\\72l(//evil.example/a)}"),
    "assets/site-2.css style-address",
  ],
  [
    "a style that holds a file",
    styled("a{background:url(data:image/png;base64,AA)}"),
    "assets/site-2.css style-address",
  ],
  [
    "a style that loads what is not there",
    styled("a{background:url(b.png)}"),
    "assets/site-2.css style-address",
  ],
  ["a rule that leads nowhere", file("_redirects", "/old/ /abuot/ 301\n"), "_redirects broken-rule"],
  [
    "a rule that leads to another site",
    file("_redirects", "/old/ https://evil.example/ 301\n"),
    "_redirects broken-rule",
  ],
  [
    "a rule of nginx that leads nowhere",
    file("_nginx/redirects.conf", "return 301 /abuot/;"),
    "_nginx/redirects.conf broken-rule",
  ],
  ["an error page that is not there", without("404.html"), "_nginx/redirects.conf broken-rule", "404.html"],

  // What acts by itself
  ["a script in the page", body("<script>1</script>"), `${home} inline-script`],
  [
    "a script in capitals, of a kind of its own",
    body('<SCRIPT type="importmap">{}</SCRIPT>'),
    `${home} inline-script`,
  ],
  [
    "a title that ends the block of data",
    swap(home, '"\\u003cb"', '"</script><script>1</script>"'),
    `${home} broken-json, ${home} inline-script, ${home} stray-sign`,
  ],
  ["data that are none", swap(home, '{"a":"\\u003cb"}', "alert(1)"), `${home} broken-json`, "alert"],
  ["a style in the page", body("<style>a{}</style>"), `${home} inline-style`],
  ["a style of an element", body('<p style="color:red">a</p>'), `${home} inline-style`, "color:red"],
  ["a handler", body('<img src="/media/a.jpg" alt="" onerror="alert(1)"/>'), `${home} handler`, "onerror"],
  ["a handler without a space, in capitals", body("<p/OnClick=alert(1)>a</p>"), `${home} handler`, "onclick"],
  ["a handler of an element that opens", body('<details ontoggle="1" open=""></details>'), `${home} handler`],
  ["an attribute that nobody writes", body('<p "a=b>a</p>'), `${home} unknown-attribute`],
  ["a frame", body('<iframe src="/about/"></iframe>'), `${home} unknown-element`, "<iframe>"],
  [
    "a frame with its page inside",
    body('<iframe srcdoc="1"></iframe>'),
    `${home} unknown-element, ${home} inline-script`,
  ],
  ["an object", body('<object data="/files/caf%C3%A9.pdf"></object>'), `${home} unknown-element`, "<object>"],
  ["an embedded file", body('<embed src="/files/caf%C3%A9.pdf"/>'), `${home} unknown-element`, "<embed>"],
  ["another base of all addresses", head('<base target="a"/>'), `${home} unknown-element`, "<base>"],
  ["an element that swallows what follows", body("<xmp></xmp>"), `${home} unknown-element`, "<xmp>"],
  [
    "a drawing that moves by itself",
    body('<svg><animate to="1"/></svg>'),
    `${home} unknown-element`,
    "<animate>",
  ],
  ["HTML in a drawing", body("<svg><foreignObject></foreignObject></svg>"), `${home} unknown-element`],
  ["formulas, which parsers disagree about", body("<math></math>"), `${home} unknown-element`, "<math>"],
  ["an element of its own", body("<x-a></x-a>"), `${home} unknown-element`, "<x-a>"],
  ["a comment", body("<!-- [if IE] -->"), `${home} comment`, "[if IE]"],
  ["a sign that is no element", body("a < b"), `${home} stray-sign`],
  ["an element hidden in a value", body('<p title="</title><img>">a</p>'), `${home} stray-sign`],
  ["an element hidden in a text field", body("<textarea><img></textarea>"), `${home} stray-sign`],
  ["an end of nothing", body("</article>"), `${home} stray-sign`],
  ["a cookie set by the page", head('<meta http-equiv="set-cookie" content="a=b"/>'), `${home} page-command`],
  [
    "a page that leads away",
    swap("old/index.html", "url=/about/", "url=https://evil.example/"),
    "old/index.html page-command",
  ],
  [
    "a page that leads away without saying how",
    swap("old/index.html", "url=/about/", "url=//evil.example/"),
    "old/index.html page-command",
  ],
  [
    "a page that runs code in the end",
    swap("old/index.html", "url=/about/", "url=javascript:1"),
    "old/index.html page-command",
  ],

  // Where addresses lead
  [
    "a link that runs code",
    body('<a href="javascript:alert(1)">a</a>'),
    `${home} scheme`,
    "javascript:alert(1)",
  ],
  [
    "the same in other letters, with signs that browsers pass over",
    body('<a href=" Java&#9;Script&colon;1">a</a>'),
    `${home} scheme`,
  ],
  ["a link of an old language", body('<a href="vbscript:1">a</a>'), `${home} scheme`],
  ["a page in a link", body('<a href="data:text/html,1">a</a>'), `${home} scheme`],
  ["a picture in the page", body('<img src="data:image/png;base64,AA" alt=""/>'), `${home} scheme`],
  ["a file of memory", body('<a href="blob:https://river.example.org/1">a</a>'), `${home} scheme`],
  ["a file of the reader's disk", body('<a href="file:///etc/passwd">a</a>'), `${home} scheme`],
  ["a program of the reader", body('<a href="ms-word:ofe|u|https://evil.example">a</a>'), `${home} scheme`],
  ["an app of the reader", body('<a href="intent://a#Intent;end">a</a>'), `${home} scheme`],
  ["code as where a form leads", body('<form action="javascript:1"></form>'), `${home} scheme`],
  ["code in a button", body('<button formaction="javascript:1">a</button>'), `${home} scheme`],
  [
    "code by the old name of links",
    body('<svg><use xlink:href="javascript:1"></use></svg>'),
    `${home} scheme`,
  ],
  [
    "code in a set of pictures",
    body('<img srcset="/media/a.jpg 1x, javascript:1 2x" alt=""/>'),
    `${home} scheme`,
  ],
  ["code as what is quoted", body('<q cite="javascript:1">a</q>'), `${home} scheme`],
  ["a link to another site without saying how", body('<a href="//evil.example/">a</a>'), `${home} no-scheme`],
  ["the same with the other slash", body('<a href="/\\evil.example/">a</a>'), `${home} no-scheme`],
  [
    "a link that hides where it leads",
    body('<a href="https://river.example.org@evil.example/">a</a>'),
    `${home} user-name`,
  ],
  ["an address without a host", body('<a href="https://">a</a>'), `${home} unreadable-address`],
  [
    "an address that is not encoded as it must be",
    body('<a href="/%E0%A4%A/">a</a>'),
    `${home} unreadable-address`,
  ],
  [
    "a link that gives power away",
    body('<a href="https://example.org/" target="_blank">a</a>'),
    `${home} opener`,
  ],

  // What is loaded
  [
    "a script of another site",
    body('<script src="https://evil.example/a.js"></script>'),
    `${home} foreign-load`,
  ],
  [
    "a style of another site",
    head('<link rel="stylesheet" href="https://evil.example/a.css"/>'),
    `${home} foreign-load`,
  ],
  [
    "a font of another site",
    head('<link rel="preload" href="https://fonts.example/a.woff2"/>'),
    `${home} foreign-load`,
  ],
  [
    "a connection to another site",
    head('<link rel="preconnect" href="https://fonts.example"/>'),
    `${home} foreign-load`,
  ],
  [
    "a picture of another site",
    body('<img src="https://evil.example/a.png" alt=""/>'),
    `${home} foreign-load`,
  ],
  [
    "a picture of another site in a set",
    body('<img srcset="https://evil.example/a.png 2x" alt=""/>'),
    `${home} foreign-load`,
  ],
  [
    "a still of another site",
    body('<video poster="https://evil.example/a.png"></video>'),
    `${home} foreign-load`,
  ],
  [
    "a picture as a ground",
    body('<table background="https://evil.example/a.png"></table>'),
    `${home} foreign-load`,
  ],
  [
    "a form that leads to another site",
    body('<form action="https://evil.example/"></form>'),
    `${home} foreign-form`,
  ],
  [
    "a button that leads to another site",
    body('<button formaction="https://evil.example/">a</button>'),
    `${home} foreign-form`,
  ],
  [
    "a link that tells another site",
    body('<a href="/about/" ping="https://evil.example/">a</a>'),
    `${home} foreign-form`,
  ],
  [
    "a script without a hash",
    swap(home, `integrity="${integrityOf("console.log(1);\n")}"`, ""),
    `${home} no-integrity`,
  ],
  [
    "a style without a hash",
    head('<link rel="stylesheet" href="/assets/site-1.css"/>'),
    `${home} no-integrity`,
  ],
  ["a script that was changed later", file("assets/site-1.js", "evil()"), `${home} other-integrity`],
  [
    "a hash of a kind that is no longer safe",
    swap(
      home,
      integrityOf("console.log(1);\n"),
      `md5-${createHash("md5").update("console.log(1);\n").digest("base64")}`,
    ),
    `${home} other-integrity`,
  ],

  // Links inside
  ["a link to what is not there", body('<a href="/abuot/">a</a>'), `${home} broken-link`, "/abuot/"],
  ["a link without the slash at its end", body('<a href="/about">a</a>'), `${home} broken-link`],
  ["a whole link to what is not there", body(`<a href="${origin}/abuot/">a</a>`), `${home} broken-link`],
  [
    "a link with a question to what is not there",
    body('<a href="abuot/?a=b#c">a</a>'),
    `${home} broken-link`,
  ],
  ["a document that is not there", body('<a href="/files/caf%C3%A8.pdf">a</a>'), `${home} broken-link`],
  ["a picture that is not there", without("media/b.avif"), `${home} broken-link`, "/media/b.avif"],
  [
    "a share picture that is not there",
    without("share/a.png"),
    `${home} broken-link`,
    `${origin}/share/a.png`,
  ],
  ["a script that is not there", without("assets/site-1.js"), `${home} broken-link`, "/assets/site-1.js"],
  [
    "a translation that is not there",
    swap(home, `hreflang="fr" href="${origin}/about/"`, `hreflang="fr" href="${origin}/fr/"`),
    `${home} broken-link`,
  ],
  [
    "an old address that leads nowhere",
    swap("old/index.html", "url=/about/", "url=/abuot/"),
    "old/index.html broken-link",
  ],
  ["a place that is not on the page", body('<a href="#hwo">a</a>'), `${home} broken-anchor`, "#hwo"],
  [
    "a place that is not on the other page",
    swap("about/index.html", 'id="how"', 'id="hwo"'),
    `${home} broken-anchor`,
    "/about/#how",
  ],

  // What every page says of itself
  ["a page without its document type", swap(home, "<!doctype html>\n", ""), `${home} no-doctype`],
  ["a page without a headline", swap(home, "<h1>River</h1>", ""), `${home} headline`, "has 0"],
  ["a page with two headlines", body("<h1>a</h1>"), `${home} headline`, "has 2"],
  ["a page without a title", swap(home, "<title>River</title>", ""), `${home} no-title`, "has 0"],
  ["a page whose title is empty", swap(home, "<title>River", "<title> "), `${home} no-title`, "an empty one"],
  ["a page with two titles", head("<title>a</title>"), `${home} no-title`, "has 2"],
  ["a page without its language", swap(home, ' lang="en"', ""), `${home} no-language`],
  ["a page without its description", swap(home, 'content="Nurses"', 'content=" "'), `${home} no-description`],
  ["a page without its charset", swap(home, '<meta charset="utf-8"/>', ""), `${home} no-charset`],
  [
    "a page with its charset behind a text",
    (files) => {
      swap(home, '<meta charset="utf-8"/>', "")(files);
      body('<meta charset="utf-8"/>')(files);
    },
    `${home} no-charset`,
  ],
  [
    "a page of two addresses",
    head(`<link rel="canonical" href="${origin}/about/"/>`),
    `${home} two-canonicals`,
    "names 2",
  ],
  ["two elements with one id", body('<p id="content">a</p>'), `${home} same-id`, "content"],
  ["an id without letters", body('<p id="">a</p>'), `${home} same-id`],
];

/** Puts something into a drawing of ours. */
function drawing(inside: string): (files: Files) => unknown {
  return swap("assets/symbol.svg", "</svg>", `${inside}</svg>`);
}

/** Adds a style sheet. */
function styled(css: string): (files: Files) => unknown {
  return file("assets/site-2.css", css);
}

/** Destroys the pixels of a picture and leaves its head. */
function scratch(bytes: string | Buffer | undefined): Buffer {
  return Buffer.from(bytes ?? "").fill(0xff, 30);
}

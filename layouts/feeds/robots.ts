import type { Feed } from "../page.ts";

/** `/robots.txt`: everything may be read (RFC 9309); what there is, says the sitemap (sitemaps.org/protocol.html). */
export default {
  items: (library) => (library.lang === library.languages[0] ? ["/robots.txt"] : []),
  files: (address, { origin }) => [
    { address, text: `User-agent: *\nAllow: /\n\nSitemap: ${origin}/sitemap.xml\n` },
  ],
} satisfies Feed<string>;

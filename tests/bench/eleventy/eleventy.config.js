import { readdirSync } from "node:fs";
import Image from "@11ty/eleventy-img";
import { absoluteUrl, dateToRfc3339 } from "@11ty/eleventy-plugin-rss";
import markdownIt from "markdown-it";
import anchor from "markdown-it-anchor";
import { addSiteCollections } from "./collections.js";
import { dayOf, monthOf, relatedIndex, showDate, yearOf } from "./site-lists.js";

export default function configure(eleventy) {
  eleventy.setLibrary("md", markdownIt({ html: true, linkify: true }).use(anchor));
  eleventy.addPassthroughCopy({ static: "assets" });
  addSiteCollections(eleventy);

  eleventy.addFilter("day", dayOf);
  eleventy.addFilter("month", monthOf);
  eleventy.addFilter("year", yearOf);
  eleventy.addFilter("showDate", showDate);
  eleventy.addFilter("dateToRfc3339", dateToRfc3339);
  eleventy.addFilter("absoluteUrl", absoluteUrl);
  eleventy.addFilter("showMonth", (month) => showDate(new Date(`${month}-01`)).replace(/^\S+ /, ""));
  eleventy.addFilter("kindLabel", (kind) => kind.charAt(0).toUpperCase() + kind.slice(1));
  eleventy.addFilter("json", (value) => JSON.stringify(value));
  eleventy.addFilter("escapeXml", (text) =>
    text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;"),
  );

  const indexes = new WeakMap();
  const indexOf = (entries) => {
    if (!indexes.has(entries))
      indexes.set(entries, {
        places: new Map(entries.map((entry, i) => [entry.url, i])),
        related: relatedIndex(entries),
      });
    return indexes.get(entries);
  };
  eleventy.addFilter("relatedTo", (entries, url) => {
    const { places, related } = indexOf(entries);
    return related(entries[places.get(url)]);
  });
  eleventy.addFilter("neighboursOf", (entries, url) => {
    const place = indexOf(entries).places.get(url);
    return { newer: entries[place - 1], older: entries[place + 1] };
  });

  // Made before the pages, since an asynchronous shortcode inside a loop of Nunjucks gives nothing.
  const pictures = new Map();
  eleventy.on("eleventy.before", async () => {
    for (const file of readdirSync("media")) {
      const made = await Image(`media/${file}`, {
        widths: [400, 800, 1200],
        formats: ["avif", "webp", "jpeg"],
        outputDir: "_site/img/",
        urlPath: "/img/",
        sharpAvifOptions: { quality: 52, effort: 1 },
        sharpWebpOptions: { quality: 74, effort: 4 },
        sharpJpegOptions: { quality: 74, mozjpeg: true },
      });
      pictures.set(file, made);
    }
  });
  eleventy.addShortcode("picture", (file, alt) =>
    Image.generateHTML(pictures.get(file), {
      alt,
      sizes: "(min-width: 60rem) 44rem, 100vw",
      loading: "lazy",
      decoding: "async",
    }),
  );

  return {
    dir: { input: ".", includes: "_includes", output: "_site" },
    markdownTemplateEngine: false,
    templateFormats: ["md", "njk"],
  };
}

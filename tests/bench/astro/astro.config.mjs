import sitemap from "@astrojs/sitemap";
import { defineConfig } from "astro/config";

export default defineConfig({
  site: "https://www.example.org",
  trailingSlash: "always",
  integrations: [sitemap()],
  image: {
    service: {
      entrypoint: "astro/assets/services/sharp",
      config: {
        avif: { quality: 52, effort: 1 },
        webp: { quality: 74, effort: 4 },
        jpeg: { quality: 74, mozjpeg: true },
      },
    },
  },
  markdown: { syntaxHighlight: false },
});

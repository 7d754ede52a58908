import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { bundleAssets } from "../../scripts/bundle/bundle-assets.ts";
import { entryText, loadLibrary } from "../fixtures/content.ts";
import { drawPages } from "../layouts/draw.ts";
import { parseHtml } from "../output/document.ts";
import { filesIn, workFolder } from "../output/tree.ts";

const work = workFolder();

const files = { "news/a.md": entryText({ title: "A", date: "2021-01-01" }) };

// Seen red: without the attribute on the search page's module in `layouts/document.tsx`.
test("every script and style of every page is named with the hash of its bytes", async () => {
  const bundle = await bundleAssets(work);
  let checked = 0;
  for (const [address, html] of drawPages(await loadLibrary(files), bundle)) {
    for (const element of parseHtml(html).querySelectorAll('script[src], link[rel="stylesheet"]')) {
      const file = element.getAttributeValue("src") ?? element.getAttributeValue("href") ?? "";
      const hash = createHash("sha256")
        .update(readFileSync(join(work, file)))
        .digest("base64");
      expect(element.getAttributeValue("integrity"), `${file} on ${address}`).toBe(`sha256-${hash}`);
      checked += 1;
    }
  }
  expect(checked).toBeGreaterThan(30);
  expect(Object.keys(bundle.integrity).sort()).toEqual(
    filesIn(work)
      .filter((file) => /\.(js|css)$/.test(file))
      .map((file) => `/${file}`),
  );
});

test("a script that only the preview has goes without", async () => {
  const bundle = { ...(await bundleAssets(join(work, "preview"))), preview: "/preview.js" };
  const [, html = ""] = [...drawPages(await loadLibrary(files), bundle)][0] ?? [];
  expect(html).toContain('<script type="module" src="/preview.js"></script>');
});

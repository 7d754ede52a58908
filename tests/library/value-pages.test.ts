import { expect, test } from "vitest";
import { entryText, loadLibrary } from "../fixtures/content.ts";
import { drawPage } from "../layouts/draw.ts";
import { attributes } from "../output/document.ts";

const blog = entryText({ title: "B", kind: "blog", topics: "[pay]" });
const files = {
  "site.yaml": "name: C\naddress: https://www.example.org\nlanguages: [en, fr]\n",
  "topics/pay.md": entryText({ title: "Pay" }),
  "topics/pay.fr.md": entryText({ title: "Salaires" }),
  "news/2018-01-01-a.md": entryText({ title: "A", kind: "briefing" }),
  "news/2018-01-02-b.md": blog,
  "news/2018-01-02-b.fr.md": blog,
};

test("a value has pages in the languages in which there are entries with it", async () => {
  for (const lang of ["en", "fr"]) {
    const library = await loadLibrary(files, {}, lang);
    expect(library.valueEditions("news", "year", "2018")).toEqual([
      { lang: "en", address: "/news/year/2018/" },
      { lang: "fr", address: "/fr/news/year/2018/" },
    ]);
    expect(library.valueEditions("news", "kind", "briefing")).toEqual([
      { lang: "en", address: "/news/kind/briefing/" },
    ]);
    expect(library.valueEditions("news", "kind", "spotlight")).toEqual([]);
  }
});

test("a value whose entries stand in a list of their own has none", async () => {
  const library = await loadLibrary(files);
  expect(library.valuePage("news", "kind", "blog")).toBeUndefined();
});

test("the page of a value names its other languages, if it has any", async () => {
  const { root } = drawPage(await loadLibrary(files), "/news/topic/pay/");
  expect(attributes(root, "hreflang", 'link[rel="alternate"]')).toEqual(["en", "fr", "x-default"]);
  expect(attributes(root, "href", 'link[hreflang="fr"]')).toEqual([
    "https://www.example.org/fr/news/topic/pay/",
  ]);
  const alone = drawPage(await loadLibrary(files), "/news/kind/briefing/");
  expect(attributes(alone.root, "hreflang")).toEqual([]);
});

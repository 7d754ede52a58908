import { expect, test } from "vitest";
import { entryText, loadLibrary } from "../fixtures/content.ts";
import { attributes, textOf } from "../output/document.ts";
import { drawPage } from "./draw.ts";

const files = {
  "site.yaml": "name: N\naddress: https://a.example.org\nlanguages: [en, fr]\n",
  "news/2021-01-01-a.md": entryText({ title: "A", updated: "2022-03-04" }),
  "news/2021-01-01-a.fr.md": entryText({ title: "A", updated: "2022-03" }),
  "statements/2021-01-01-s.md": entryText({ title: "S", updated: "2022-03-05" }),
  "people/ada.md": entryText({ name: "Ada", updated: "2022" }),
  "members/b.md": entryText({ name: "B", kind: "ngo", countries: "[UG]" }),
};

test("a page says when its text was changed last, as precisely as it is known", async () => {
  const library = await loadLibrary(files);
  const { root } = drawPage(library, "/news/a/");
  expect(textOf(root, ".updated")).toBe("Updated 4 March 2022");
  expect(attributes(root, "datetime", ".updated time")).toEqual(["2022-03-04"]);
  expect(textOf(root, ".byline-row .updated")).toBe("Updated 4 March 2022");
  const statement = drawPage(library, "/statements/s/").root;
  expect(textOf(statement, ".article-header .facts .updated")).toBe("Updated 5 March 2022");
  expect(textOf(drawPage(library, "/people/ada/").root, ".updated")).toBe("Updated 2022");
  const french = drawPage(await loadLibrary(files, {}, "fr"), "/fr/news/a/");
  expect(textOf(french.root, ".updated")).toBe("Mis à jour : mars 2022");
});

test("a page whose text never changed says nothing of it", async () => {
  expect(drawPage(await loadLibrary(files), "/members/b/").html).not.toContain("updated");
});

import { Settings } from "luxon";
import { describe, expect, onTestFinished, test } from "vitest";
import { formatSpan } from "../../layouts/format.ts";
import { entryText, loadLibrary } from "../fixtures/content.ts";
import { attributes, textOf } from "../output/document.ts";
import { htmlErrors } from "../output/validity.ts";
import { drawPage, drawPages } from "./draw.ts";

const hostile = '"Pay" </script> & أجور 👩🏽‍⚕️';
const files = {
  "site.yaml": "name: N\naddress: https://a.example.org\nlanguages: [en, fr]\n",
  "news/a.md": entryText({ title: JSON.stringify(hostile), date: "2021-04-30" }, "Text.\n"),
  "news/b.md": entryText({ title: "Before", date: "2021-03-31", kind: "blog" }, "Text.\n"),
  "news/c.md": entryText({ title: "Long ago", date: "2019-01-05" }, "Text.\n"),
  "events/e.md": entryText({ title: "Meeting", start: "2021-05-02", zone: "UTC" }),
  "statements/s.fr.md": entryText({ title: "Payez", date: "2020-02-29" }, "Texte.\n"),
};

describe("/digests/2021-04/", () => {
  test("tells what was published, and what is coming up", async () => {
    const { root } = drawPage(await loadLibrary(files), "/digests/2021-04/");
    expect(textOf(root, "h1")).toBe("Newsletter: April 2021");
    expect(root.querySelectorAll("main h2").map((heading) => heading.textContent)).toEqual([
      "News",
      "Coming up",
    ]);
    expect(textOf(root, "main h3")).toBe(hostile);
  });

  test("leads to the months before and after that have something", async () => {
    const { root } = drawPage(await loadLibrary(files), "/digests/2021-03/");
    expect(attributes(root, "href", ".neighbours a")).toEqual(["/digests/2021-04/", "/digests/2019-01/"]);
  });
});

describe("/digests/", () => {
  test("lists the months by year, each with how much it holds", async () => {
    const { root } = drawPage(await loadLibrary(files), "/digests/");
    expect(root.querySelectorAll("main h2").map((heading) => heading.textContent)).toEqual(["2021", "2019"]);
    expect(attributes(root, "href", ".digest-months a")).toEqual([
      "/digests/2021-04/",
      "/digests/2021-03/",
      "/digests/2019-01/",
    ]);
    expect(textOf(root, ".digest-months li")).toBe("April 2021 1 item");
  });

  test("is in the foot of every page, once, and in no foot of a site that has published nothing", async () => {
    const feet = [...drawPages(await loadLibrary(files)).keys()];
    const named = { ...files, "site.yaml": `${files["site.yaml"]}footer: {links: [/digests/]}\n` };
    for (const content of [files, named])
      expect(
        attributes(drawPage(await loadLibrary(content), "/news/").root, "href", ".site-footer nav a"),
      ).toEqual(["/digests/", "/search/", "/feeds/", "/data/"]);
    const { root } = drawPage(await loadLibrary({}), "/digests/");
    expect(attributes(root, "href", ".site-footer nav a")).toEqual(["/search/", "/feeds/", "/data/"]);
    expect(textOf(root, "main .empty")).toBe("There is nothing here yet.");
    expect(feet).toContain("/digests/");
  });

  test("is introduced by a page with its address", async () => {
    const introduced = {
      ...files,
      "pages/letters.md": "---\ntitle: Letters\naddress: /digests/\n---\nHello.\n",
    };
    const { root } = drawPage(await loadLibrary(introduced), "/digests/");
    expect(textOf(root, "h1")).toBe("Letters");
  });
});

test.each(["en", "fr"])("all pages of newsletters in %s are valid", async (lang) => {
  const pages = [...drawPages(await loadLibrary(files, {}, lang))].filter(([address]) =>
    address.includes("/digests/"),
  );
  expect(pages.length).toBeGreaterThan(1);
  for (const [address, html] of pages) expect(await htmlErrors({ address, html })).toEqual([]);
});

test.each(["Pacific/Kiritimati", "Pacific/Pago_Pago"])("a span has the same words in %s", (zone) => {
  Settings.defaultZone = zone;
  onTestFinished(() => {
    Settings.defaultZone = "system";
  });
  expect(formatSpan({ from: "2021-04-01", to: "2021-05-31" }, "en")).toMatch(/^1 April.–.31 May 2021$/u);
});

describe("a span of days in words", () => {
  test.each([
    ["2021-04-01", "2021-04-30", "April 2021", "avril 2021"],
    ["2024-02-01", "2024-02-28", "1 – 28 February 2024", "1–28 février 2024"],
    ["2021-04-01", "2021-05-31", "1 April – 31 May 2021", "1 avril – 31 mai 2021"],
    ["2021-04-07", "2021-04-07", "7 April 2021", "7 avril 2021"],
  ])("%s to %s is %s", (from, to, english, french) => {
    expect(formatSpan({ from, to }, "en").replaceAll("\u2009", " ")).toBe(english);
    expect(formatSpan({ from, to }, "fr").replaceAll("\u2009", " ")).toBe(french);
  });
});

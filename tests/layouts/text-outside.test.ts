import { describe, expect, test } from "vitest";
import { withOrigin } from "../../layouts/syndication/addresses.ts";
import { textOutside } from "../../layouts/syndication/text-outside.tsx";
import { element, xmlText } from "../../layouts/syndication/xml.ts";
import type { AnyPublished, Library } from "../../scripts/model/views.ts";
import { entryText, loadLibrary, pixel } from "../fixtures/content.ts";
import { attributes, parseHtml } from "../output/document.ts";

const files = {
  "figures.yaml":
    "gap: {label: The gap, value: 18, unit: million, source: WHO, link: 'https://example.org/w'}\n",
  "news/2021-01-01-a.md": entryText(
    {
      title: "A",
      summary: "In short.",
      image: "{src: a.png, alt: A river, caption: The Nile, credit: Ada}",
      attachments: "[{src: a.pdf, title: The report}]",
    },
    `## First part

There is a gap of :figure[gap] and [a report](a.pdf). [About](../pages/about.md#more), [out](https://example.org/).[^1]

![A boat](a.png "On the river")

::video{src="https://www.youtube.com/watch?v=aaaaaaaaaaa" title="A film" poster="a.png"}

Write \` href="/x"\`.

[^1]: A note.
`,
  ),
  "statements/2021-01-02-s.md": entryText({ title: "S" }, "First.\n\nSecond.\n"),
  "events/e.md": entryText(
    {
      title: "E",
      start: "2021-05-15T15:00",
      zone: "Europe/Paris",
      place: "Lyon",
      recording: "{url: https://example.org/r}",
    },
    "Come.",
  ),
  "pages/about.md": entryText({ title: "About" }, "## More\n"),
  "news/a.png": pixel,
  "news/a.pdf": "%PDF-1.4",
};

async function outside(entryOf: (library: Library) => AnyPublished | undefined): Promise<string> {
  const library = await loadLibrary(files);
  const entry = entryOf(library);
  if (entry === undefined) throw new Error("There is no such entry");
  return textOutside(entry, library);
}

describe("a text for places that are not ours", () => {
  test("has absolute addresses everywhere: links, anchors, pictures in all sizes, documents", async () => {
    const root = parseHtml(await outside((library) => library.all("news")[0]));
    const targets = [
      ...attributes(root, "href"),
      ...attributes(root, "src"),
      ...attributes(root, "srcset").flatMap((set) => set.split(", ")),
    ];
    expect(targets.length).toBeGreaterThan(10);
    expect(targets.filter((target) => !target.startsWith("https://"))).toEqual([]);
    expect(targets).toContain("https://www.example.org/about/#more");
    expect(targets).toContain("https://www.example.org/news/a/#fn1");
  });

  test("tells the source of a number in brackets, without a button", async () => {
    const html = await outside((library) => library.all("news")[0]);
    expect(html).toContain('a gap of 18\u00A0million (Source: <a href="https://example.org/w">WHO</a>) and');
    expect(html).not.toMatch(/<button|popover|<!--/);
  });

  test("has summary, picture with caption, headings with their ids, films as links, documents", async () => {
    const html = await outside((library) => library.all("news")[0]);
    expect(html).toMatch(/^<p>In short\.<\/p><figure><img [^>]*alt="A river"/);
    expect(html).toContain("<figcaption>The Nile Picture: Ada</figcaption>");
    expect(html).toContain('<h2 id="first-part"');
    expect(html).toMatch(/<a href="https:\/\/www\.youtube[^"]*"><img [^>]*\/>A film<\/a>/);
    expect(html).toContain("The report</a> (PDF, 0 kB)");
  });

  test("has no numbers of paragraphs, but their anchors", async () => {
    const html = await outside((library) => library.all("statements")[0]);
    expect(html).not.toContain("paragraph-number");
    expect(html).toContain('id="p2"');
  });

  test("tells time, place and recording of an event", async () => {
    const html = await outside((library) => library.all("events")[0]);
    expect(html).toContain("15 May 2021, 15:00</time> (Paris time), Lyon</p>");
    expect(html).toContain('<a href="https://example.org/r">Recording</a>');
  });
});

test("only attributes become absolute, and only addresses of this site", () => {
  const written = `<a href="/a">/b href=&quot;/c&quot;</a><a href="//d.org/">d</a><a href="mailto:e@f.org">e</a><img src="/g" srcset="/g 1w, /h,i 2w">`;
  expect(withOrigin(written, "https://o.org", "/p/")).toBe(
    `<a href="https://o.org/a">/b href=&quot;/c&quot;</a><a href="//d.org/">d</a><a href="mailto:e@f.org">e</a><img src="https://o.org/g" srcset="https://o.org/g 1w, https://o.org/h,i 2w">`,
  );
});

test("XML is written with references where it needs them, without what it cannot hold", () => {
  expect(xmlText(`a<b>&c]]>"\u0000\u0008\u001F\uFFFF\uDC00😀\r\n`)).toBe(`a&lt;b&gt;&amp;c]]&gt;"😀&#13;\n`);
  expect(element("a", { b: `"<\n&`, c: undefined, d: "" })).toBe('<a b="&quot;&lt;&#10;&amp;" d=""/>');
  expect(element("a", {}, "<b/>", "c")).toBe("<a><b/>c</a>");
});

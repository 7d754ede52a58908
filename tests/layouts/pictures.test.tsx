import { describe, expect, test } from "vitest";
import { Picture } from "../../layouts/components/Picture.tsx";
import { Video } from "../../layouts/components/Video.tsx";
import { entryText, loadLibrary, pixel } from "../fixtures/content.ts";
import { attributes, textOf } from "../output/document.ts";
import { htmlErrors } from "../output/validity.ts";
import { draw, drawPage } from "./draw.ts";

const source = {
  sources: [
    { type: "image/avif", srcset: "/media/a-400.avif 400w" },
    { type: "image/webp", srcset: "/media/a-400.webp 400w" },
  ],
  src: "/media/a-400.jpg",
  srcset: "/media/a-400.jpg 400w",
  width: 400,
  height: 300,
};

describe("a picture", () => {
  test("is offered in every format with how wide it is shown, and has its size and text alternative", () => {
    const { root } = draw(<Picture source={source} alt="A nurse" use="portrait" />);
    expect(attributes(root, "type", "source")).toEqual(["image/avif", "image/webp"]);
    expect(attributes(root, "sizes")).toEqual(["12rem", "12rem", "12rem"]);
    const told = ["width", "height", "alt", "loading", "fetchpriority"];
    expect(told.map((name) => attributes(root, name, "picture > img"))).toEqual([
      ["400"],
      ["300"],
      ["A nurse"],
      ["lazy"],
      [],
    ]);
  });

  test("is fetched at once and before others if it is the first of a page", () => {
    const { root } = draw(<Picture source={source} alt="" use="text" isFirst />);
    expect(attributes(root, "fetchpriority")).toEqual(["high"]);
    expect(attributes(root, "loading")).toEqual([]);
  });
});

test("a post in a list shows its own picture without words, or else its drawing; an event shows neither", async () => {
  const library = await loadLibrary({
    "news/a.png": pixel,
    "news/2021-01-02-a.md": entryText({ title: "A", image: "{src: a.png, alt: A nurse}" }),
    "news/2021-01-01-b.md": entryText({ title: "B" }),
    "events/e.md": entryText({ title: "E", start: "2021-01-01", zone: "UTC" }),
  });
  const { root, html } = drawPage(library, "/news/");
  const drawn = root.querySelectorAll(".entry-item .entry-picture");
  expect(drawn.map((picture) => picture.querySelectorAll("svg.cover").length)).toEqual([0, 1]);
  expect(drawn.map((picture) => picture.querySelectorAll("img").length)).toEqual([1, 0]);
  expect(html).toMatch(/<img [^>]* alt( |="")/);
  expect(drawPage(library, "/events/").root.querySelectorAll(".entry-picture")).toEqual([]);
});

const files = {
  "news/a.png": pixel,
  "news/b.pdf": "%PDF-1.7".padEnd(84_000),
  "news/c.mp4": `\0\0\0\x18ftypmp42${"".padEnd(3_200_000)}`,
};

/** The page of a post with a text and other fields, in the main language. */
async function post(text: string, fields: Readonly<Record<string, string>> = {}) {
  const library = await loadLibrary({
    "news/2021-01-01-a.md": entryText({ title: "A", ...fields }, text),
    ...files,
  });
  return drawPage(library, "/news/a/").root;
}

test("a page with all of these is valid HTML", async () => {
  const library = await loadLibrary({
    ...files,
    "news/2021-01-01-a.md": entryText(
      { title: "A", image: "{src: a.png, alt: A dot, caption: The march., credit: Ada}" },
      [
        '![One](a.png "Caption")\n![Two](a.png)',
        "> ![Three](a.png)",
        "- Words ![Four](a.png)\n- [a document](b.pdf)",
        '::video{src="c.mp4" poster="a.png" title="The launch"}',
        '1. A\n\n   ::video{src="https://example.org/1" poster="a.png" title="The launch"}',
      ].join("\n\n"),
    ),
  });
  const { html } = drawPage(library, "/news/a/");
  expect(await htmlErrors({ address: "/news/a/", html })).toEqual([]);
});

type Root = Awaited<ReturnType<typeof post>>;

/** How the first picture of a page is fetched, of the whole page and of the text; and how many wait. */
const fetched = (root: Root) => ({
  atOnce: attributes(root, "fetchpriority", "img").length,
  ofThemInText: attributes(root, "fetchpriority", ".prose img").length,
  waiting: attributes(root, "loading", "img").length,
});

describe("of the pictures of a page", () => {
  const two = "![One](a.png)\n\nWords.\n\n![Two](a.png)";

  test("only the first of the text is fetched at once", async () => {
    expect(fetched(await post(two))).toEqual({ atOnce: 1, ofThemInText: 1, waiting: 1 });
  });

  test("none of the text is, where one stands above it", async () => {
    expect(fetched(await post(two, { image: "{src: a.png, alt: A dot}" }))).toEqual({
      atOnce: 1,
      ofThemInText: 0,
      waiting: 2,
    });
  });
});

describe("below a picture", () => {
  test.each([
    ["caption and credit", "caption: The march., credit: Ada", "The march. Picture: Ada"],
    ["only a caption", "caption: The march.", "The march."],
    ["only a credit", "credit: Ada", "Picture: Ada"],
  ])("at the top stands %s", async (_what, fields, words) => {
    const root = await post("", { image: `{src: a.png, alt: A dot, ${fields}}` });
    expect(textOf(root, "figcaption")).toBe(words);
  });

  test("stands nothing if there is nothing to say", async () => {
    const root = await post("![A dot](a.png)", { image: "{src: a.png, alt: A dot}" });
    expect(root.querySelectorAll("figure").length).toBe(2);
    expect(root.querySelectorAll("figcaption")).toEqual([]);
  });

  test("in a text stands its caption, as words", async () => {
    const root = await post('![A "dot" & <b>](a.png "The <b> march")');
    expect(textOf(root, ".prose > figure figcaption")).toBe("The <b> march");
    expect(attributes(root, "alt")).toEqual(['A "dot" & <b>']);
  });
});

test("a link to a document in a text tells type and size as the list of documents does", async () => {
  const root = await post("Read [this](b.pdf).", { attachments: "[{src: b.pdf, title: This}]" });
  expect(textOf(root, ".prose p")).toBe("Read this (PDF, 84 kB).");
  expect(textOf(root, ".documents li")).toBe("This (PDF, 84 kB)");
});

describe("a video", () => {
  test("on another site is a link that says where it leads, and asks nothing there", async () => {
    const root = await post(
      '::video{src="https://www.example.org/1" poster="a.png" title="The launch" minutes="12"}',
    );
    expect(attributes(root, "href", "a.video-link")).toEqual(["https://www.example.org/1"]);
    expect(textOf(root, "a.video-link")).toBe("The launchWatch on example.org, 12 minutes");
    expect(root.querySelectorAll("video, iframe, [data-video]")).toEqual([]);
    expect(attributes(root, "src", "img").every((address) => address.startsWith("/media/"))).toBe(true);
  });

  test("of this site is a link to its file, which the script may take", async () => {
    const root = await post('::video{src="c.mp4" poster="a.png" title="The launch"}');
    expect(attributes(root, "href", "a[data-video]")).toEqual(["/files/news/c.mp4"]);
    expect(textOf(root, "a.video-link")).toBe("The launchPlay the video (MP4, 3.2 MB)");
  });

  test("speaks the language of the page", () => {
    const video = {
      href: "https://example.org",
      title: "A",
      poster: source,
      minutes: 2,
      host: "example.org",
    };
    const { root } = draw(<Video video={{ ...video, file: undefined }} isFirst={false} lang="fr" />);
    expect(textOf(root, ".video-action")).toBe("Voir sur example.org, 2 minutes");
  });
});

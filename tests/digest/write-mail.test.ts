import { describe, expect, test } from "vitest";
import { writeMail } from "../../scripts/digest/write-mail.ts";
import { entryText, type FileContent, loadLibrary } from "../fixtures/content.ts";
import { drawPages } from "../layouts/draw.ts";
import { jpeg, transparent } from "../media/drawn.ts";
import { attributes, parseHtml } from "../output/document.ts";

const april = { from: "2021-04-01", to: "2021-04-30" };
const hostile = "\"Pay\" </script><b>&amp; 'now' <!-- أجور عادلة 👩🏽‍⚕️ {{x}}";
const site = (more = "", lang = "en"): string =>
  `name: Nurses & "Friends"\nshort_name: N&F\naddress: https://river.example.org\nlanguages: [${lang}]\ncontact: {email: post@river.example.org, postal: "1 Quay\\r\\nRiver"}\n${more}`;

const post = (title: string, more = ""): string =>
  `---\ntitle: ${JSON.stringify(title)}\ndate: 2021-04-07\n${more}---\nText.\n`;

const posts = (n: number): Record<string, FileContent> =>
  Object.fromEntries(
    Array.from({ length: n }, (_, i) => [
      `news/post-${i}.md`,
      post(`Post ${i} ${"with a long title ".repeat(6)}`, `summary: ${"Words of a summary. ".repeat(12)}\n`),
    ]),
  );

async function mailOf(files: Readonly<Record<string, FileContent>>, lang = "en") {
  const library = await loadLibrary({ "site.yaml": site("", lang), ...files }, {}, lang);
  const mail = await writeMail(library.digest(april), library);
  return { ...mail, library, root: parseHtml(mail.html) };
}

/** The text of an HTML document as a reader sees it, without its head. */
const shownIn = (html: string): string =>
  html
    .replace(/<head>[\s\S]*<\/head>|<!--[\s\S]*?-->|<[^>]*>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");

describe("a hostile title", () => {
  test("stands in every edition as it is written", async () => {
    const mail = await mailOf({ "news/a.md": post(hostile) });
    expect(shownIn(mail.html)).toContain(hostile);
    expect(mail.text.replace(/\n */g, " ")).toContain(hostile);
    expect(mail.messenger).toContain(hostile);
    expect(mail.preview).toContain(hostile);
  });

  test("makes no element, and sets its own direction", async () => {
    const { root, html } = await mailOf({ "news/a.md": post(hostile) });
    expect(html).not.toMatch(/<script|<b>/);
    expect(attributes(root, "dir", "h3")).toEqual(["auto"]);
  });

  test("turns no other title around: in a line with others it is set apart", async () => {
    const { preview } = await mailOf({ "news/a.md": post("أجور عادلة"), "news/b.md": post("Pay") });
    expect(preview).toBe("\u2068أجور عادلة\u2069 · Pay");
  });

  test("of several lines becomes one, so that it cannot pass for a header of the mail", async () => {
    const { text, preview, messenger } = await mailOf({ "news/a.md": post("Pay\r\nBcc: everybody") });
    for (const edition of [text, preview, messenger]) expect(edition).not.toMatch(/^\s*Bcc:/m);
    expect(preview).toBe("Pay Bcc: everybody");
  });
});

describe("the HTML of a mail", () => {
  test("has no script, no style sheet or font from elsewhere, and nothing that tells on readers", async () => {
    const { root, html } = await mailOf({ ...posts(3), "topics/water.md": entryText({ title: "Water" }) });
    expect(root.querySelectorAll("script, link, iframe, form, img")).toEqual([]);
    expect(html).not.toMatch(/@import|url\(/);
  });

  test("has its language, its title, its preview line and tables without a meaning of their own", async () => {
    const { root, html } = await mailOf({ "news/a.fr.md": post("Payer") }, "fr");
    expect(attributes(root, "lang", "html")).toEqual(["fr"]);
    expect(html).toContain(`<title>Lettre d’information\u00A0: avril 2021</title>`);
    expect(html).toMatch(/<body[^>]*>\s*<div style="display:none[^>]*>Payer<\/div>/);
    expect(attributes(root, "role", "table").every((role) => role === "presentation")).toBe(true);
  });

  test("has styles on the elements themselves, and dark colours for dark programs", async () => {
    const { root, html } = await mailOf({ "news/a.md": post("Pay") });
    expect(attributes(root, "style", "h1")[0]).toMatch(/color: #13212b/);
    expect(html).toContain("@media (prefers-color-scheme: dark)");
    expect(attributes(root, "content", 'meta[name="color-scheme"]')).toEqual(["light dark"]);
  });

  test("shows a photo as JPEG at its whole address, and no format that some programs do not know", async () => {
    const { root } = await mailOf({
      "news/a/index.md": post("Pay", "image: {src: photo.jpg, alt: 'Nurses & \"friends\"'}\n"),
      "news/a/photo.jpg": await jpeg(1000, 500),
      "news/b/index.md": post("Now", "image: {src: drawn.png, alt: A drawing}\n"),
      "news/b/drawn.png": await transparent(900, 300),
    });
    expect(attributes(root, "src", "img")).toEqual([
      expect.stringMatching(/^https:\/\/river\.example\.org\/media\/photo-\w+-800\.jpg$/),
    ]);
    expect(attributes(root, "alt", "img")).toEqual(['Nurses & "friends"']);
    expect([attributes(root, "width", "img"), attributes(root, "height", "img")]).toEqual([["552"], ["276"]]);
  });

  test("leads to pages that are there, by their whole addresses", async () => {
    const { root, library, text } = await mailOf({
      ...posts(2),
      "statements/s.md": post("We say"),
      "events/e.md": entryText({ title: "Meeting", start: "2021-05-02T15:00", zone: "Africa/Kampala" }),
      "members/m.md": entryText({ name: "Ferry", kind: "union", countries: "UG", joined: "2021-04" }),
    });
    const links = attributes(root, "href", "a").filter((href) => !href.startsWith("mailto:"));
    const known = [...drawPages(library).keys()].map((address) => `https://river.example.org${address}`);
    expect(links).toHaveLength(6);
    expect(links.filter((href) => !known.includes(href))).toEqual([]);
    expect(text.match(/^ *https:\S+$/gm)?.map((line) => line.trim())).toEqual(links);
  });

  test("tells of an event on the clock of its place", async () => {
    const zone = "America/Argentina/Buenos_Aires";
    const { html } = await mailOf({
      "news/a.md": post("Pay"),
      "events/e.md": entryText({ title: "Meeting", start: "2021-05-02T15:00", zone, place: "Rosario" }),
    });
    expect(html).toContain("Event · 2 May 2021, 15:00 (Buenos Aires time) · Rosario");
  });
});

describe("300 posts", () => {
  let made: ReturnType<typeof mailOf> | undefined;
  const bigMail = () => {
    made ??= mailOf(posts(300));
    return made;
  };

  test("stay below the size at which Gmail cuts a mail off, and nearly use it", async () => {
    const mail = await bigMail();
    const bytes = Buffer.byteLength(mail.html);
    expect(bytes).toBeLessThan(100_000);
    expect(bytes).toBeGreaterThan(90_000);
  });

  test("are told as far as they fit, and how many more the site has", async () => {
    const mail = await bigMail();
    const items = mail.root.querySelectorAll(".item").length;
    expect(items + mail.left).toBe(300);
    expect(shownIn(mail.html)).toContain(`… and ${mail.left} more on the site`);
    expect(mail.text).toContain(
      `… and ${mail.left} more on the site\nhttps://river.example.org/digests/2021-04/`,
    );
  });

  test("make a text for messengers of at most 700 characters that ends with the link", async () => {
    const { messenger } = await bigMail();
    expect(messenger.length).toBeLessThanOrEqual(700);
    expect(messenger).toMatch(
      /\n… and 29\d more on the site\n\nhttps:\/\/river\.example\.org\/digests\/2021-04\/\n$/,
    );
  });

  test("make a plain text of at most 72 columns, links aside, and a preview line of at most 140", async () => {
    const mail = await bigMail();
    const lines = mail.text.split("\n").filter((line) => !line.includes("https://"));
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(72);
    expect(mail.preview.length).toBeLessThanOrEqual(140);
  });
});

test("parts are cut alike: 300 posts do not push out the only statement", async () => {
  const { html } = await mailOf({ ...posts(300), "statements/s.md": post("We say") });
  expect(shownIn(html)).toContain("We say");
});

test("a title of thousands of letters is cut, and never inside an emoji", async () => {
  const { html, messenger } = await mailOf({ "news/a.md": post("👩🏽‍⚕️".repeat(300)) });
  expect(Buffer.byteLength(html)).toBeLessThan(100_000);
  expect(messenger).toMatch(/• (👩🏽‍⚕️)+…\n/u);
});

describe("how to leave the list", () => {
  const mailWith = async (newsletter: string) => {
    const library = await loadLibrary({ "site.yaml": site(newsletter), "news/a.md": post("Pay") });
    return writeMail(library.digest(april), library);
  };

  test("is what the mailing program puts an address in for", async () => {
    const { html, text } = await mailWith('newsletter: {leave: "{{unsubscribe}}"}\n');
    expect(attributes(parseHtml(html), "href", "a")).toContain("{{unsubscribe}}");
    expect(text).toMatch(/\nLeave the mailing list\n\{\{unsubscribe\}\}\n$/);
  });

  test("is a letter to the secretariat where site.yaml names nothing", async () => {
    const { html, text } = await mailWith("");
    expect(html).toContain("To leave it, write to post@river.example.org.");
    expect(text).toContain("To leave it, write to post@river.example.org.");
  });

  test.each([
    "*|UNSUB|*",
    "[unsubscribe]",
    "%unsubscribe_url%",
    "{$unsubscribe}",
    "https://l.example.org/x?y=1",
  ])("can be %s", async (leave) => {
    const { html } = await mailWith(`newsletter: {leave: ${JSON.stringify(leave)}}\n`);
    expect(attributes(parseHtml(html), "href", "a")).toContain(leave);
  });

  test.each(["javascript:alert(1)", "data:text/html,x", "unsubscribe", "http://l.example.org", "[x]:y"])(
    "cannot be %s",
    async (leave) => {
      await expect(mailWith(`newsletter: {leave: ${JSON.stringify(leave)}}\n`)).rejects.toThrow(
        "is neither a web address nor a placeholder",
      );
    },
  );
});

test("the foot names the coalition and how to reach it, a line each", async () => {
  const { text } = await mailOf({ "news/a.md": post("Pay") });
  expect(text).toContain('\nNurses & "Friends"\n1 Quay River\npost@river.example.org\n');
});

test("the same content makes the same bytes", async () => {
  const files = { ...posts(5), "statements/s.md": post(hostile) };
  const [{ html, text }, again] = [await mailOf(files), await mailOf(files)];
  expect({ html, text }).toEqual({ html: again.html, text: again.text });
});

import { type HtmlElement, TextNode } from "html-validate";
import { DateTime } from "luxon";
import { describe, expect, test } from "vitest";
import { breakSnippetLines } from "../../layouts/components/SnippetText.tsx";
import type { Library } from "../../scripts/model/views.ts";
import { entryText, type FileContent, loadLibrary } from "../fixtures/content.ts";
import { attributes, parseHtml, textOf } from "../output/document.ts";
import { htmlErrors } from "../output/validity.ts";
import { drawPage } from "./draw.ts";

const evil = `"><script>alert('1')</script> & مرحبا 🩺 ${"long ".repeat(80)}${"x".repeat(90)}`;
const sign = "{url: https://form.example.org/, until: 2027-06-30}";
const member = (fields: Record<string, string> = {}) =>
  entryText({ name: "Wemos", kind: "foundation", countries: "[NL]", joined: "2018-05", ...fields });
const statement = (fields: Record<string, string> = {}) => entryText({ title: "Fair pay", sign, ...fields });

const site = (changes: Record<string, string> = {}): Record<string, FileContent> => ({
  "site.yaml":
    "name: Nurses of the River\naddress: https://river.example.org\nlanguages: [en, fr]\ncontact: {email: us@river.example.org}\n",
  "members/m.md": member(),
  "statements/2021-01-01-s.md": statement(),
  ...changes,
});

const on = (day: string) => ({ now: DateTime.fromISO(day, { zone: "utc" }) });

/** What is offered to be copied on the page of the member. */
function snippets(library: Library, address = "/members/m/"): string[] {
  const { root } = drawPage(library, address);
  return root.querySelectorAll("textarea").map((area) => readText(area));
}

/** The text of an element as a browser reads it. */
const readText = (area: HtmlElement): string =>
  area.childNodes
    .map((node) => (node instanceof TextNode ? node.textContent : ""))
    .join("")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");

/** Attributes that load nothing, hide nothing, and do not depend on the site into which they are pasted. */
const harmless =
  "href lang rel aria-label aria-hidden viewBox width height direction font-family font-size font-weight text-anchor x y rx r cx cy fill stroke stroke-width transform".split(
    " ",
  );

/** The tags of a drawing and the names of their attributes; throws if anything else stands in angle brackets. */
function tagsIn(html: string): { name: string; attributes: string[] }[] {
  const tag = /<([a-z]+)((?: [a-zA-Z-]+="[^"]*")*)>|<\/[a-z]+>/g;
  if (html.replace(tag, "").includes("<")) throw new Error(`There is more than tags in ${html}`);
  return [...html.matchAll(tag)].flatMap(([, name, written = ""]) =>
    name === undefined
      ? []
      : [{ name, attributes: [...written.matchAll(/ ([a-zA-Z-]+)="/g)].map(([, key = ""]) => key) }],
  );
}

describe("what members paste into their own sites", () => {
  const names: [string, Record<string, string>][] = [
    ["plain", {}],
    [
      "hostile",
      {
        "site.yaml": `name: ${JSON.stringify(evil)}\naddress: https://river.example.org\n`,
        "members/m.md": member({ name: JSON.stringify(evil) }),
        "statements/2021-01-01-s.md": statement({ title: JSON.stringify(evil) }),
      },
    ],
    [
      "wide",
      {
        "site.yaml": `name: ${JSON.stringify("🩺".repeat(400))}\naddress: https://river.example.org\n`,
        "statements/2021-01-01-s.md": statement({ title: JSON.stringify("看護師".repeat(100)) }),
      },
    ],
  ];

  test.each(names)(
    "with %s names is at most 3 KB of valid HTML: one link to us that loads nothing",
    async (_name, files) => {
      const found = snippets(await loadLibrary(site(files)));
      expect(found).toHaveLength(2);
      for (const html of found) {
        expect(Buffer.byteLength(html)).toBeLessThanOrEqual(3000);
        expect(await htmlErrors({ address: "snippet", html })).toEqual([]);
        const tags = tagsIn(html);
        expect(new Set(tags.map(({ name }) => name))).toEqual(
          new Set(["a", "svg", "rect", "g", "circle", "text", "tspan"]),
        );
        expect(tags.flatMap((tag) => tag.attributes).filter((key) => !harmless.includes(key))).toEqual([]);
        const lines = [...html.matchAll(/<tspan[^>]*>([^<]*)/g)].map(([, line = ""]) => [...line]);
        expect(lines.filter((line) => line.length > 60)).toEqual([]);
        const links = attributes(parseHtml(html), "href");
        expect(links).toHaveLength(1);
        expect(links[0]).toMatch(/^https:\/\/river\.example\.org\/(members\/m|statements\/s)\/$/);
        expect(html.replace(links[0] ?? "", "")).not.toMatch(/url\(|https?:/);
      }
    },
  );

  test("is on the page exactly what the example beside it is", async () => {
    const { root, html } = drawPage(await loadLibrary(site()), "/members/m/");
    for (const snippet of root.querySelectorAll("textarea").map(readText))
      expect(html).toContain(`<div class="snippet-example">${snippet}</div>`);
  });

  test("says in words what the drawing says, in the language of the page", async () => {
    const library = await loadLibrary(site({ "members/m.fr.md": member() }), {}, "fr");
    const [badge = ""] = snippets(library, "/fr/members/m/");
    expect(attributes(parseHtml(badge), "aria-label")).toEqual(["Membre Nurses of the River"]);
    expect(attributes(parseHtml(badge), "lang")).toEqual(["fr"]);
    const [, banner = ""] = snippets(await loadLibrary(site()));
    expect(attributes(parseHtml(banner), "aria-label")).toEqual([
      "Open for signature until 30 June 2027. Fair pay (Nurses of the River)",
    ]);
  });

  test("has a banner for the newest statement that can be signed, and says when to take it out", async () => {
    const two = { "statements/2022-01-01-closed.md": statement({ title: "Closed", status: "closed" }) };
    const library = await loadLibrary(site(two));
    expect(snippets(library)[1]).toContain("/statements/s/");
    expect(textOf(drawPage(library, "/members/m/").root, '[aria-labelledby="banner"] p')).toContain(
      "take it out after 30 June 2027",
    );
    expect(snippets(await loadLibrary(site(two), on("2027-06-30")))).toHaveLength(2);
    expect(snippets(await loadLibrary(site(two), on("2027-07-01")))).toHaveLength(1);
  });

  test.each<[string, Record<string, string>, string | undefined]>([
    ["members", {}, "Member of Nurses of the River"],
    ["observers", { joined: "2030", roles: "[{role: observer}]" }, "Observer in Nurses of the River"],
    ["nobody else", { joined: "2018", left: "2020" }, undefined],
  ])("is there for %s", async (_who, fields, label) => {
    const { root } = drawPage(await loadLibrary(site({ "members/m.md": member(fields) })), "/members/m/");
    expect(attributes(root, "aria-label", ".snippet-example a")[0]).toBe(label);
    expect(root.querySelector(".member-kit") === null).toBe(label === undefined);
  });
});

describe("what can be followed", () => {
  const followed = async (files: Record<string, string>): Promise<string[]> =>
    attributes(
      drawPage(await loadLibrary(site(files)), "/members/m/").root,
      "href",
      '[aria-labelledby="follow"] a',
    );

  test("are the feeds of the member, and its calendar where it has events", async () => {
    const feeds = ["/members/m/feed.xml", "/members/m/feed.json"];
    expect(await followed({})).toEqual(feeds);
    const event = entryText({ title: "E", start: "2026-02-01", zone: "UTC", members: "[m]" });
    expect(await followed({ "events/e.md": event })).toEqual([...feeds, "/members/m/calendar.ics"]);
  });
});

describe("lines of a drawing", () => {
  test("hold whole words, and end with an ellipsis where there are too many", () => {
    expect(breakSnippetLines("Health Workers For All Coalition", 17, 200, 3)).toEqual([
      "Health Workers For",
      "All Coalition",
    ]);
    expect(breakSnippetLines("one two three four five six", 20, 60, 2)).toEqual(["one", "two…"]);
    expect(breakSnippetLines("", 20, 60, 2)).toEqual([""]);
  });

  test("cut a word that is too long between signs, not inside one", () => {
    const lines = breakSnippetLines("👩🏽‍⚕️".repeat(6), 20, 60, 4);
    expect(lines).toEqual(["👩🏽‍⚕️👩🏽‍⚕️", "👩🏽‍⚕️👩🏽‍⚕️", "👩🏽‍⚕️👩🏽‍⚕️"]);
  });
});

describe("the correction of an entry", () => {
  const mailOf = (library: Library): URL => {
    const [address] = attributes(
      drawPage(library, "/members/m/").root,
      "href",
      '[aria-labelledby="correct"] a',
    );
    return new URL(address ?? "none:");
  };

  test("is an e-mail to the secretariat that says what the page says", async () => {
    const library = await loadLibrary(
      site({
        "members/m.md": member({
          acronym: "W&F",
          website: "https://wemos.example/?a=b&c",
          roles: "[{role: founder, from: 2018-05}]",
          people: "[ada]",
          summary: "Nurses = people",
        }),
        "people/ada.md": entryText({ name: "Ada" }),
      }),
    );
    const mail = mailOf(library);
    expect(mail.pathname).toBe("us@river.example.org");
    expect(mail.searchParams.get("subject")).toBe("Correction of the entry of Wemos");
    expect(mail.searchParams.get("body")?.split("\r\n")).toEqual([
      "On https://river.example.org/members/m/ it says:",
      "",
      "Name: Wemos; W&F",
      "Kind: Foundation",
      "Country: Netherlands",
      "In the coalition: Member; Founder since May 2018",
      "Joined: May 2018",
      "Website: https://wemos.example/?a=b&c",
      "People: Ada",
      "About: Nurses = people",
      "",
      "Please change this:",
      "",
    ]);
  });

  test("keeps hostile words out of the other parts of the mail", async () => {
    const name = JSON.stringify("A\n&bcc=x?body=1#%0d%0a");
    const mail = mailOf(await loadLibrary(site({ "members/m.md": member({ name }) })));
    expect([...mail.searchParams.keys()]).toEqual(["subject", "body"]);
    expect(mail.hash).toBe("");
  });

  test("is not offered where no address is known", async () => {
    const library = await loadLibrary(
      site({ "site.yaml": "name: River\naddress: https://river.example.org\n" }),
    );
    expect(drawPage(library, "/members/m/").root.querySelector('[aria-labelledby="correct"]')).toBeNull();
  });
});

describe("the statements that an organisation issued or signed", () => {
  const files = site({
    "members/n.md": member({ name: "Other" }),
    "statements/2022-01-01-t.md": statement({ title: "Ours", members: "[m]" }),
    "statements/2023-01-01-u.md": statement({ title: "Of nobody" }),
    "statements/s.endorsements.csv":
      "name,member,signed_on,capacity,confirmed,authorised,reviewed,withdrawn_on\nWemos,m,2021-02-01,organisation,yes,yes,yes,2026-02-01\n",
  });

  test("stand on its page, newest first, each once, with the same as data", async () => {
    const { root, html } = drawPage(await loadLibrary(files), "/members/m/");
    expect(attributes(root, "href", ".signed-statements a")).toEqual([
      "/statements/t/",
      "/statements/s/",
      "/members/m/statements.csv",
      "/members/m/statements.json",
    ]);
    expect(await htmlErrors({ address: "/members/m/", html })).toEqual([]);
    const other = drawPage(await loadLibrary(files), "/members/n/").root;
    expect(other.querySelector(".signed-statements")).toBeNull();
  });

  test("leave out what it no longer signs", async () => {
    const { root } = drawPage(await loadLibrary(files, on("2026-02-01")), "/members/m/");
    expect(attributes(root, "href", ".signed-statements li a")).toEqual(["/statements/t/"]);
  });
});

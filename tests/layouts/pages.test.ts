import type { HtmlElement } from "html-validate";
import { DateTime } from "luxon";
import { describe, expect, test } from "vitest";
import { entryText, loadLibrary, pixel } from "../fixtures/content.ts";
import { attributes, foreignCode, parseHtml, textOf } from "../output/document.ts";
import { htmlErrors } from "../output/validity.ts";
import { bundle, drawPage, drawPages } from "./draw.ts";

const evil = `<script>alert("1")</script> & 'x' <img src=x onerror=a()>`;
const quoted = JSON.stringify(evil);
const cell = `"${evil.replaceAll('"', '""')}"`;

describe("whatever an author writes stays text", () => {
  const files = {
    "site.yaml": `name: ${quoted}
short_name: ${quoted}
description: ${quoted}
address: https://www.example.org
menu: [{title: ${quoted}, link: /news/}]
footer: {text: ${quoted}, links: [{title: ${quoted}, link: /members/}]}
contact: {phone: "+41 61 383-18-10 ${"<b>"}", postal: ${quoted}}
social: [{title: ${quoted}, link: https://example.org/}]
`,
    "news/2021-01-01-a.md": entryText(
      {
        title: quoted,
        summary: quoted,
        authors: `[${quoted}, b]`,
        image: `{src: a.png, alt: ${quoted}, credit: ${quoted}}`,
        attachments: `[{src: a.pdf, title: ${quoted}}]`,
        statement: "s",
        topics: "[t]",
        members: "[m]",
      },
      evil,
    ),
    "news/2021-01-02-b.md": entryText({ title: quoted, kind: "blog" }, evil),
    "news/a.png": pixel,
    "news/a.pdf": "%PDF-1.4",
    "statements/2021-01-01-s.md": entryText(
      {
        title: quoted,
        summary: quoted,
        occasion: quoted,
        addressees: `[${quoted}]`,
        status: "open",
        sign: "{email: a@example.org}",
      },
      `## ${evil}\n\n## B\n\n## C\n\n## D\n`,
    ),
    "members/m.md": entryText(
      { name: quoted, acronym: quoted, kind: "ngo", countries: "[UG]", summary: quoted, people: "[b]" },
      evil,
    ),
    "statements/s.endorsements.csv": `name,signed_on,kind,confirmed,authorised,reviewed\n${cell},2021-02-01,${cell},yes,yes,yes\n`,
    "figures.yaml": `f: {label: ${quoted}, value: 2, unit: ${quoted}, source: ${quoted}}\n`,
    "events/2021-02-01-e.md": entryText(
      {
        title: quoted,
        start: "2021-02-01",
        zone: "Europe/Paris",
        place: quoted,
        summary: quoted,
        organisers: `[${quoted}]`,
        speakers: `[b, ${quoted}]`,
        resources: `[{title: ${quoted}, link: "https://example.org/"}]`,
      },
      evil,
    ),
    "publications/2021-03-01-p.md": entryText(
      {
        title: quoted,
        kind: "report",
        summary: quoted,
        publishers: `[${quoted}]`,
        link: "https://example.org/",
      },
      evil,
    ),
    "campaigns/c.md": entryText(
      {
        title: quoted,
        from: "2013",
        summary: quoted,
        lead: quoted,
        funders: `[${quoted}]`,
        topics: "[t]",
        partners: `[{name: ${quoted}, country: FR}]`,
      },
      evil,
    ),
    "years/2021.md": entryText(
      {
        year: "2021",
        summary: quoted,
        achievements: `[{text: ${quoted}}, {text: ${quoted}, link: ../topics/t.md}]`,
      },
      `:figure[f] ${evil}`,
    ),
    "people/b.md": entryText(
      {
        name: quoted,
        honorific: quoted,
        organisations: `[{name: ${quoted}, role: ${quoted}}]`,
        links: `[{title: ${quoted}, link: "https://example.org/?a=\\"b"}]`,
      },
      evil,
    ),
    "topics/t.md": entryText({ title: quoted, summary: quoted }, evil),
    "pages/p.md": entryText({ title: quoted, summary: quoted, menu: quoted }, evil),
    "pages/index.md": entryText({ title: quoted, summary: quoted }, evil),
  };

  test("on every page: no element and no attribute comes out of it", async () => {
    const pages = drawPages(await loadLibrary(files));
    expect(pages.size).toBe(38);
    for (const [address, html] of pages) {
      const root = parseHtml(html);
      expect(foreignCode({ address, file: "", html, root }), address).toEqual([]);
      expect(html, address).not.toMatch(/<script>|<img src=x|&amp;amp;|&amp;lt;/);
      expect(await htmlErrors({ address, html })).toEqual([]);
    }
  });

  test.each([
    "/news/a/",
    "/statements/s/",
    "/events/e/",
    "/publications/p/",
    "/campaigns/c/",
    "/topics/t/",
    "/p/",
    "/",
  ])("as the title of %s it is shown as it was written", async (address) => {
    const { root } = drawPage(await loadLibrary(files), address);
    expect(textOf(root, "h1")).toBe(evil);
    expect(textOf(root, "title")?.startsWith(evil)).toBe(true);
    expect(attributes(root, "content", 'meta[name="description"]')).toEqual([evil]);
  });

  test("in the subject of an e-mail it is encoded", async () => {
    const { root } = drawPage(await loadLibrary(files), "/statements/s/");
    expect(attributes(root, "href")).toContain(`mailto:a@example.org?subject=${encodeURIComponent(evil)}`);
  });
});

describe("the preview marks what is not on the site", () => {
  const files = {
    "news/2021-01-01-d.md": entryText({ title: "D", draft: "true" }),
    "news/2027-01-01-s.md": entryText({ title: "S" }),
    "news/2021-01-02-e.md": entryText({ title: "E", expires_at: "2025-06-01" }),
    "news/2021-01-03-p.md": entryText({ title: "P" }),
  };

  test("on its page and in lists", async () => {
    const library = await loadLibrary(files, { preview: true });
    const notices = ["d", "s", "e", "p"].map((id) =>
      textOf(drawPage(library, `/news/${id}/`).root, "main > .notice"),
    );
    expect(notices).toEqual([
      "Draft: this text is not on the site.",
      "Scheduled: this text appears on 1 January 2027.",
      "Expired: this text left the site on 1 June 2025.",
      undefined,
    ]);
    expect(drawPage(library, "/news/").root.querySelectorAll(".entry-item .notice")).toHaveLength(3);
  });

  test("and loads the script that reloads it, which the site does not", async () => {
    const library = await loadLibrary(files, { preview: true });
    const preview = { ...bundle, preview: "/__preview/client.js" };
    expect(attributes(drawPage(library, "/", preview).root, "src")).toContain("/__preview/client.js");
    expect(attributes(drawPage(library, "/").root, "src")).not.toContain("/__preview/client.js");
  });
});

describe("the page of a member", () => {
  const member = (fields: Record<string, string>) =>
    entryText({ name: "Wemos", kind: "foundation", countries: "[NL]", ...fields });
  const roles =
    "[{role: founder, from: 2018-05}, {role: steering, from: 2019-01, to: 2020-12}, {role: co-chair, from: 2030}]";

  test("names current roles before past ones, each with its time, and none that is still to come", async () => {
    const library = await loadLibrary({ "members/wemos.md": member({ joined: "2018-05", roles }) });
    const { root } = drawPage(library, "/members/wemos/");
    expect(factsOf(root).get("In the coalition")).toEqual([
      "Founder, since May 2018",
      "Steering committee, January 2019 to December 2020",
    ]);
    expect(textOf(root, ".profile .label")).toBe("Member");
  });

  test("is that of an observer or a partner where it is no member, or no longer", async () => {
    const library = await loadLibrary({
      "members/a.md": member({ roles: "[{role: observer}]" }),
      "members/b.md": member({}),
      "members/c.md": member({ joined: "2018", left: "2020" }),
    });
    const labels = ["a", "b", "c"].map((id) =>
      textOf(drawPage(library, `/members/${id}/`).root, ".profile .label"),
    );
    expect(labels).toEqual(["Observer", "Works with the coalition", "Works with the coalition"]);
  });

  test("in the list stands under what it is, with its current roles only", async () => {
    const library = await loadLibrary({
      "members/a.md": member({ roles: "[{role: observer}]" }),
      "members/b.md": member({ acronym: "WF", joined: "2018", roles }),
    });
    const { root } = drawPage(library, "/members/");
    expect(root.querySelectorAll("main h2").map((heading) => heading.textContent)).toEqual([
      "Where our members are",
      "Members",
      "Observers",
    ]);
    expect(textOf(root, ".member-list li")).toBe("Wemos (WF)Foundation · NetherlandsFounder");
    expect(textOf(root, "section .meta")).toBe("Listed here: 1 member and 1 country");
  });

  test("names the people who speak for it and those who say that they do, each once", async () => {
    const library = await loadLibrary({
      "members/wemos.md": member({ people: "[ada]" }),
      "people/ada.md": entryText({ name: "Ada", organisations: "[{member: wemos}]" }),
      "people/bo.md": entryText({ name: "Bo", organisations: "[{member: wemos}]" }),
    });
    expect(factsOf(drawPage(library, "/members/wemos/").root).get("People")).toEqual(["Ada", "Bo"]);
  });
});

describe("the page of a statement", () => {
  const statement = (fields: Record<string, string>, today = "2026-01-01") =>
    loadLibrary(
      { "statements/2021-01-01-s.md": entryText({ title: "S", ...fields }) },
      { now: DateTime.fromISO(today, { zone: "utc" }) },
    );
  const sign = "{email: a@example.org, url: https://form.example.org/, until: 2021-05-01}";

  test("says how it is signed while it is open", async () => {
    const { root } = drawPage(await statement({ status: "open", sign }, "2021-05-01"), "/statements/s/");
    expect(attributes(root, "href", ".how-to-sign a")).toEqual([
      "https://form.example.org/",
      "mailto:a@example.org?subject=S",
    ]);
    expect(textOf(root, ".how-to-sign .until")).toBe("Open for signature until 1 May 2021");
  });

  test("says that it is closed, by its status or after its last day", async () => {
    for (const [fields, today] of [
      [{ status: "open", sign }, "2021-05-02"],
      [{ status: "closed", sign }, "2021-04-01"],
    ] as const) {
      const { root } = drawPage(await statement(fields, today), "/statements/s/");
      expect(root.querySelector(".how-to-sign")).toBeNull();
      expect(textOf(root, ".notice")).toBe("This statement can no longer be signed.");
      expect(factsOf(root).get("Signing")).toEqual(["Closed for signature"]);
    }
  });

  test("does not when it is closed, or says nothing about signing", async () => {
    for (const fields of [{ status: "closed", sign }, { sign }, { status: "open" }])
      expect(
        drawPage(await statement(fields), "/statements/s/").root.querySelector(".how-to-sign"),
      ).toBeNull();
  });

  test("names the whole coalition as issuer where no member is named", async () => {
    const facts = factsOf(drawPage(await statement({}), "/statements/s/").root);
    expect(facts.get("Issued by")).toEqual(["The whole coalition"]);
    expect(facts.get("Date")).toEqual(["1 January 2021"]);
  });
});

test("documents are offered with their type and size, pictures with sizes and text alternative", async () => {
  const library = await loadLibrary({
    "news/2021-01-01-a.md": entryText({
      title: "A",
      image: "{src: a.png, alt: A dot, credit: Ada}",
      attachments: "[{src: a.pdf, title: Report, lang: fr}]",
    }),
    "news/a.png": pixel,
    "news/a.pdf": "%PDF-1.7".padEnd(1_234_567),
  });
  const { root } = drawPage(library, "/news/a/");
  expect(textOf(root, ".documents li")).toBe("Report (PDF, 1.2 MB)");
  expect(attributes(root, "lang", ".documents a")).toEqual(["fr"]);
  expect(attributes(root, "alt")).toEqual(["A dot"]);
  expect([...attributes(root, "width", "img"), ...attributes(root, "height", "img")]).toEqual(["1", "1"]);
  expect(textOf(root, "figcaption")).toBe("Picture: Ada");
});

/** The facts on a page: name → values. */
function factsOf(root: HtmlElement): Map<string, string[]> {
  return new Map(
    root
      .querySelectorAll(".facts > div")
      .map((fact) => [
        fact.querySelector("dt")?.textContent ?? "",
        fact.querySelectorAll("dd").map((value) => value.textContent),
      ]),
  );
}

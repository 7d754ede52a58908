import { describe, expect, test } from "vitest";
import { Breadcrumbs } from "../../layouts/components/Breadcrumbs.tsx";
import { Byline } from "../../layouts/components/Byline.tsx";
import { Day } from "../../layouts/components/Day.tsx";
import { EntryList } from "../../layouts/components/EntryList.tsx";
import { Facts } from "../../layouts/components/Facts.tsx";
import { LinkList } from "../../layouts/components/LinkList.tsx";
import { Notice } from "../../layouts/components/Notice.tsx";
import { OnThisPage } from "../../layouts/components/OnThisPage.tsx";
import { Pagination } from "../../layouts/components/Pagination.tsx";
import { Prose } from "../../layouts/components/Prose.tsx";
import { Related } from "../../layouts/components/Related.tsx";
import { formatTenure, RoleSpan } from "../../layouts/components/RoleSpan.tsx";
import { paginate } from "../../layouts/page.ts";
import { loadLibrary } from "../fixtures/content.ts";
import { attributes, textOf } from "../output/document.ts";
import { draw } from "./draw.ts";

describe("a byline", () => {
  const linked = { name: "Dr Ada", address: "/people/ada/" };
  const plain = { name: "Bo", address: undefined };

  test("links the names that have a page and leaves the others as they are", () => {
    const { html, root } = draw(<Byline credits={[linked, plain]} lang="en" />);
    expect(textOf(root, ".byline")).toBe("By Dr Ada, Bo");
    expect(html).toContain('<a href="/people/ada/" rel="author">Dr Ada</a>, Bo');
  });

  test("is in the language of the page", () => {
    expect(textOf(draw(<Byline credits={[plain]} lang="fr" />).root, ".byline")).toBe("Par Bo");
  });

  test("is left out where nobody is named", () => {
    expect(draw(<Byline credits={[]} lang="en" />).html).toBe("");
  });

  test("cannot become markup", () => {
    const evil = { name: '<script>"1"</script>', address: '/a"onclick="b/' };
    const { html, root } = draw(<Byline credits={[evil]} lang="en" />);
    expect(html).not.toContain("<script>");
    expect(attributes(root, "href")).toEqual(['/a"onclick="b/']);
    expect(root.querySelector("[onclick]")).toBeNull();
  });
});

describe("the pages of a list", () => {
  const entries = Array.from({ length: 45 }, (_, i) => i);
  const pages = paginate(entries);
  const shown = pages.map((list) => draw(<Pagination list={list} base="/news/" lang="en" />).root);
  const linksOn = (page: number) => attributes(shown[page - 1] ?? draw(null).root, "href");

  test("hold 20 entries each, in order, and none is lost", () => {
    expect(pages.map((page) => page.entries.length)).toEqual([20, 20, 5]);
    expect(pages.flatMap((page) => page.entries)).toEqual(entries);
    expect(pages.map(({ page, total }) => [page, total])).toEqual([
      [1, 45],
      [2, 45],
      [3, 45],
    ]);
  });

  test("lead to the newer and the older one; the first has the address of the list", () => {
    expect([1, 2, 3].map(linksOn)).toEqual([
      ["/news/page/2/"],
      ["/news/", "/news/page/3/"],
      ["/news/page/2/"],
    ]);
  });

  test("say where the reader is", () => {
    expect(shown.map((root) => textOf(root, "span"))).toEqual(["Page 1 of 3", "Page 2 of 3", "Page 3 of 3"]);
  });

  test.each([0, 1, 20])("are one for %i entries, without links", (n) => {
    const [list, ...others] = paginate(entries.slice(0, n));
    expect(others).toEqual([]);
    expect(list === undefined ? "none" : draw(<Pagination list={list} base="/" lang="en" />).html).toBe("");
  });
});

describe("the time of a role", () => {
  test.each([
    ["2019-01", undefined, "en", "since January 2019"],
    [undefined, "2020", "en", "until 2020"],
    ["2019-01", "2020-03", "en", "January 2019 to March 2020"],
    [undefined, undefined, "en", ""],
    ["2019-01", undefined, "fr", "depuis janvier 2019"],
  ])("from %s to %s in %s: %s", (from, to, lang, words) => {
    expect(formatTenure(from, to, lang)).toBe(words);
  });

  test("stands behind the role, if it is known", () => {
    const span = { role: "steering" as const, from: undefined, to: undefined };
    expect(draw(<RoleSpan span={span} lang="en" />).html).toBe("Steering committee");
    expect(draw(<RoleSpan span={{ ...span, from: "2019" }} lang="en" />).html).toBe(
      "Steering committee, since 2019",
    );
  });
});

describe("a notice says why a text is not on the site", () => {
  test.each([
    [{ state: "draft" as const }, "Draft: this text is not on the site."],
    [{ state: "scheduled" as const, on: "2026-03-01" }, "Scheduled: this text appears on 1 March 2026."],
    [{ state: "expired" as const, on: "2026-03-01" }, "Expired: this text left the site on 1 March 2026."],
  ])("%j", (notice, sentence) => {
    const { root } = draw(<Notice notice={notice} lang="en" />);
    expect(textOf(root, ".notice")).toBe(sentence);
    expect(attributes(root, "role")).toEqual(["note"]);
  });
});

describe("headings of a text", () => {
  const body = (n: number) => ({
    html: "",
    excerpt: "",
    mentions: [],
    insets: [],
    headings: Array.from({ length: n }, (_, i) => [
      { level: 2, id: `h${i}`, text: `<b>${i}` },
      { level: 3, id: `s${i}`, text: "below" },
    ]).flat(),
  });

  test("of a long text are a list of links; only the second level", () => {
    const { root } = draw(<OnThisPage body={body(4)} lang="en" />);
    expect(attributes(root, "href")).toEqual(["#h0", "#h1", "#h2", "#h3"]);
    expect(textOf(root, "a")).toBe("<b>0");
  });

  test("of a short text are not", () => {
    expect(draw(<OnThisPage body={body(3)} lang="en" />).html).toBe("");
  });
});

test("a day is for people and for machines", () => {
  expect(draw(<Day day="2021-04" lang="fr" />).html).toBe('<time datetime="2021-04">avril 2021</time>');
});

test("facts without a value are left out, and so is a list without facts", () => {
  const facts = [
    { name: "A", values: ["1", "2"] },
    { name: "B", values: [] },
  ];
  const { root } = draw(<Facts facts={facts} />);
  expect(root.querySelectorAll("dt").map((name) => name.textContent)).toEqual(["A"]);
  expect(root.querySelectorAll("dd").map((value) => value.textContent)).toEqual(["1", "2"]);
  expect(draw(<Facts facts={facts.slice(1)} />).html).toBe("");
});

test("a list without entries says so; a related list without entries is left out", async () => {
  const site = "name: N\naddress: https://a.example.org\nlanguages: [fr]\n";
  const library = await loadLibrary({ "site.yaml": site }, {}, "fr");
  expect(draw(<EntryList entries={[]} library={library} level={2} />).html).toBe(
    '<p class="empty">Il n’y a encore rien ici.</p>',
  );
  const [list] = paginate([]);
  expect(
    list === undefined ? "none" : draw(<Related title="A" list={list} base="/" library={library} />).html,
  ).toBe("");
});

test("links are escaped; an empty text draws nothing", () => {
  expect(draw(<LinkList links={[{ title: "<A>", address: "/a/" }]} />).html).toBe(
    '<ul><li><a href="/a/">&lt;A></a></li></ul>',
  );
  expect(
    draw(<Prose body={{ html: "", headings: [], excerpt: "", mentions: [], insets: [] }} lang="en" />).html,
  ).toBe("");
});

test("breadcrumbs lead from home to the page, which is named last and not linked", async () => {
  const library = await loadLibrary({});
  const trail = [{ title: "News", address: "/news/" }];
  const { root } = draw(<Breadcrumbs trail={trail} title="A post" library={library} />);
  expect(attributes(root, "href")).toEqual(["/", "/news/"]);
  expect(root.querySelectorAll("li").map((step) => step.textContent)).toEqual(["Home", "News", "A post"]);
  expect(textOf(root, '[aria-current="page"]')).toBe("A post");
});

import { DateTime } from "luxon";
import { describe, expect, test } from "vitest";
import { entryText, loadLibrary } from "../fixtures/content.ts";
import { attributes, textOf } from "../output/document.ts";
import { drawPage } from "./draw.ts";

const site = (rest: string) => `name: River Coalition\naddress: https://river.example.org\n${rest}`;
const figures = `
dams:
  label: Dams on the river
  value: 1200.5
  unit: thousand
  year: 2019
  source: River Watch
  link: https://watch.example.org/
boats:
  label: Boats in 2020
  value: 7
  year: 2020
  source: Count of the ferrymen
`;
const at = (now: string) => ({ now: DateTime.fromISO(now, { zone: "utc" }) });
const event = (start: string, rest: Record<string, string> = {}) =>
  entryText({ title: `Event of ${start}`, start, zone: "UTC", ...rest });

async function home(files: Record<string, string>, now = "2021-06-01") {
  return drawPage(await loadLibrary(files, at(now)), "/");
}

describe("the home page", () => {
  test("of a coalition that has written nothing but its name is its name", async () => {
    const { root } = await home({ "site.yaml": site("description: We care for the river.\n") });
    expect(textOf(root, "h1")).toBe("River Coalition");
    expect(textOf(root, "main .lead")).toBe("We care for the river.");
    expect(root.querySelectorAll("main section")).toEqual([]);
    expect(root.querySelectorAll("main .button")).toEqual([]);
  });

  test("has one button for what a visitor should do", async () => {
    const files = {
      "site.yaml": site("action: {title: Join us, link: pages/join.md}\n"),
      "pages/join.md": entryText({ title: "Join" }),
    };
    const { root } = await home(files);
    expect(attributes(root, "href", "main .button")).toEqual(["/join/"]);
    expect(textOf(root, "main .button")).toBe("Join us");
  });

  test("shows the key figures in their order, each with its source, and the year unless the label has it", async () => {
    const files = { "site.yaml": site("key_figures: [boats, dams]\n"), "figures.yaml": figures };
    const { root } = await home(files);
    const texts = root.querySelectorAll(".key-figure").map((figure) => figure.textContent);
    expect(texts).toEqual([
      "7Boats in 2020Source: Count of the ferrymen",
      "1,200.5 thousandDams on the riverSource: River Watch (2019)",
    ]);
    expect(attributes(root, "href", ".key-figure a")).toEqual(["https://watch.example.org/"]);
  });

  test("asks for signatures only while the newest statement can be signed", async () => {
    const sign = "{email: sign@example.org, until: 2021-06-30}";
    const files = {
      "statements/2021-05-01-s.md": entryText({ title: "S", sign }),
      "statements/2021-04-01-older.md": entryText({ title: "Older", sign }),
    };
    const links = async (now: string) =>
      attributes((await home(files, now)).root, "href", ".latest-statement .button");
    expect(await links("2021-06-30")).toEqual(["/statements/s/", "/statements/s/#how-to-sign"]);
    expect(await links("2021-07-01")).toEqual(["/statements/s/"]);
  });

  test("shows the next three events, soonest first: none that is over or cancelled", async () => {
    const files = {
      "events/over.md": event("2021-05-31"),
      "events/d.md": event("2021-09-01"),
      "events/a.md": event("2021-06-02"),
      "events/b.md": event("2021-07-01"),
      "events/c.md": event("2021-08-01"),
      "events/cancelled.md": event("2021-06-05", { cancelled: "true" }),
    };
    const { root } = await home(files);
    expect(attributes(root, "href", '[aria-labelledby="next-events"] .entry-item a')).toEqual([
      "/events/a/",
      "/events/b/",
      "/events/c/",
    ]);
    expect((await home({ "events/over.md": event("2021-05-31") })).root.querySelectorAll("main h2")).toEqual(
      [],
    );
  });
});

describe("the languages of a page", () => {
  const files = {
    "site.yaml": site("languages: [en, fr]\n"),
    "news/2021-04-07-a.md": entryText({ title: "A" }),
    "news/2021-04-07-a.fr.md": entryText({ title: "Un" }),
    "news/2021-04-08-b.md": entryText({ title: "B" }),
  };
  const others = async (lang: string, address: string) =>
    attributes(drawPage(await loadLibrary(files, {}, lang), address).root, "href", ".language-switch a");

  test("lead from a list to the same list, also from the search and from the home page", async () => {
    expect(await others("en", "/news/")).toEqual(["/fr/news/"]);
    expect(await others("fr", "/fr/news/")).toEqual(["/news/"]);
    expect(await others("en", "/")).toEqual(["/fr/"]);
    expect(await others("fr", "/fr/search/")).toEqual(["/search/"]);
  });

  test("lead from a text to its translation, and nowhere where there is none", async () => {
    expect(await others("en", "/news/a/")).toEqual(["/fr/news/a/"]);
    expect(await others("en", "/news/b/")).toEqual([]);
  });
});

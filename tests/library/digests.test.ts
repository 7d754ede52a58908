import { Settings } from "luxon";
import { afterEach, describe, expect, test } from "vitest";
import { createDigests, spanOf } from "../../scripts/library/digests.ts";
import type { Digest } from "../../scripts/model/digest.ts";
import { entryText, loadLibrary } from "../fixtures/content.ts";

const april = { from: "2021-04-01", to: "2021-04-30" };

/** A digest in short: each part with its entries' ids. */
const told = ({ parts, ahead }: Digest): Record<string, string[]> => ({
  ...Object.fromEntries(parts.map(({ name, entries }) => [name, entries.map(({ id }) => id)])),
  ...(ahead.length === 0 ? {} : { ahead: ahead.map(({ id }) => id) }),
});

const post = (date: string, more: Readonly<Record<string, string>> = {}): string =>
  entryText({ title: `Post of ${date}`, date, ...more }, "Text.\n");
const event = (start: string, more: Readonly<Record<string, string>> = {}): string =>
  entryText({ title: `Meeting of ${start}`, start, zone: "Europe/Zurich", ...more });

describe("a digest of April 2021", () => {
  test("tells of statements, news, blog posts, publications and members that joined, newest first", async () => {
    const library = await loadLibrary({
      "news/early.md": post("2021-04-02"),
      "news/late.md": post("2021-04-20"),
      "news/diary.md": post("2021-04-09", { kind: "blog" }),
      "statements/pay.md": entryText({ title: "Pay", date: "2021-04-07" }, "Pay.\n"),
      "publications/report.md": entryText({ title: "Report", date: "2021-04-08", kind: "report" }),
      "members/ferry.md": entryText({ name: "Ferry", kind: "union", countries: "UG", joined: "2021-04" }),
      "members/old.md": entryText({ name: "Old", kind: "union", countries: "UG", joined: "2019-04" }),
    });
    expect(told(library.digest(april))).toEqual({
      statements: ["pay"],
      news: ["late", "early"],
      blog: ["diary"],
      publications: ["report"],
      members: ["ferry"],
    });
  });

  test("begins with the first of April and ends with the thirtieth", async () => {
    const library = await loadLibrary({
      "news/a.md": post("2021-03-31"),
      "news/b.md": post("2021-04-01"),
      "news/c.md": post("2021-04-30"),
      "news/d.md": post("2021-05-01"),
    });
    expect(told(library.digest(april))).toEqual({ news: ["c", "b"] });
  });

  test("holds what is dated by the month, and nothing that is dated by the year alone", async () => {
    const library = await loadLibrary({
      "news/month.md": post("2021-04"),
      "news/year.md": post('"2021"'),
    });
    expect(told(library.digest(april))).toEqual({ news: ["month"] });
    expect(told(library.digest({ from: "2021-04-01", to: "2021-04-29" }))).toEqual({});
    expect(library.digests().map(({ month }) => month)).toEqual(["2021-04"]);
  });

  test("looks two months ahead, soonest first, and not at what is cancelled", async () => {
    const library = await loadLibrary({
      "news/a.md": post("2021-04-01"),
      "events/past.md": event("2021-04-30T23:30"),
      "events/june.md": event("2021-06-30"),
      "events/may.md": event("2021-05-01T00:30"),
      "events/july.md": event("2021-07-01"),
      "events/off.md": event("2021-05-02", { cancelled: "true" }),
    });
    expect(told(library.digest(april))).toEqual({ news: ["a"], ahead: ["may", "june"] });
  });

  test("on a topic tells of that alone, and leads to its page", async () => {
    const library = await loadLibrary({
      "topics/water.md": entryText({ title: "Water" }),
      "news/wet.md": post("2021-04-02", { topics: "water" }),
      "news/dry.md": post("2021-04-03"),
      "events/well.md": event("2021-05-02", { topics: "water" }),
      "events/fire.md": event("2021-05-02"),
    });
    const digest = library.digest(april, library.all("topics")[0]);
    expect(told(digest)).toEqual({ news: ["wet"], ahead: ["well"] });
    expect(digest.address).toBe("/topics/water/");
  });
});

test("a span of several months is told newest first and leads to the archive", async () => {
  const library = await loadLibrary({ "news/a.md": post("2021-04-09"), "news/b.md": post("2021-05-09") });
  const digest = library.digest({ from: "2021-04-09", to: "2021-05-31" });
  expect(told(digest)).toEqual({ news: ["b", "a"] });
  expect(digest).toMatchObject({ month: undefined, address: "/digests/" });
});

test("the archive has the months with something in them, newest first, in each language its own", async () => {
  const files = {
    "site.yaml": "name: N\naddress: https://a.example.org\nlanguages: [en, fr]\n",
    "news/a.md": post("2021-04-09"),
    "news/b.md": post("2020-12-31"),
    "news/c.fr.md": post("2021-01-01"),
    "events/e.md": event("2019-05-02"),
  };
  const addresses = async (lang: string): Promise<string[]> =>
    (await loadLibrary(files, {}, lang)).digests().map(({ address }) => address);
  expect(await addresses("en")).toEqual(["/digests/2021-04/", "/digests/2020-12/"]);
  expect(await addresses("fr")).toEqual(["/fr/digests/2021-01/"]);
});

test("a member that will join in future makes no month of its own", async () => {
  const joined = "2030-01";
  const library = await loadLibrary({
    "members/ferry.md": entryText({ name: "Ferry", kind: "union", countries: "UG", joined }),
  });
  expect(library.digests()).toEqual([]);
});

describe("month ends", () => {
  afterEach(() => {
    Settings.defaultZone = "system";
  });

  test.each(["Pacific/Kiritimati", "UTC", "Pacific/Pago_Pago"])("are the same in %s", async (zone) => {
    Settings.defaultZone = zone;
    expect(spanOf("2021-04")).toEqual(april);
    expect(spanOf("2024-02").to).toBe("2024-02-29");
    const library = await loadLibrary({ "news/a.md": post("2021-04-30"), "news/b.md": post("2021-05-01") });
    expect(library.digests().map(told)).toEqual([{ news: ["b"] }, { news: ["a"] }]);
  });
});

test("the content is read once, however many digests are asked for", async () => {
  const library = await loadLibrary({ "news/a.md": post("2021-04-09"), "news/b.md": post("2021-05-09") });
  const read: string[] = [];
  const all: typeof library.all = (type) => {
    read.push(type);
    return library.all(type);
  };
  const { digest, digests } = createDigests({ ...library, all });
  expect([...digests(), ...digests(), digest(april)]).toHaveLength(5);
  expect(read.sort()).toEqual(["events", "members", "news", "publications", "statements"]);
});

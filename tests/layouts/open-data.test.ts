import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { parse as parseStrictly } from "csv-parse/sync";
import { DateTime } from "luxon";
import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import data from "../../layouts/feeds/data.ts";
import endorsements from "../../layouts/feeds/endorsements.ts";
import memberStatements from "../../layouts/feeds/member-statements.ts";
import { loadSite } from "../../scripts/library/load-site.ts";
import type { Library } from "../../scripts/model/views.ts";
import { entryText, loadLibrary, requestFor } from "../fixtures/content.ts";
import { attributes, textOf } from "../output/document.ts";
import { htmlErrors } from "../output/validity.ts";
import { drawPage } from "./draw.ts";

const names = ["members", "statements", "endorsements", "events", "publications", "news", "figures"];

/** All files of open data by their address. */
const filesOf = (library: Library): Map<string, string> =>
  new Map(
    [
      ...data.items(library).flatMap((set) => data.files(set, library)),
      ...endorsements.items(library).flatMap((item) => endorsements.files(item, library)),
      ...memberStatements.items(library).flatMap((item) => memberStatements.files(item, library)),
    ].map(({ address, text }) => [address, text]),
  );

const table = z.looseObject({
  $schema: z.string(),
  title: z.string(),
  licence: z.unknown(),
  as_of: z.string(),
  count: z.number(),
  rows: z.array(z.record(z.string(), z.unknown())),
});
const read = (files: ReadonlyMap<string, string>, address: string) =>
  table.parse(JSON.parse(files.get(address) ?? "{}"));

/** The site of the coalition on a day. */
async function ours(now = "2026-01-01"): Promise<Library> {
  const { libraries } = await loadSite(
    requestFor("content", { now: DateTime.fromISO(now, { zone: "utc" }) }),
  );
  const [library] = libraries;
  if (library === undefined) throw new Error("The content has errors.");
  return library;
}

const title = `"Say, 'x'"; </script> & <b>مرحبا</b> 🩺`;
const formula = '=HYPERLINK("https://evil.example","x")';
const quoted = JSON.stringify(title);
const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const ledger = `name,member,country,signed_on,capacity,confirmed,authorised,reviewed
${cell(formula)},,UG,2021-05-01,organisation,yes,yes,yes
${cell(`${title} one`)},,,2021-05-01,individual,yes,yes,yes
Wemos,m,,2021-05-01,organisation,yes,yes,yes
Not Yet,,FR,2021-05-01,organisation,yes,yes,no
`;
const hostile: Record<string, string> = {
  "site.yaml": `name: ${quoted}\naddress: https://www.example.org\n`,
  "members/m.md": entryText({
    name: quoted,
    kind: "ngo",
    countries: "[global, NL]",
    joined: "2018",
    website: "https://exämple.org/ö?a=b&c",
  }),
  "statements/2021-04-07-s.md": entryText({
    title: JSON.stringify(formula),
    summary: JSON.stringify("one\ntwo, three"),
    addressees: `[${quoted}, "-1"]`,
    sign: "{url: https://form.example.org/, until: 2021-06}",
    members: "[m]",
    topics: "[t, gone]",
  }),
  "statements/s.endorsements.csv": ledger,
  "topics/t.md": entryText({ title: "T" }),
  "topics/gone.md": entryText({ title: "Gone", draft: "true" }),
  "events/e.md": entryText({
    title: quoted,
    start: "2021-05-15T15:00",
    zone: "Europe/Zurich",
    speakers: `[${quoted}]`,
    statement: "s",
  }),
  "publications/2021-01-p.md": entryText({
    title: quoted,
    date: "2021-01",
    kind: "report",
    files: "[{src: a b.pdf, title: A}]",
  }),
  "publications/a b.pdf": "%PDF-1.4",
  "news/2021-01-02-n.md": entryText({ title: JSON.stringify(`+${title}`), authors: "[m, '@x']" }),
  "figures.yaml": `f: {label: ${quoted}, value: -2.5, since: 2020, source: ${quoted}, earlier: [{value: 3, source: "-A"}]}\n`,
};

describe.each([
  ["our site", ours],
  ["a hostile site", () => loadLibrary(hostile, {}, "en")],
  ["an empty site", () => loadLibrary({})],
])("the open data of %s", (_name, load) => {
  test("have schemas that are valid by draft 2020-12, and JSON that is valid by them", async () => {
    const library = await load();
    const files = filesOf(library);
    const ajv = new Ajv2020({ strict: true, allErrors: true });
    formats.default(ajv);
    for (const name of names) {
      const schema: unknown = JSON.parse(files.get(`/data/${name}.schema.json`) ?? "null");
      if (typeof schema !== "object" || schema === null) throw new Error(`There is no schema of ${name}`);
      expect(ajv.validateSchema(schema), ajv.errorsText()).toBe(true);
      ajv.addSchema(schema);
    }
    const tables = [...files.keys()].filter((address) => /^\/(data\/\w+|members\/.*)\.json$/.test(address));
    expect(tables.length).toBeGreaterThanOrEqual(names.length);
    for (const address of tables) {
      const json: unknown = JSON.parse(files.get(address) ?? "");
      const valid = ajv.validate(read(files, address).$schema, json);
      expect(ajv.errorsText(), address).toBe("No errors");
      expect(valid, address).toBe(true);
      // A row with a field too many, or one too few, is not.
      const { rows } = read(files, address);
      if (rows[0] === undefined) continue;
      const { url, id, ...less } = rows[0];
      for (const row of [{ ...rows[0], more: 1 }, less])
        expect(ajv.validate(read(files, address).$schema, { ...table.parse(json), rows: [row] })).toBe(false);
    }
  });

  test("are the same in CSV, whoever reads it, and in JSON", async () => {
    const files = filesOf(await load());
    const tables = [...files.keys()].filter((address) => address.endsWith(".csv"));
    expect(tables.length).toBeGreaterThanOrEqual(names.length);
    for (const address of tables) {
      const csv = files.get(address) ?? "";
      expect(csv.endsWith("\r\n"), address).toBe(true);
      expect(csv.startsWith("\uFEFF")).toBe(false);
      const [header, ...strict] = parseStrictly(csv);
      const other = Papa.parse<string[]>(csv, { skipEmptyLines: true });
      expect(other.errors.filter(({ code }) => code !== "UndetectableDelimiter")).toEqual([]);
      expect(other.data).toEqual([header, ...strict]);
      if (address.endsWith("/endorsements.csv") && !address.startsWith("/data/")) continue;
      const { rows, count } = read(files, address.replace(".csv", ".json"));
      expect(count).toBe(rows.length);
      for (const row of rows) expect(Object.keys(row)).toEqual(header);
      expect(strict).toEqual(rows.map((row) => Object.values(row).map(inCsv)));
    }
  });

  test("hold no cell that a spreadsheet would run", async () => {
    for (const [address, csv] of filesOf(await load())) {
      if (!address.endsWith(".csv")) continue;
      const cells = parseStrictly(csv).flat();
      expect(
        cells.filter((text) => /^[=+@\t\r]|^-(?!\d+(\.\d+)?$)/.test(text)),
        address,
      ).toEqual([]);
    }
  });

  test("are explained on a page that is valid HTML and leads to every file", async () => {
    const library = await load();
    const { root, html } = drawPage(library, "/data/");
    const files = filesOf(library);
    expect(await htmlErrors({ address: "/data/", html })).toEqual([]);
    for (const name of names) {
      const links = attributes(root, "href", `[aria-labelledby="${name}"] a`);
      expect(links).toEqual([`/data/${name}.csv`, `/data/${name}.json`, `/data/${name}.schema.json`]);
      for (const link of links) expect([...files.keys()]).toContain(link);
      const explained = root.querySelectorAll(`[aria-labelledby="${name}"] dt`).map((dt) => dt.textContent);
      expect(files.get(`/data/${name}.csv`)?.split("\r\n")[0]).toBe(explained.join(","));
      const { count } = read(files, `/data/${name}.json`);
      expect(textOf(root, `[aria-labelledby="${name}"] p`)).toMatch(new RegExp(`^${count} rows?:`));
    }
  });

  test("are byte for byte the same when they are made again", async () => {
    expect([...filesOf(await load())]).toEqual([...filesOf(await load())]);
  });
});

/** A value as the text of a cell; a formula gets its apostrophe. */
function inCsv(value: unknown): string {
  if (value === null) return "";
  const text = Array.isArray(value) ? value.join("; ") : String(value);
  return typeof value !== "number" && /^[=+@-]/.test(text) ? `'${text}` : text;
}

describe("the counts of the open data", () => {
  test("are those of the pages of our site", async () => {
    const library = await ours();
    const files = filesOf(library);
    const { rows } = read(files, "/data/members.json");
    const { root } = drawPage(library, "/members/");
    for (const standing of ["member", "observer", "other"]) {
      const listed = root.querySelectorAll(`[aria-labelledby="standing-${standing}"] .member-list > li`);
      expect(rows.filter((row) => row.standing === standing)).toHaveLength(listed.length);
    }
    const { members, observers } = library.register.counts;
    expect(rows.filter((row) => row.standing === "member")).toHaveLength(members);
    expect(textOf(drawPage(library, "/data/").root, '[aria-labelledby="counting"] p')).toContain(
      `there are ${members} members and ${observers} observers.`,
    );
    for (const name of ["statements", "events", "publications", "news"] as const)
      expect(read(files, `/data/${name}.json`).count).toBe(library.all(name).length);
  });

  test("of signatures are those of the page of their statement", async () => {
    const library = await loadLibrary(hostile);
    const files = filesOf(library);
    const [statement] = read(files, "/data/statements.json").rows;
    const { root } = drawPage(library, "/statements/s/");
    expect(textOf(root, ".endorsements .lead")).toBe(
      "2 organisations and 1 individual from 2 countries, 1 of them members, as of 1 January 2026.",
    );
    expect(statement).toMatchObject({
      signed_organisations: 2,
      signed_individuals: 1,
      signed_countries: 2,
      signed_members: 1,
      signing: "closed",
      issued_by: ["m"],
      topics: ["t"],
    });
    const all = read(files, "/data/endorsements.json").rows;
    expect(all).toHaveLength(root.querySelectorAll(".endorsements li").length);
    expect(parseStrictly(files.get("/statements/s/endorsements.csv") ?? "", { columns: true })).toHaveLength(
      3,
    );
    expect(JSON.stringify([...files])).not.toContain("Not Yet");
  });

  test("count a text in several languages once, and one that is in another language only as well", async () => {
    const site = "name: C\naddress: https://www.example.org\nlanguages: [en, fr]\n";
    const content = {
      "site.yaml": site,
      "statements/2021-01-01-a.md": entryText({ title: "A" }),
      "statements/2021-01-01-a.fr.md": entryText({ title: "Un" }),
      "statements/2021-02-01-b.fr.md": entryText({ title: "Deux" }),
    };
    const english = await loadLibrary(content);
    expect(read(filesOf(english), "/data/statements.json").rows).toMatchObject([
      { id: "b", lang: "fr", url: "https://www.example.org/fr/statements/b/" },
      { id: "a", lang: "en", title: "A" },
    ]);
    const french = await loadLibrary(content, {}, "fr");
    expect(data.items(french)).toEqual([]);
    const { root, html } = drawPage(french, "/fr/data/");
    expect(textOf(root, '[aria-labelledby="statements"] p')).toBe("2 lignes : CSV, JSON, JSON Schema");
    expect(attributes(root, "href", '[aria-labelledby="news"] a')[0]).toBe("/data/news.csv");
    expect(await htmlErrors({ address: "/fr/data/", html })).toEqual([]);
  });
});

describe("the open data", () => {
  test("hold every word as it was written, and addresses that are whole", async () => {
    const files = filesOf(await loadLibrary(hostile));
    const first = (name: string) => read(files, `/data/${name}.json`).rows[0];
    expect(first("members")).toMatchObject({
      name: title,
      website: "https://xn--exmple-cua.org/%C3%B6?a=b&c",
      url: "https://www.example.org/members/m/",
    });
    expect(first("statements")).toMatchObject({ title: formula, summary: "one\ntwo, three" });
    expect(first("events")).toMatchObject({ speakers: [title], statement: "s", zone: "Europe/Zurich" });
    expect(first("publications")).toMatchObject({
      date: "2021-01",
      files: ["https://www.example.org/files/publications/a%20b.pdf"],
    });
    expect(first("news")).toMatchObject({ authors: [title, "@x"] });
    expect(read(files, "/data/figures.json").rows).toMatchObject([
      { id: "f", value: -2.5, current: true, since: "2020" },
      { id: "f", value: 3, current: false, source: "-A" },
    ]);
    expect(parseStrictly(files.get("/data/figures.csv") ?? "", { columns: true })).toMatchObject([
      { value: "-2.5" },
      { value: "3", source: "'-A" },
    ]);
    expect(parseStrictly(files.get("/data/members.csv") ?? "", { columns: true })).toMatchObject([
      { countries: "global; NL", roles: "" },
    ]);
  });

  test("of our site tell no e-mail address and no phone number", async () => {
    for (const [address, text] of filesOf(await ours())) {
      expect(text, address).not.toMatch(/[\w.+-]+@[\w-]+\.\w/);
      expect(text, address).not.toMatch(/\+\d[\d ()-]{7,}/);
    }
  });

  test("name their licence where there is one, and otherwise whom to ask", async () => {
    const site = "name: C\naddress: https://www.example.org\ncontact: {email: a@example.org}\n";
    const licence =
      "data_licence: {title: CC BY 4.0, link: 'https://creativecommons.org/licenses/by/4.0/'}\n";
    const without = await loadLibrary({ "site.yaml": site });
    const page = drawPage(without, "/data/").root;
    expect(textOf(page, '[aria-labelledby="licence"] p')).toBe(
      "No licence has been given for these data yet. Whoever wants to use them for more than reading may ask C (a@example.org).",
    );
    expect(read(filesOf(without), "/data/news.json").licence).toBeNull();
    const free = await loadLibrary({ "site.yaml": site + licence });
    expect(attributes(drawPage(free, "/data/").root, "href", '[rel="license"]')).toEqual([
      "https://creativecommons.org/licenses/by/4.0/",
    ]);
    expect(read(filesOf(free), "/data/news.json").licence).toEqual({
      title: "CC BY 4.0",
      url: "https://creativecommons.org/licenses/by/4.0/",
    });
  });

  test("are linked from the foot of every page", async () => {
    const { root } = drawPage(await loadLibrary({}), "/");
    expect(attributes(root, "href", ".site-footer nav a")).toContain("/data/");
  });
});

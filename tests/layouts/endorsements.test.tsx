import { parse } from "csv-parse/sync";
import { DateTime } from "luxon";
import { describe, expect, test } from "vitest";
import feed from "../../layouts/feeds/endorsements.ts";
import { entryText, loadLibrary } from "../fixtures/content.ts";
import { attributes, textOf } from "../output/document.ts";
import { htmlErrors } from "../output/validity.ts";
import { drawPage } from "./draw.ts";

const sign = "{email: sign@example.org, url: https://form.example.org/, until: 2021-06-30}";
const ledger = `name,member,country,signed_on,capacity,confirmed,authorised,reviewed,withdrawn_on
The Wemos,wemos,,2021-05-01,organisation,yes,yes,yes,
Zebra & Co,,UG,2021-05-01,organisation,yes,yes,yes,
"=HYPERLINK(""https://evil.example"",""x"")",,UG,2021-05-01,organisation,yes,yes,yes,
Ada <b>Okello</b>,,CH,2021-05-02,individual,yes,yes,yes,
Left Early,,FR,2021-05-01,organisation,yes,yes,yes,2021-05-03
Not Yet,,FR,2021-05-01,organisation,yes,yes,no,
`;

/** The statement with its ledger on a day. */
async function on(day: string, fields: Record<string, string> = {}, rows = ledger) {
  const library = await loadLibrary(
    {
      "members/wemos.md": entryText({ name: "Wemos", kind: "foundation", countries: "NL", joined: "2018" }),
      "statements/2021-04-07-s.md": entryText({ title: "S", sign, ...fields }),
      "statements/s.endorsements.csv": rows,
    },
    { now: DateTime.fromISO(day, { zone: "utc" }) },
  );
  return { library, ...drawPage(library, "/statements/s/") };
}

describe("the signatures on the page of a statement", () => {
  test("are counted in one sentence", async () => {
    const { root } = await on("2021-06-01");
    expect(textOf(root, ".endorsements .lead")).toBe(
      "3 organisations and 1 individual from 3 countries, 1 of them members, as of 1 June 2021.",
    );
  });

  test("stand by country, in the order of their names, with members linked", async () => {
    const { root, html } = await on("2021-06-01");
    expect(root.querySelectorAll(".endorsements h3").map((heading) => heading.textContent)).toEqual([
      "Netherlands",
      "Switzerland",
      "Uganda",
    ]);
    expect(attributes(root, "href", ".endorsements li a")).toEqual(["/members/wemos/"]);
    expect(html).not.toContain("<b>Okello");
    expect(html).toContain("(as an individual)");
    expect(await htmlErrors({ address: "/statements/s/", html })).toEqual([]);
  });

  test("leave out who withdrew from that day on, and who is not reviewed", async () => {
    expect((await on("2021-05-02")).html).toContain("Left Early");
    const { html } = await on("2021-05-03");
    expect(html).not.toMatch(/Left Early|Not Yet/);
  });

  test("are not there without a ledger", async () => {
    const library = await loadLibrary({ "statements/2021-04-07-s.md": entryText({ title: "S" }) });
    expect(drawPage(library, "/statements/s/").root.querySelector(".endorsements")).toBeNull();
  });
});

describe("the open data", () => {
  test("hold the names and counts of the page, and no formula", async () => {
    const { library, root } = await on("2021-06-01");
    const [item] = feed.items(library);
    if (item === undefined) throw new Error("There is no ledger.");
    const [csv, json] = feed.files(item, library);
    expect(attributes(root, "href", ".endorsements .meta a")).toEqual([csv?.address, json?.address]);
    expect(csv?.text.split("\r\n")[0]).toBe("name,member,kind,country,signed_on,capacity");
    expect(csv?.text).not.toMatch(/(?:^|[,\n])"?=/);
    const cells: unknown = parse(csv?.text ?? "", { columns: true });
    const told: unknown = JSON.parse(json?.text ?? "");
    const names = ["Ada <b>Okello</b>", '=HYPERLINK("https://evil.example","x")', "Wemos", "Zebra & Co"];
    expect(told).toMatchObject({
      as_of: "2021-06-01",
      counts: { organisations: 3, individuals: 1, members: 1, countries: 3 },
      statement: { url: "https://www.example.org/statements/s/" },
    });
    for (const name of names) expect(JSON.stringify(told)).toContain(JSON.stringify(name));
    expect(cells).toHaveLength(4);
    expect(JSON.stringify([cells, told])).not.toMatch(/Left Early|Not Yet/);
  });
});

describe("signing", () => {
  test("is explained to the end of the last day", async () => {
    const { root } = await on("2021-06-30T23:59");
    expect(attributes(root, "href", ".how-to-sign a")).toEqual([
      "https://form.example.org/",
      "mailto:sign@example.org?subject=S",
    ]);
    expect(textOf(root, ".how-to-sign .until")).toBe("Open for signature until 30 June 2021");
  });

  test.each<[string, string, Record<string, string>]>([
    ["after the last day", "2021-07-01", {}],
    ["after the last day, whatever its status still says", "2021-07-01", { status: "open" }],
    ["when its status says so", "2021-06-01", { status: "closed" }],
  ])("is closed %s, and that is said", async (_when, day, fields) => {
    const { root } = await on(day, fields);
    expect(root.querySelector(".how-to-sign")).toBeNull();
    expect(textOf(root, "article .notice")).toBe("This statement can no longer be signed.");
  });

  test("in a month is open to its end", async () => {
    const until = "{url: https://form.example.org/, until: 2021-06}";
    expect((await on("2021-06-30", { sign: until })).root.querySelector(".how-to-sign")).not.toBeNull();
    expect((await on("2021-07-01", { sign: until })).root.querySelector(".how-to-sign")).toBeNull();
  });
});

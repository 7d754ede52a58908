import { describe, expect, test } from "vitest";
import { entryText, loadLibrary } from "../fixtures/content.ts";

/** Where the members of a coalition are on 2026-01-01; organisations are called by their ids. */
async function places(organisations: Readonly<Record<string, Record<string, string>>>) {
  const files = Object.entries(organisations).map(([id, fields]) => [
    `members/${id}.md`,
    entryText({ name: id, kind: "ngo", joined: "2019", ...fields }),
  ]);
  const { memberPlaces, worldMap } = await loadLibrary(Object.fromEntries(files));
  return { ...memberPlaces, map: worldMap() };
}

describe("where members are", () => {
  test("a member of several countries counts in each, and once in a region", async () => {
    const { regions } = await places({
      a: { countries: "[UG, KE, NL]" },
      b: { countries: "[UG]" },
    });
    expect(regions).toEqual([
      {
        code: "002",
        slug: "africa",
        members: 2,
        countries: [
          { code: "KE", members: 1 },
          { code: "UG", members: 2 },
        ],
      },
      { code: "150", slug: "europe", members: 1, countries: [{ code: "NL", members: 1 }] },
    ]);
  });

  test("a country that is written twice counts once", async () => {
    const { regions } = await places({ a: { countries: "[UG, UG]" } });
    expect(regions[0]?.countries).toEqual([{ code: "UG", members: 1 }]);
  });

  test("only members of today count: who left, observes, or has yet to join does not", async () => {
    const { regions, worldwide } = await places({
      here: { countries: "[FJ]" },
      left: { countries: "[FJ]", left: "2025-12-31" },
      gone: { countries: "[global]", left: "2024" },
      later: { countries: "[FJ]", joined: "2026-02" },
      observer: { countries: "[MT]", joined: "2027", roles: "[{role: observer}]" },
    });
    expect(regions).toEqual([
      { code: "009", slug: "oceania", members: 1, countries: [{ code: "FJ", members: 1 }] },
    ]);
    expect(worldwide).toEqual([]);
  });

  test("those that work worldwide are named apart; with a country of their own they count there too", async () => {
    const { regions, worldwide, map } = await places({
      world: { countries: "[global]" },
      both: { countries: "[global, CH]" },
    });
    expect(worldwide.map(({ id }) => id)).toEqual(["both", "world"]);
    expect(regions.map(({ code, members }) => [code, members])).toEqual([["150", 1]]);
    expect(map?.countries.map(({ code }) => code)).toEqual(["CH"]);
  });

  test("there is no map where nobody has a country, or nobody is a member", async () => {
    expect((await places({ world: { countries: "[global]" } })).map).toBeUndefined();
    expect(await places({})).toEqual({ regions: [], worldwide: [], map: undefined });
  });

  test("the map has the counts of the list", async () => {
    const { regions, map } = await places({
      a: { countries: "[UG, MT, XK]" },
      b: { countries: "[UG, GF]" },
      c: { countries: "[global, TW]" },
    });
    const listed = regions.flatMap(({ countries }) => countries);
    const drawn = map?.countries.map(({ code, members }) => ({ code, members }));
    expect(drawn).toHaveLength(5);
    expect(drawn).toEqual(expect.arrayContaining(listed));
  });
});

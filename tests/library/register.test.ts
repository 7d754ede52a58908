import { DateTime } from "luxon";
import { describe, expect, test } from "vitest";
import type { Register } from "../../scripts/model/views.ts";
import { entryText, loadLibrary } from "../fixtures/content.ts";

interface Organisation {
  countries?: string;
  joined?: string;
  left?: string;
  roles?: string;
}

/** The register on a day of organisations that are called by their ids. */
async function register(day: string, organisations: Readonly<Record<string, Organisation>>): Promise<Asked> {
  const files = Object.entries(organisations).map(([id, fields]) => [
    `members/${id}.md`,
    entryText({ name: id, kind: "ngo", countries: "NL", ...fields }),
  ]);
  const library = await loadLibrary(Object.fromEntries(files), {
    now: DateTime.fromISO(day, { zone: "utc" }),
  });
  const [first] = library.all("members");
  if (first === undefined) throw new Error("There are no organisations.");
  return { register: library.register, first };
}

interface Asked {
  register: Register;
  first: Parameters<Register["standing"]>[0];
}

describe("the standing of an organisation on a day", () => {
  test.each<[string, string, Organisation, string]>([
    ["is member from the day it joined", "2019-02-01", { joined: "2019-02-01" }, "member"],
    ["is not member before", "2019-01-31", { joined: "2019-02-01" }, "other"],
    ["is member from the first day of a month", "2019-02-01", { joined: "2019-02" }, "member"],
    ["is member from the first day of a year", "2019-01-01", { joined: "2019" }, "member"],
    ["is not member before that year", "2018-12-31", { joined: "2019" }, "other"],
    ["is member on the day it left", "2020-06-30", { joined: "2019", left: "2020-06-30" }, "member"],
    ["is not member on the day after", "2020-07-01", { joined: "2019", left: "2020-06-30" }, "other"],
    [
      "is member to the end of the month it left in",
      "2020-06-30",
      { joined: "2019", left: "2020-06" },
      "member",
    ],
    ["is member to the end of the year it left in", "2020-12-31", { joined: "2019", left: "2020" }, "member"],
    ["is not member after that year", "2021-01-01", { joined: "2019", left: "2020" }, "other"],
    ["is observer with that role alone", "2020-01-01", { roles: "[{role: observer}]" }, "observer"],
    [
      "is observer only while it has the role",
      "2021-01-01",
      { roles: "[{role: observer, to: 2020}]" },
      "other",
    ],
    [
      "is observer only once it has the role",
      "2019-12-31",
      { roles: "[{role: observer, from: 2020}]" },
      "other",
    ],
    [
      "is member if it observed and then joined",
      "2020-01-01",
      { joined: "2019", roles: "[{role: observer}]" },
      "member",
    ],
    ["is observer until it joins", "2018-12-31", { joined: "2019", roles: "[{role: observer}]" }, "observer"],
    [
      "is member with another role, even if the day it joined is not known",
      "2020-01-01",
      { roles: "[{role: founder}]" },
      "member",
    ],
    ["is other if nothing is said", "2020-01-01", {}, "other"],
    [
      "is other after it left, whatever roles are still written",
      "2021-01-01",
      { left: "2020", roles: "[{role: steering}]" },
      "other",
    ],
  ])("%s", async (_rule, day, fields, standing) => {
    const { register: asked, first } = await register(day, { a: fields });
    expect(asked.standing(first)).toBe(standing);
  });
});

describe("the roles of an organisation on a day", () => {
  test("are those that it has and those that have ended; those to come are not told", async () => {
    const roles =
      "\n  - {role: founder}\n  - {role: steering, from: 2018-05, to: 2019}\n  - {role: co-chair, from: 2021}\n  - {role: secretariat, from: 2020-01-01}";
    const { register: asked, first } = await register("2020-01-01", { a: { roles } });
    expect(asked.roles(first)).toEqual({
      current: [
        { role: "founder", from: undefined, to: undefined },
        { role: "secretariat", from: "2020-01-01", to: undefined },
      ],
      past: [{ role: "steering", from: "2018-05", to: "2019" }],
    });
  });

  test("last to the end of the day, month or year in which they end", async () => {
    const roles =
      "[{role: steering, to: 2020-06-30}, {role: founder, to: 2020-06}, {role: co-chair, to: 2020}]";
    const on = async (day: string) => {
      const { register: asked, first } = await register(day, { a: { roles } });
      return asked.roles(first).current.map(({ role }) => role);
    };
    expect(await on("2020-06-30")).toEqual(["steering", "founder", "co-chair"]);
    expect(await on("2020-07-01")).toEqual(["co-chair"]);
    expect(await on("2021-01-01")).toEqual([]);
  });

  test("end when it leaves", async () => {
    const { register: asked, first } = await register("2021-01-01", {
      a: { joined: "2016", left: "2020", roles: "[{role: steering, from: 2018}]" },
    });
    expect(asked.roles(first)).toEqual({
      current: [],
      past: [{ role: "steering", from: "2018", to: "2020" }],
    });
    expect(asked.holding("steering")).toEqual([]);
    expect(asked.counts.steering).toBe(0);
  });
});

test("the register counts members, observers, the steering group and the countries of members", async () => {
  const { register: asked } = await register("2021-01-01", {
    b: { joined: "2016", countries: "[NL, UG]", roles: "[{role: steering}]" },
    a: { joined: "2017", countries: "[UG, global]", roles: "[{role: steering}, {role: founder}]" },
    observer: { countries: "KE", roles: "[{role: observer}]" },
    left: { joined: "2016", left: "2019", countries: "NO", roles: "[{role: steering}]" },
    other: { countries: "FR" },
  });
  expect(asked.counts).toEqual({ members: 2, observers: 1, steering: 2, countries: 2 });
  expect(asked.holding("steering").map(({ id }) => id)).toEqual(["a", "b"]);
  expect(asked.holding("founder").map(({ id }) => id)).toEqual(["a"]);
  expect(asked.holding("co-chair")).toEqual([]);
});

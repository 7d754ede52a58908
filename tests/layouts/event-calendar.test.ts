import { DateTime } from "luxon";
import { describe, expect, test } from "vitest";
import { entryText, type FileContent, loadLibrary, minimalSite } from "../fixtures/content.ts";
import { attributes, textOf } from "../output/document.ts";
import { htmlErrors } from "../output/validity.ts";
import { drawPage } from "./draw.ts";

const zones = "zones: [Europe/Zurich, Africa/Nairobi, Africa/Kampala, America/New_York, Asia/Tokyo]\n";
const times = { start: "2024-05-15T17:00", end: "2024-05-15T18:30", zone: "Europe/Zurich" };

async function pageAt(
  now: string,
  address: string,
  fields: Record<string, string> = {},
  more: Record<string, FileContent> = {},
) {
  const files = {
    "site.yaml": minimalSite + zones,
    "events/e.md": entryText({ title: "E", ...times, ...fields }),
    ...more,
  };
  return drawPage(await loadLibrary(files, { now: DateTime.fromISO(now, { zone: "utc" }) }), address);
}

/** The facts of the event's page: its name and values. */
async function factsAt(now: string, fields: Record<string, string> = {}): Promise<string[]> {
  const { root } = await pageAt(now, "/events/e/", fields);
  return root
    .querySelectorAll(".article-header .facts > div")
    .map((fact) => fact.textContent.replace(/\s+/g, " ").trim());
}

describe("the page of an event to come", () => {
  test("tells its time elsewhere, with the day where it is another, and once where clocks agree", async () => {
    const { root, html } = await pageAt("2024-05-01", "/events/e/");
    const values = root
      .querySelectorAll(".article-header .facts dd")
      .map((value) => value.textContent.trim());
    expect(values).toEqual([
      "15 May 2024, 17:00–18:30 (Zurich time)",
      "18:00–19:30 (Nairobi and Kampala time)",
      "11:00–12:30 (New York time)",
      "16 May 2024, 00:00–01:30 (Tokyo time)",
    ]);
    expect(attributes(root, "datetime", ".article-header time").slice(2)).toEqual([
      "2024-05-15T18:00+03:00",
      "2024-05-15T19:30+03:00",
      "2024-05-15T11:00-04:00",
      "2024-05-15T12:30-04:00",
      "2024-05-16T00:00+09:00",
      "2024-05-16T01:30+09:00",
    ]);
    expect(await htmlErrors({ address: "/events/e/", html })).toEqual([]);
  });

  test("names the day of the end where midnight lies between, there and not here", async () => {
    const facts = await factsAt("2024-05-01", { start: "2024-05-15T16:30" });
    expect(facts[1]).toContain("23:30–16 May 2024, 01:30 (Tokyo time)");
  });

  test("has it right where one clock has changed and the other has not yet", async () => {
    const facts = await factsAt("2024-03-01", { start: "2024-03-20T15:00", end: "2024-03-20T16:00" });
    expect(facts[1]).toContain("10:00–11:00 (New York time)");
  });

  test("without a time has none elsewhere; with no end, only its beginning", async () => {
    expect(await factsAt("2024-05-01", { start: "2024-05-15", end: "2024-05-16" })).toHaveLength(1);
    expect((await factsAt("2024-05-01", { end: "2024-05-15" }))[1]).toContain(
      "In other time zones 18:00 (Nairobi",
    );
    expect((await factsAt("2024-05-01", { end: "2024-05-15" }))[0]).toBe(
      "When 15 May 2024, 17:00 (Zurich time)",
    );
  });

  test("has a plain link to its calendar file", async () => {
    const { root } = await pageAt("2024-05-01", "/events/e/");
    expect(attributes(root, "href", ".add-to-calendar a")).toEqual(["/events/e/event.ics"]);
    expect(textOf(root, ".add-to-calendar a")).toBe("Add to calendar");
  });
});

test("an event that is over or cancelled offers no calendar; one that is over, no times elsewhere", async () => {
  const over = await pageAt("2024-05-16", "/events/e/");
  expect(attributes(over.root, "href")).not.toContain("/events/e/event.ics");
  expect(await factsAt("2024-05-16")).toHaveLength(1);
  const cancelled = await pageAt("2024-05-01", "/events/e/", { cancelled: "true" });
  expect(attributes(cancelled.root, "href")).not.toContain("/events/e/event.ics");
});

describe("the way to a calendar", () => {
  const topic = entryText({ title: "T" });
  const link = async (address: string, fields: Record<string, string> = {}) =>
    attributes(
      (await pageAt("2024-05-01", address, fields, { "topics/t.md": topic })).root,
      "href",
      ".calendar-link a",
    );

  test("stands on the list of events", async () => {
    expect(await link("/events/")).toEqual(["/calendar.ics"]);
  });

  test("stands on the page of a topic that has events, and of no other", async () => {
    expect(await link("/topics/t/", { topics: "[t]" })).toEqual(["/topics/t/calendar.ics"]);
    expect(await link("/topics/t/")).toEqual([]);
  });

  test("stands on the page of a member that has events", async () => {
    const member = entryText({ name: "Wemos", kind: "foundation", countries: "NL" });
    const { root } = await pageAt(
      "2024-05-01",
      "/members/wemos/",
      { organisers: "[wemos]" },
      { "members/wemos.md": member },
    );
    expect(attributes(root, "href", ".calendar-link a")).toEqual(["/members/wemos/calendar.ics"]);
  });
});

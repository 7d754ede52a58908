import { DateTime } from "luxon";
import { describe, expect, test } from "vitest";
import { eventStateAt } from "../../scripts/library/event-state.ts";

type Event = Parameters<typeof eventStateAt>[0];
const at = (event: Event, now: string) => eventStateAt(event, DateTime.fromISO(now, { setZone: true }));
const zurich: Event = { start: "2024-05-15T15:00", end: "2024-05-15T16:30", zone: "Europe/Zurich" };

describe("an event is upcoming, live and over by the clock of its place:", () => {
  test.each<[string, Event, string, string]>([
    ["one second before", zurich, "2024-05-15T12:59:59Z", "upcoming"],
    ["at its beginning (summer time)", zurich, "2024-05-15T13:00:00Z", "live"],
    ["one second before its end", zurich, "2024-05-15T14:29:59Z", "live"],
    ["at its end", zurich, "2024-05-15T14:30:00Z", "over"],
    [
      "in winter, an hour later",
      { ...zurich, start: "2024-01-15T15:00", end: "2024-01-15T16:00" },
      "2024-01-15T13:30Z",
      "upcoming",
    ],
    ["whoever asks, from wherever", zurich, "2024-05-16T01:00:00+12:00", "live"],
    [
      "a day in Kampala begins in UTC's evening",
      { start: "2024-05-15", zone: "Africa/Kampala" },
      "2024-05-14T21:00Z",
      "live",
    ],
    ["and not before", { start: "2024-05-15", zone: "Africa/Kampala" }, "2024-05-14T20:59:59Z", "upcoming"],
    [
      "a day lasts to midnight",
      { start: "2024-05-15", zone: "Africa/Kampala" },
      "2024-05-15T20:59:59Z",
      "live",
    ],
    ["and ends there", { start: "2024-05-15", zone: "Africa/Kampala" }, "2024-05-15T21:00Z", "over"],
    [
      "the last of several days counts whole",
      { start: "2024-05-15", end: "2024-05-17", zone: "UTC" },
      "2024-05-17T23:59:59Z",
      "live",
    ],
    [
      "without an end it lasts to the end of its day",
      { start: "2024-05-15T15:00", zone: "UTC" },
      "2024-05-15T23:59:59Z",
      "live",
    ],
    [
      "a day of 23 hours ends an hour earlier",
      { start: "2024-03-31", zone: "Europe/Zurich" },
      "2024-03-31T22:00Z",
      "over",
    ],
    [
      "a day of 25 hours ends an hour later",
      { start: "2024-10-27", zone: "Europe/Zurich" },
      "2024-10-27T22:59:59Z",
      "live",
    ],
    [
      "on the other side of the date line",
      { start: "2024-05-15", zone: "Pacific/Auckland" },
      "2024-05-14T12:00Z",
      "live",
    ],
  ])("%s", (_when, event, now, time) => {
    expect(at(event, now).time).toBe(time);
  });
});

describe("registration", () => {
  const url = "https://example.org/";
  const open = (until?: string): Event => ({
    ...zurich,
    registration: { url, ...(until === undefined ? {} : { until }) },
  });

  test.each<[string, Event, string, string]>([
    ["is none where there is no form", zurich, "2024-01-01", "none"],
    ["is open without a deadline", open(), "2024-05-15T12:59:59Z", "open"],
    ["closes when the event begins", open(), "2024-05-15T13:00Z", "closed"],
    ["is open to the end of its last day", open("2024-05-10"), "2024-05-10T21:59:59Z", "open"],
    ["is closed after it", open("2024-05-10"), "2024-05-10T22:00Z", "closed"],
    ["closes at its moment", open("2024-05-10T12:00"), "2024-05-10T10:00Z", "closed"],
    ["is open until its moment", open("2024-05-10T12:00"), "2024-05-10T09:59:59Z", "open"],
    ["closes at the beginning even if its day is later", open("2024-06-01"), "2024-05-15T13:00Z", "closed"],
    ["is none for what is cancelled", { ...open(), cancelled: true }, "2024-01-01", "none"],
  ])("%s", (_rule, event, now, registration) => {
    expect(at(event, now).registration).toBe(registration);
  });

  test("a cancelled event says so", () => {
    expect(at({ ...zurich, cancelled: true }, "2024-01-01").isCancelled).toBe(true);
    expect(at(zurich, "2024-01-01").isCancelled).toBe(false);
  });
});

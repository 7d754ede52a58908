import { describe, expect, test } from "vitest";
import { entryText, load, only, placesOf } from "../fixtures/content.ts";

const problemsOf = async (fields: Record<string, string>) =>
  (await load({ "events/e.md": entryText({ title: "E", ...fields }) })).problems;

describe("a time of an event on the day when the clock changes", () => {
  test("is refused where the clock leaves it out", async () => {
    const problem = only(await problemsOf({ start: "2024-03-31T02:30", zone: "Europe/Zurich" }));
    expect(problem).toMatchObject({
      code: "invalid-date",
      line: 3,
      message:
        '"start" (2024-03-31T02:30) does not exist in Europe/Zurich: the clock is put forward over it.',
    });
  });

  test("is refused where the clock shows it twice, with both moments", async () => {
    const problem = only(await problemsOf({ start: "2024-11-03T01:30", zone: "America/New_York" }));
    expect(problem).toMatchObject({
      code: "invalid-date",
      message: '"start" (2024-11-03T01:30) comes twice in America/New_York: the clock is put back over it.',
      hint: "Write the event's times in UTC, with zone: UTC. This one is 2024-11-03T05:30 or 2024-11-03T06:30.",
    });
  });

  test("is looked at in every field that has one", async () => {
    const problems = await problemsOf({
      start: "2024-10-27 01:30",
      end: "2024-10-27 02:00",
      zone: "Europe/Zurich",
      registration: "{url: https://form.example.org/, until: 2024-03-31T02:59}",
    });
    expect(placesOf(problems)).toEqual(["events/e.md:4:6 invalid-date", "events/e.md:6:55 invalid-date"]);
  });

  test.each([
    ["the minute before the gap", "2024-03-31T01:59", "Europe/Zurich"],
    ["the minute after the gap", "2024-03-31T03:00", "Europe/Zurich"],
    ["the minute before the hour that comes twice", "2024-10-27T01:59", "Europe/Zurich"],
    ["the minute after it", "2024-10-27T03:00", "Europe/Zurich"],
    ["where no clock changes", "2024-03-31T02:30", "Africa/Kampala"],
    ["half an hour's change, outside of it", "2024-10-06T02:30", "Australia/Lord_Howe"],
    ["a whole day", "2024-03-31", "Europe/Zurich"],
  ])("is taken when it is one moment: %s", async (_, start, zone) => {
    expect(await problemsOf({ start, zone })).toEqual([]);
  });

  test("is refused in a change of half an hour too", async () => {
    expect(only(await problemsOf({ start: "2024-10-06T02:15", zone: "Australia/Lord_Howe" })).code).toBe(
      "invalid-date",
    );
  });
});

import { DateTime } from "luxon";
import { expect, test } from "vitest";
import { describeNeed, firstNeed, textNeeds } from "../../scripts/output/next-build.ts";

const at = (text: string): DateTime => DateTime.fromISO(text, { setZone: true });

test("the sentence names the moment in UTC and what happens then; at midnight the day is enough", () => {
  expect(describeNeed({ at: at("2026-12-01T10:00+01:00"), what: "a text appears" })).toBe(
    "The next build is needed at 2026-12-01 09:00 UTC, when a text appears.",
  );
  expect(describeNeed({ at: at("2026-12-01T00:00Z"), what: "a text goes" })).toBe(
    "The next build is needed on 2026-12-01, when a text goes.",
  );
});

test("the first of all needs is told", () => {
  const renewal = { at: at("2026-11-30"), what: "security.txt has to be renewed" };
  expect(firstNeed([])).toBeUndefined();
  expect(firstNeed([...textNeeds({ at: at("2026-12-01"), what: "appears" }), renewal])).toBe(renewal);
  expect(firstNeed([renewal, ...textNeeds({ at: at("2026-11-01"), what: "goes" })])?.what).toBe(
    "a text goes",
  );
  expect(firstNeed(textNeeds(undefined))).toBeUndefined();
});

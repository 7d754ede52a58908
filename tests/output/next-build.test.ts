import { DateTime } from "luxon";
import { expect, test } from "vitest";
import { buildNeeds, describeNeed, firstNeed } from "../../scripts/output/next-build.ts";

const at = (text: string): DateTime => DateTime.fromISO(text, { setZone: true });

test("the sentence names the moment in UTC and what happens then; at midnight the day is enough", () => {
  expect(describeNeed({ at: at("2026-12-01T10:00+01:00"), what: "a text appears" })).toBe(
    "The next build is needed at 2026-12-01 09:00 UTC, when a text appears.",
  );
  expect(describeNeed({ at: at("2026-12-01T00:00Z"), what: "a text goes" })).toBe(
    "The next build is needed on 2026-12-01, when a text goes.",
  );
});

test("a text that appears or goes needs a build, and a month before its end security.txt does", () => {
  const change = { at: at("2026-12-01"), what: "appears" } as const;
  expect(buildNeeds(undefined, "2026-11-22", false)).toEqual([]);
  expect(buildNeeds(change, "2026-11-22", false)).toEqual([{ at: change.at, what: "a text appears" }]);
  const [, renewal] = buildNeeds(change, "2026-11-22", true);
  expect(renewal?.at.toISODate()).toBe("2027-09-01");
});

// Seen red: with > for < the last need was told.
test("the first of all needs is told", () => {
  const renewal = { at: at("2026-11-30"), what: "security.txt has to be renewed" };
  const later = { at: at("2026-12-01"), what: "a text appears" };
  expect(firstNeed([])).toBeUndefined();
  expect(firstNeed([later, renewal])).toBe(renewal);
  expect(firstNeed([renewal, later])).toBe(renewal);
});

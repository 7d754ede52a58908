/** A date as it is written, and what a reader is to see of it; `refused` where there is no such day or moment. */
export interface DateCase {
  file: string;
  fields: Readonly<Record<string, string>>;
  expected: string;
}

export const refused = "invalid-date";

const post = (day: string, expected: string): DateCase => ({
  file: `news/${day}-post.md`,
  fields: { title: "A" },
  expected,
});
const published = (moment: string, expected: string): DateCase => ({
  file: "news/2019-01-01-at.md",
  fields: { title: "A", publish_at: moment },
  expected,
});
const event = (start: string, zone: string, expected: string): DateCase => ({
  file: "events/event.md",
  fields: { title: "A", start: JSON.stringify(start), zone },
  expected,
});

/** Dates as people mistype them, days that leap, and times on the days when clocks change. */
export const dateCases: readonly DateCase[] = [
  post("2026-01-01", "1 January 2026 2026-01-01T00:00:00Z"),
  post("2025-12-31", "31 December 2025 2025-12-31T00:00:00Z"),
  post("2024-02-29", "29 February 2024 2024-02-29T00:00:00Z"),
  post("2000-02-29", "29 February 2000 2000-02-29T00:00:00Z"),
  post("2025-02-28", "28 February 2025 2025-02-28T00:00:00Z"),
  post("2024-03-31", "31 March 2024 2024-03-31T00:00:00Z"),
  post("2024-04-07", "7 April 2024 2024-04-07T00:00:00Z"),
  post("2021-11-07", "7 November 2021 2021-11-07T00:00:00Z"),
  post("2025-02-29", refused),
  post("2100-02-29", refused),
  post("2026-02-31", refused),
  post("2026-13-01", refused),
  post("2026-00-10", refused),
  post("2026-04-31", refused),
  post("2026-01-00", refused),
  post("2026-13-45", refused),
  published("2021-04-07", "1 January 2019 2021-04-07T00:00:00Z"),
  published("2021-04-07T00:30+13:00", "1 January 2019 2021-04-06T11:30:00Z"),
  published("2021-04-07T23:30-05:00", "1 January 2019 2021-04-08T04:30:00Z"),
  published("2021-04-07T09:00Z", "1 January 2019 2021-04-07T09:00:00Z"),
  published("2024-02-29T23:59Z", "1 January 2019 2024-02-29T23:59:00Z"),
  published("2021-02-31", refused),
  published("21/11/2021", refused),
  published("20211121", refused),
  published("tomorrow", refused),
  published("2021-4-7", refused),
  published("2021-04-07T25:00Z", refused),
  published("0000-00-00", refused),
  event("2024-05-15", "Europe/Zurich", "15 May 2024 2024-05-15"),
  event("2024-05-15T15:00", "Europe/Zurich", "15 May 2024, 15:00 2024-05-15T15:00+02:00"),
  event("2024-12-31T23:30", "Pacific/Auckland", "31 December 2024, 23:30 2024-12-31T23:30+13:00"),
  event("2025-01-01T00:15", "America/New_York", "1 January 2025, 00:15 2025-01-01T00:15-05:00"),
  event("2024-02-29T00:00", "Pacific/Kiritimati", "29 February 2024, 00:00 2024-02-29T00:00+14:00"),
  event("2024-03-31T01:59", "Europe/Zurich", "31 March 2024, 01:59 2024-03-31T01:59+01:00"),
  event("2024-03-31T03:00", "Europe/Zurich", "31 March 2024, 03:00 2024-03-31T03:00+02:00"),
  event("2024-03-31T02:30", "UTC", "31 March 2024, 02:30 2024-03-31T02:30Z"),
  event("2024-03-31T02:30", "Europe/Zurich", refused),
  event("2024-10-27T02:30", "Europe/Zurich", refused),
  event("2024-03-10T02:30", "America/New_York", refused),
  event("2024-11-03T01:30", "America/New_York", refused),
  event("2024-09-29T02:30", "Pacific/Auckland", refused),
  event("2024-10-06T02:15", "Australia/Lord_Howe", refused),
  event("2024-05-15T15:00+02:00", "Europe/Zurich", refused),
  event("2024-05-15 25:00", "Europe/Zurich", refused),
];

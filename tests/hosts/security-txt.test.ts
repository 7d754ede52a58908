import { DateTime } from "luxon";
import { expect, test } from "vitest";
import { securityTxt, securityTxtRenewal } from "../../scripts/hosts/security-txt.ts";

const textOn = (today: string): string =>
  securityTxt({
    contact: "mailto:safe@example.org",
    origin: "https://www.example.org",
    languages: ["en", "fr"],
    today,
  });
const expiryOn = (today: string): DateTime =>
  DateTime.fromISO(/^Expires: (.+)$/m.exec(textOn(today))?.[1] ?? "");

// Seen red: with 13 months for 11, the end is more than a year away.
test("security.txt has the fields of RFC 9116, one a line", () => {
  expect(textOn("2026-11-22")).toBe(
    [
      "Contact: mailto:safe@example.org",
      "Expires: 2027-10-01T00:00:00Z",
      "Preferred-Languages: en, fr",
      "Canonical: https://www.example.org/.well-known/security.txt",
      "",
    ].join("\n"),
  );
});

test("it is valid for less than a year from any day, and is to be renewed at least 270 days on", () => {
  for (let i = 0; i < 800; i += 1) {
    const day = DateTime.fromISO("2027-06-15", { zone: "utc" }).plus({ days: i });
    const today = day.toISODate() ?? "";
    const days = expiryOn(today).diff(day, "days").days;
    expect(days, today).toBeGreaterThan(300);
    expect(days, today).toBeLessThan(365);
    const renewal = DateTime.fromISO(securityTxtRenewal(today), { zone: "utc" });
    expect(renewal.diff(day, "days").days, today).toBeGreaterThan(270);
    expect(expiryOn(today).diff(renewal, "days").days, today).toBe(30);
  }
});

test("all builds of a month write the same text, so that nothing is published anew for it", () => {
  expect(textOn("2026-11-30")).toBe(textOn("2026-11-01"));
  expect(textOn("2026-12-01")).not.toBe(textOn("2026-11-30"));
});

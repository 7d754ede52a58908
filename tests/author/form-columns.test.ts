import { expect, test } from "vitest";
import { mapColumns } from "../../scripts/author/form-columns.ts";
import { countryCode, dayOfStamp, domainOf } from "../../scripts/author/form-values.ts";

test.each<[string, string | undefined]>([
  ["Organisation", "organisation"],
  ["Name of the organization", "organisation"],
  ["Organisation website", "website"],
  ["Organisation email", "email"],
  ["Organisation country", "country"],
  ["Which country are you based in?", "country"],
  ["Name", "person"],
  ["Prénom", "first_name"],
  ["Horodateur", "signed_on"],
  ["Date of birth", undefined],
  ["Phone", undefined],
  ["Namespace", undefined],
  ["", undefined],
])("the header %j holds %s", (header, field) => {
  const { columns, unknown } = mapColumns([header]);
  expect([...columns.keys()]).toEqual(field === undefined ? [] : [field]);
  expect(unknown).toEqual(field === undefined ? [header] : []);
});

test("the first of two columns that mean the same is used, and the other is named", () => {
  const { columns, unknown } = mapColumns(["Country", "Country of work"]);
  expect(columns.get("country")).toBe(0);
  expect(unknown).toEqual(["Country of work"]);
});

test.each<[string, string | undefined]>([
  ["NL", "NL"],
  ["the Netherlands", "NL"],
  ["Pays-Bas", "NL"],
  ["Deutschland", "DE"],
  ["UK", "GB"],
  ["Côte d’Ivoire", "CI"],
  ["XX", undefined],
  ["Europe", undefined],
  ["", undefined],
])("%j is the country %s", (written, code) => {
  expect(countryCode(written)).toBe(code);
});

test.each<[string, "day-first" | "month-first" | undefined, string | undefined]>([
  ["2021-05-12 09:00:00", undefined, "2021-05-12"],
  ["2021/5/2 3:04:05 PM GMT+2", undefined, "2021-05-02"],
  ["12/31/2021", undefined, "2021-12-31"],
  ["31/12/2021", "month-first", "2021-12-31"],
  ["5/5/2021", undefined, "2021-05-05"],
  ["4/5/2021", undefined, undefined],
  ["2021-02-30", undefined, undefined],
  ["yesterday", "day-first", undefined],
])("the stamp %j, %s, is of the day %s", (written, order, day) => {
  expect(dayOfStamp(written, order)).toBe(day);
});

test.each<[string, string | undefined]>([
  ["a@Wemos.org", "wemos.org"],
  ["https://www.wemos.org/en/", "wemos.org"],
  ["wemos.org", "wemos.org"],
  ["none", undefined],
])("%j is of the domain %s", (written, domain) => {
  expect(domainOf(written)).toBe(domain);
});

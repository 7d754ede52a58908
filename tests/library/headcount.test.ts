import { expect, test } from "vitest";
import { headcountOn } from "../../scripts/library/headcount.ts";

const register = { members: 20, steering: 5, observers: 1, countries: 9 };
const told = [
  { since: "2018-05", members: 28 },
  { since: "2020", members: 30, steering: 7 },
];

test.each<[string, number, number]>([
  ["2018-04-30", 20, 5],
  ["2018-05-01", 28, 5],
  ["2019-12-31", 28, 5],
  ["2020-01-01", 30, 7],
])("on %s there are %d members and %d in the steering committee", (day, members, steering) => {
  const headcount = headcountOn(day, register, told);
  expect([headcount("members"), headcount("steering")]).toEqual([members, steering]);
});

test("nothing that was told lowers what the register names", () => {
  expect(headcountOn("2021-01-01", { ...register, members: 31 }, told)("members")).toBe(31);
  expect(headcountOn("2021-01-01", register, [])("countries")).toBe(9);
});

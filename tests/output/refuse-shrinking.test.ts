import { expect, test } from "vitest";
import { StopError } from "../../scripts/command/usage-error.ts";
import { refuseShrinking } from "../../scripts/output/refuse-shrinking.ts";

const pages = (n: number): string[] => Array.from({ length: n }, (_, i) => `/page-${i + 1}/`);
const shrink = (from: number, to: number) => () =>
  refuseShrinking(pages(from), pages(to), "npm run build -- --allow-shrink");

test.each([
  [10, 8],
  [50, 40],
  [5, 4],
  [1, 1],
  [0, 0],
  [0, 10],
  [4, 12],
])("a site of %i pages may have %i: at most a fifth goes", (from, to) => {
  expect(shrink(from, to)).not.toThrow();
});

// Seen red: with `<` in place of `<=` the first list, with a quarter in place of a fifth this one.
test.each([
  [10, 7],
  [50, 39],
  [4, 3],
  [1, 0],
  [10_000, 0],
])("a site of %i pages must not have only %i: more than a fifth would go", (from, to) => {
  expect(shrink(from, to)).toThrow(StopError);
});

test("the sentence says how many there were and would be, some that would go, and what to type if it is meant", () => {
  expect(shrink(10, 7)).toThrow(
    "Not built: the old site has 10 pages, and 3 of them would go (the new one would have 7): /page-8/, /page-9/, /page-10/. If that is meant, type: npm run build -- --allow-shrink. The old site is unchanged.",
  );
  expect(shrink(20, 10)).toThrow(": /page-11/, /page-12/, /page-13/, /page-14/, /page-15/ and 5 more. If");
});

test("pages that are replaced by others at other addresses are gone too", () => {
  const others = pages(10).map((address) => `/new${address}`);
  expect(() => refuseShrinking(pages(10), others, "x")).toThrow(
    /10 of them would go \(the new one would have 10\)/,
  );
});

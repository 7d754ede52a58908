import { describe, expect, test } from "vitest";
import { choiceOf, isEmpty, pagefindFilters, paramsOf } from "../../../assets/browser/search-choice.ts";

const address = "q=nurses&kind=news&topic=Pay%3A+fair%2C+safe+%26+%22decent%22&topic=Care&year=2020";
const choice = choiceOf(new URLSearchParams(address));

describe("what is searched for", () => {
  test("is read from an address, several values of a filter too", () => {
    expect(choice).toEqual({
      query: "nurses",
      filters: { kind: ["news"], topic: ['Pay: fair, safe & "decent"', "Care"], year: ["2020"] },
    });
  });

  test("gives the same address again", () => {
    expect(paramsOf(choice).toString()).toBe(address);
  });

  test("is nothing without words and filters; what else an address says is left out", () => {
    expect(isEmpty(choiceOf(new URLSearchParams("q=+&x=1")))).toBe(true);
    expect(isEmpty(choiceOf(new URLSearchParams("year=2020")))).toBe(false);
    expect(paramsOf(choiceOf(new URLSearchParams("q=a&x=1"))).toString()).toBe("q=a");
  });

  test("becomes filters of Pagefind: any of the values of each; one may be left out to count its values", () => {
    expect(pagefindFilters(choice, "topic")).toEqual({ kind: { any: ["news"] }, year: { any: ["2020"] } });
    expect(pagefindFilters(choice).topic).toEqual({ any: ['Pay: fair, safe & "decent"', "Care"] });
  });
});

import { describe, expect, test } from "vitest";
import { fold, slugOf } from "../../scripts/model/slug.ts";

describe("a slug is made from words", () => {
  test.each([
    ["without accents and signs", "Énergie & santé", "energie-sante"],
    ["with digits", "5th Global Forum, 2023", "5th-global-forum-2023"],
    ["without an apostrophe's gap at the end", "Health workers' rights!", "health-workers-rights"],
    ["with letters taken out of signs that hold several", "ﬁnance ½", "finance-1-2"],
    ["with a word of its own where no letter is Latin", "中文", "text"],
    ["with what is Latin in it", "WHO 中文 Code", "who-code"],
    ["with a word of its own where there is nothing", "", "text"],
  ])("%s", (_rule, words, slug) => {
    expect(slugOf(words)).toBe(slug);
  });
});

describe("words are compared", () => {
  test.each([
    ["without accents", "Jorge Vega Cárdenas", "Jorge Vega Cardenas"],
    ["without case", "MEDICUS MUNDI", "Medicus Mundi"],
    ["without punctuation", "Dr. F. Omaswa", "Dr F Omaswa"],
    ["without double spaces", "  Amanda   Banda ", "Amanda Banda"],
    ["in whatever form accents are typed", "Cafe\u0301", "Caf\u00E9"],
  ])("%s", (_rule, a, b) => {
    expect(fold(a)).toBe(fold(b));
  });

  test("letters of other scripts stay what they are", () => {
    expect(fold("عمر")).not.toBe(fold("سلمى"));
  });
});

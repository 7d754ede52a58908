import { describe, expect, test } from "vitest";
import { netlifyRules } from "../../scripts/hosts/netlify-rules.ts";
import { nginxRules } from "../../scripts/hosts/nginx-rules.ts";
import { beyondLimits } from "../../scripts/hosts/rule-limits.ts";
import type { Moves, Redirect } from "../../scripts/model/moves.ts";

const redirect = (from: string, hasPage = true): Redirect => ({ from, to: "/new/", lang: "en", hasPage });
const moves = (redirects: readonly Redirect[], gone: Moves["gone"] = []): Moves => ({ redirects, gone });
const rules = (given: Moves): string[] => netlifyRules(given, "en").flat();

describe("_redirects", () => {
  test("has a rule that beats the page at the old address, one for other hosts, and one without the slash", () => {
    expect(rules(moves([redirect("/old/")]))).toEqual([
      "/old/ /new/ 301!",
      "/old/ /new/ 301",
      "/old /new/ 301",
    ]);
  });

  test("has one rule for a file at whose address no page can stand", () => {
    expect(rules(moves([redirect("/old.php", false)]))).toEqual(["/old.php /new/ 301"]);
  });

  test("is percent-encoded", () => {
    expect(rules(moves([redirect("/café x.html")]))[0]).toBe("/caf%C3%A9%20x.html /new/ 301!");
  });

  test("answers 410 with the page of the language for what is gone", () => {
    const gone = [
      { address: "/a/", lang: "en" },
      { address: "/fr/b/", lang: "fr" },
    ];
    expect(rules(moves([], gone))).toEqual(["/a/ /gone.html 410", "/fr/b/ /fr/gone.html 410"]);
  });
});

test("nginx has an exact location for each spelling, with characters as they are", () => {
  expect(nginxRules(moves([redirect("/café/")], [{ address: "/a/", lang: "en" }]), "en")).toBe(
    [
      "# Old addresses. Include this file in the server block of the site.",
      'location = "/café/" { absolute_redirect off; return 301 /new/; }',
      'location = "/café" { absolute_redirect off; return 301 /new/; }',
      'location = "/a/" { error_page 410 /gone.html; return 410; }',
      'location = "/a" { error_page 410 /gone.html; return 410; }',
      "",
    ].join("\n"),
  );
});

describe("the limits of hosts", () => {
  const many = (n: number): string[][] => Array.from({ length: n }, (_, i) => [`/${i} / 301`]);

  test("2,000 rules are read, and the next one is not", () => {
    expect(beyondLimits(many(2000))).toBeUndefined();
    expect(beyondLimits(many(2001))).toEqual({ i: 2000, why: expect.stringMatching(/after the 2000 rules/) });
  });

  test("every line counts, also those that another host is for", () => {
    expect(beyondLimits(many(1000).map(([rule = ""]) => [rule, rule, rule]))?.i).toBe(666);
  });

  test("a line of 1,000 characters is read, and a longer one is not", () => {
    expect(beyondLimits([["/a"], ["x".repeat(1000)]])).toBeUndefined();
    expect(beyondLimits([["/a"], ["x".repeat(1001)]])).toEqual({
      i: 1,
      why: expect.stringMatching(/longer than the 1000 characters/),
    });
  });

  test("100 KB are read, counted in bytes", () => {
    const lines = Array.from({ length: 101 }, () => ["x".repeat(999)]);
    expect(beyondLimits(lines.slice(0, 100))).toBeUndefined();
    expect(beyondLimits(lines)).toEqual({ i: 100, why: expect.stringMatching(/after the 100 KB/) });
  });
});

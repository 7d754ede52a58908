import { expect, test } from "vitest";
import { tellFindings, toFinding } from "../../scripts/inspect/finding.ts";

test("a finding is told with its place, its code, what it is and what to do", () => {
  const finding = toFinding("a/index.html", { code: "opener", what: "https://example.org/", line: 3 });
  expect(tellFindings([finding], "_site")).toBe(
    '_site/a/index.html:3  opener  A link that opens a window gives it power over this one: https://example.org/. Add rel="noopener".',
  );
});

test("what many files have alike is told once", () => {
  const findings = ["a", "b", "b", "c"].map((path) => toFinding(path, { code: "no-doctype" }));
  const [line, ...others] = tellFindings(
    [...findings, toFinding("a", { code: "headline", what: "0" })],
    "x",
  ).split("\n");
  expect(line).toContain("x/a (and in 2 more)  no-doctype  ");
  expect(others).toHaveLength(1);
});

test("20 are told, and how many more there are", () => {
  const findings = Array.from({ length: 30 }, (_, i) => toFinding(`${i}`, { code: "same-id", what: `${i}` }));
  const lines = tellFindings(findings, "_site").split("\n");
  expect(lines).toHaveLength(21);
  expect(lines.at(-1)).toBe("… and 10 more.");
  expect(tellFindings(findings.slice(0, 20), "_site").split("\n")).toHaveLength(20);
});

test("what was found is shown as it is, but shortened and without commands to the terminal", () => {
  const told = tellFindings(
    [toFinding("a", { code: "comment", what: `$& {} \u001b[2J${"x".repeat(200)}` })],
    "_site",
  );
  expect(told).toContain("The page has a comment: $& {} \\u001b[2Jxxx");
  expect(told).toContain("x….");
  expect(told.length).toBeLessThan(260);
});

import { expect, test } from "vitest";
import { compareProblems, type ProblemCode, problem } from "../../scripts/model/problem.ts";

const at = (file: string, line: number, column: number, code: ProblemCode = "broken-link") =>
  problem(code, file, { line, column }, "A.", "B.");

test("problems go by file, line, column and code, numbers as numbers and files as code points", () => {
  const sorted = [
    at("news/B.md", 1, 1),
    at("news/a.md", 2, 1),
    at("news/a.md", 2, 10),
    at("news/a.md", 2, 10, "broken-anchor"),
    at("news/a.md", 10, 1),
    at("site.yaml", 1, 1),
  ];
  const expected = [sorted[0], sorted[1], sorted[3], sorted[2], sorted[4], sorted[5]];
  expect([...sorted].reverse().sort(compareProblems)).toEqual(expected);
});

test("the severity of a problem follows from its code", () => {
  expect(at("a.md", 1, 1, "broken-link").severity).toBe("error");
  expect(at("a.md", 1, 1, "near-miss").severity).toBe("warning");
});

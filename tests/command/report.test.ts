import { describe, expect, test } from "vitest";
import { countProblems, plural, reportProblems } from "../../scripts/command/report.ts";
import { type Problem, problem } from "../../scripts/model/problem.ts";

const wrong = problem("broken-link", "news/a.md", { line: 6, column: 9 }, "Nothing is there.", "Mend it.");
const unsure = problem("near-miss", "news/b.md", { line: 1, column: 1 }, "Nearly a name.", "");

describe("problems as text", () => {
  test("stand on one line each: file:line:column, severity, code, sentence, hint", () => {
    expect(reportProblems([wrong, unsure], "text", "content")).toBe(
      [
        "content/news/a.md:6:9  error  broken-link  Nothing is there. Mend it.",
        "content/news/b.md:1:1  warning  near-miss  Nearly a name.",
      ].join("\n"),
    );
  });

  test("are none where there are none", () => {
    expect(reportProblems([], "text", "content")).toBe("");
  });

  test("show control characters of a file name instead of sending them to the terminal", () => {
    const evil: Problem = { ...wrong, file: "news/a\n\u001b[2Jb.md", message: 'The name "\r" is odd.' };
    const told = reportProblems([evil], "text", "content");
    expect(told).toBe(
      'content/news/a\\u000a\\u001b[2Jb.md:6:9  error  broken-link  The name "\\u000d" is odd. Mend it.',
    );
  });
});

describe("problems as JSON", () => {
  test("are one array with the fields of the contract; files are relative to the content folder", () => {
    expect(JSON.parse(reportProblems([wrong, unsure], "json", "content"))).toEqual([
      {
        file: "news/a.md",
        line: 6,
        column: 9,
        severity: "error",
        code: "broken-link",
        message: "Nothing is there.",
        hint: "Mend it.",
      },
      {
        file: "news/b.md",
        line: 1,
        column: 1,
        severity: "warning",
        code: "near-miss",
        message: "Nearly a name.",
        hint: "",
      },
    ]);
    expect(reportProblems([], "json", "content")).toBe("[]");
  });
});

describe("problems for GitHub", () => {
  test("are workflow commands that show beside the line", () => {
    expect(reportProblems([wrong, unsure], "github", "content")).toBe(
      [
        "::error file=content/news/a.md,line=6,col=9,title=broken-link::Nothing is there. Mend it.",
        "::warning file=content/news/b.md,line=1,col=1,title=near-miss::Nearly a name.",
      ].join("\n"),
    );
  });

  test("escape what would end a property, the command or the line", () => {
    const evil: Problem = {
      ...wrong,
      file: "news/a:b,c%.md",
      message: "50 %:\r\n::error::forged, again",
      hint: "",
    };
    expect(reportProblems([evil], "github", "content")).toBe(
      "::error file=content/news/a%3Ab%2Cc%25.md,line=6,col=9,title=broken-link::50 %25:%0D%0A::error::forged, again",
    );
  });
});

describe("counts", () => {
  test.each([
    [0, "no pages"],
    [1, "1 page"],
    [2, "2 pages"],
  ])("%i", (n, words) => expect(plural(n, "page")).toBe(words));

  test("of problems name errors and warnings", () => {
    expect(countProblems([])).toBe("no errors and no warnings");
    expect(countProblems([wrong, unsure, wrong])).toBe("2 errors and 1 warning");
  });
});

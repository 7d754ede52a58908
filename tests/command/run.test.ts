import { describe, expect, test } from "vitest";
import { describeError } from "../../scripts/command/run.ts";
import { StopError, UsageError } from "../../scripts/command/usage-error.ts";

/** An error as it comes out of a file of the project. */
function errorAt(place: string, message: string): Error {
  const error = new Error(message);
  error.stack = `Error: ${message}\n    at draw (/home/me/site/node_modules/x/y.js:1:1)\n    at render (/home/me/site/${place})\n    at next (/home/me/site/scripts/z.ts:9:9)`;
  return error;
}

describe("an error is one sentence", () => {
  test.each([new UsageError("Write this."), new StopError("Wait.", 75)])(
    "as it is, where it is meant for the user",
    (error) => {
      expect(describeError(error)).toBe(error.message);
    },
  );

  test("with the first line of the project that it came through", () => {
    expect(describeError(errorAt("layouts/pages/news.tsx:12:5", "Oh\nno"))).toBe(
      "The build stopped at layouts/pages/news.tsx:12:5: Oh",
    );
  });

  test("of the innermost error, where Eleventy or a cause wraps it", () => {
    const inner = errorAt("layouts/format.ts:3:1", "Inner");
    const wrapped = Object.assign(new Error("Having trouble"), { originalError: inner });
    expect(describeError(new Error("Outer", { cause: wrapped }))).toBe(
      "The build stopped at layouts/format.ts:3:1: Inner",
    );
  });

  test("with the place of a style, as its bundler says it", () => {
    const error = Object.assign(new Error("Unexpected token"), {
      fileName: "assets/css/base.css",
      loc: { line: 7, column: 3 },
    });
    expect(describeError(error)).toBe("The build stopped at assets/css/base.css:7:3: Unexpected token");
  });

  test("from the second line of what esbuild says", () => {
    const error = new Error(
      'Build failed with 1 error:\nassets/browser/search.ts:3:6: ERROR: Unexpected ";"',
    );
    error.stack = error.message;
    expect(describeError(error)).toBe('The build stopped at assets/browser/search.ts:3:6: Unexpected ";"');
  });

  test("whatever is thrown", () => {
    expect(describeError("text")).toBe("The build stopped: text");
    expect(describeError(undefined)).toBe("The build stopped: undefined");
  });
});

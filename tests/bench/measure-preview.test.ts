import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { component, markComponent } from "../../scripts/bench/measure-preview.ts";

// Seen red: the bench looked for `<footer`, which the component has no more, and waited for a change that it had not made.
test("the component that the bench saves can be changed again and again, or the bench says so", () => {
  const code = readFileSync(component, "utf8");
  const once = markComponent(code, 'data-save="1"');
  expect(once.replace(' data-save="1"', "")).toBe(code);
  expect(markComponent(once, 'data-save="2"')).toBe(markComponent(code, 'data-save="2"'));
  expect(() => markComponent("", 'data-save="1"')).toThrow("nothing to change");
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { renderBody, type Targets } from "../../scripts/markdown/render-body.ts";
import { expectPlaces } from "../fixtures/expect-places.ts";
import { parseHtml } from "../output/document.ts";
import { markdown, runs } from "./generators.ts";

/** Targets that take every link as it is written, so that the renderer alone must keep code out. */
const open: Targets = {
  link: (target) =>
    /^https?:\/\//.test(target)
      ? { href: target, external: true }
      : { code: "unsafe-link", message: "No.", hint: "No." },
  picture: () => ({ sources: [], src: "/a.png", srcset: "", width: 1, height: 1 }),
  directive: () => undefined,
};

describe("drawing", () => {
  test("15. no text becomes a script, a handler, a style, or a link to code", () => {
    fc.assert(
      fc.property(markdown, (text) => {
        const { body, findings } = renderBody(text, 1, open);
        expectPlaces(
          text,
          findings.map((found) => ({ ...found, ...found.place, file: "a", severity: "error" })),
        );
        const html = body.html.replaceAll(/<!--mention:\d+-->/g, "");
        const root = parseHtml(`<div>${html}</div>`);
        for (const element of root.querySelectorAll("*")) {
          expect(["script", "style", "iframe", "object", "form", "input"]).not.toContain(element.tagName);
          for (const { key } of element.attributes) expect(key).not.toMatch(/^on|^style$/i);
          expect(String(element.getAttributeValue("href") ?? "#")).toMatch(/^(?:https?:\/\/|#)/);
        }
      }),
      runs,
    );
  });
});

import type { Page } from "@playwright/test";
import { expect, test } from "./site.ts";

/** The number of pages of a PDF (ISO 32000-1, 7.7.3: the root of the page tree says it). */
const pagesIn = (pdf: Buffer): number =>
  Math.max(
    ...[
      ...pdf
        .toString("latin1")
        .matchAll(/\/Type\s*\/Pages\b[^>]*?\/Count (\d+)|\/Count (\d+)[^>]*?\/Type\s*\/Pages\b/g),
    ].map((found) => Number(found[1] ?? found[2])),
  );

const print = async (page: Page, address: string): Promise<Buffer> => {
  await page.goto(address);
  return page.pdf({ format: "A4", preferCSSPageSize: true });
};

test("the about page prints on two sides of A4, like the fact sheet of the coalition", async ({ page }) => {
  expect(pagesIn(await print(page, "/about/"))).toBe(2);
});

for (const [address, sides] of [
  ["/statements/political-declaration/", 1],
  ["/statements/statement-on-the-abduction-of-dr-peter-magombeyi/", 2],
  ["/members/wemos/", 1],
  ["/members/mmi/", 1],
] as const)
  test(`${address} prints on ${sides} side(s)`, async ({ page }) => {
    expect(pagesIn(await print(page, address))).toBe(sides);
  });

for (const address of ["/about/", "/statements/political-declaration/", "/members/wemos/"])
  test(`${address} prints without what only a screen can use, black on white, with its address`, async ({
    page,
  }) => {
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    await page.goto(address);
    for (const part of ["nav", "button", "input", ".site-footer-parts", ".share-links", ".skip-link"])
      for (const shown of await page.locator(part).all()) await expect(shown).toBeHidden();
    await expect(page.locator("html")).toHaveCSS("color", "rgb(0, 0, 0)");
    await expect(page.locator("html")).toHaveCSS("background-color", "rgb(255, 255, 255)");
    await expect(
      page.getByText(`Printed from https://www.healthworkersforallcoalition.org${address}`),
    ).toBeVisible();
  });

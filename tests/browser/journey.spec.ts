import type { Page } from "@playwright/test";
import { testOf } from "./own-site.ts";
import { expect } from "./site.ts";

/** A coalition whose newest statement can be signed. */
const test = testOf(
  {
    "site.yaml": `name: Nurses of the River
address: https://river.example.org
menu: [/news/, /statements/, /members/, {title: About, link: pages/about.md}]
action: {title: Join us, link: pages/about.md}
`,
    "pages/about.md": "---\ntitle: About us\n---\nWe are nurses.\n",
    "members/ferry.md":
      "---\nname: Ferry Nurses\nkind: union\ncountries: [UG]\njoined: 2020\n---\nA union.\n",
    "news/2021-06-01-a.md": "---\ntitle: A day on the ferry\n---\nIt rained.\n",
    "statements/2021-05-12-fair-pay.md": `---
title: Fair pay now
kind: declaration
sign: {email: sign@example.org, url: "https://form.example.org/", until: 2021-12-31}
---
Pay nurses.

And listen to them.
`,
  },
  "2021-06-15",
);

/** Presses Tab until an element with this name has the focus; as a person would, not more than 60 times. */
async function tabTo(page: Page, name: string): Promise<void> {
  const reached = page.locator(":focus").filter({ hasText: name });
  for (let pressed = 0; pressed < 60; pressed += 1) {
    await page.keyboard.press("Tab");
    if ((await reached.count()) > 0) return;
  }
  throw new Error(`The keyboard does not reach "${name}"`);
}

test("from the home page to signing a statement by keyboard alone", async ({ page }) => {
  await page.goto("/");
  await tabTo(page, "Read the statement");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Fair pay now");
  await tabTo(page, "Sign with the form");
  await expect(page.locator(":focus")).toHaveAttribute("href", "https://form.example.org/");
  await expect(page.locator(":focus")).toBeInViewport();
  await tabTo(page, "Sign by e-mail");
  await expect(page.locator(":focus")).toHaveAttribute(
    "href",
    "mailto:sign@example.org?subject=Fair%20pay%20now",
  );
});

test("the home page leads straight to the place where the statement is signed", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("link", { name: "Sign it" }).click();
  await expect(page).toHaveURL(/\/statements\/fair-pay\/#how-to-sign$/);
  await expect(page.getByRole("heading", { name: "How to sign" })).toBeInViewport();
});

test.describe("the menu on a phone", () => {
  test.use({ viewport: { width: 360, height: 740 } });

  for (const javaScriptEnabled of [true, false])
    test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
      test.use({ javaScriptEnabled });

      test("opens and closes by keyboard and leads on", async ({ page }) => {
        await page.goto("/");
        const menu = page.getByRole("navigation", { name: "Main menu" });
        await expect(menu).toBeHidden();
        await page.getByRole("button", { name: "Menu" }).focus();
        await page.keyboard.press("Enter");
        await expect(menu).toBeVisible();
        await expect(menu).toBeInViewport({ ratio: 1 });
        await page.keyboard.press("Escape");
        await expect(menu).toBeHidden();
        await page.keyboard.press("Enter");
        await page.keyboard.press("Tab");
        await expect(menu.getByRole("link", { name: "News" })).toBeFocused();
        await page.keyboard.press("Enter");
        await expect(page).toHaveURL(/\/news\/$/);
      });

      test("closes at a touch outside", async ({ page }) => {
        await page.goto("/");
        await page.getByRole("button", { name: "Menu" }).click();
        const menu = page.getByRole("navigation", { name: "Main menu" });
        await expect(menu).toBeVisible();
        await page.mouse.click(180, 700);
        await expect(menu).toBeHidden();
      });
    });
});

test("the menu on a desk is open and has no button", async ({ page }) => {
  await page.goto("/");
  await expect(page.getByRole("navigation", { name: "Main menu" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Menu" })).toBeHidden();
});

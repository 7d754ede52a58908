import type { Page } from "@playwright/test";
import { expect, test } from "./site.ts";

const night = "rgb(14, 26, 33)";
const paper = "rgb(251, 250, 246)";
const ground = (page: Page): Promise<string> =>
  page.evaluate("getComputedStyle(document.documentElement).backgroundColor");
const themeSwitch = (page: Page) => page.getByRole("button", { name: "Dark colours" });

test("the colours are those that the system asks for, also when it changes its mind", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await page.goto("/");
  expect(await ground(page)).toBe(night);
  await expect(themeSwitch(page)).toHaveAttribute("aria-pressed", "true");
  await page.emulateMedia({ colorScheme: "light" });
  expect(await ground(page)).toBe(paper);
  await expect(themeSwitch(page)).toHaveAttribute("aria-pressed", "false");
});

test("the reader's choice holds on the next page, and is forgotten when it is the system's again", async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: "light" });
  await page.goto("/");
  await themeSwitch(page).focus();
  await page.keyboard.press("Enter");
  expect(await ground(page)).toBe(night);
  await page.goto("/about/");
  expect(await ground(page)).toBe(night);
  await expect(themeSwitch(page)).toHaveAttribute("aria-pressed", "true");
  await themeSwitch(page).click();
  expect(await ground(page)).toBe(paper);
  expect(await page.evaluate("localStorage.getItem('theme')")).toBeNull();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false, colorScheme: "dark" });

  test("the system's preference holds, and no switch is offered that would do nothing", async ({ page }) => {
    await page.goto("/");
    await expect(page.locator(".theme-switch")).toBeHidden();
    await expect(page.locator("html")).toHaveCSS("background-color", night);
  });
});

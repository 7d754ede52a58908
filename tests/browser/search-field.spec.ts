import type { Page } from "@playwright/test";
import { barriersOn } from "./barriers.ts";
import { expect, test } from "./site.ts";

const field = (page: Page) => page.locator("#site-query");
const options = (page: Page) => page.getByRole("listbox").getByRole("option");

test("nothing of the search is loaded before its field is used", async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.goto("/");
  await page.waitForLoadState("networkidle");
  const ofSearch = (): string[] => asked.filter((path) => /pagefind|\/search/.test(path));
  expect(ofSearch()).toEqual([]);
  await field(page).focus();
  await expect.poll(ofSearch).toContain("/pagefind/pagefind-worker.js");
});

test("results appear while typing, with their kind and marked words, and a way to all of them", async ({
  page,
}) => {
  await page.goto("/");
  await field(page).pressSequentially("migration");
  await expect(options(page)).toHaveCount(7);
  await expect(options(page).first()).toContainText("Blog · 2020");
  await expect(options(page).first().locator("mark").first()).toHaveText(/migration/i);
  await expect(field(page)).toHaveAttribute("aria-expanded", "true");
  await expect(page.getByRole("banner").getByRole("status")).toHaveText(/^\d+ results$/);
  await options(page).getByText("All results for “migration”").click();
  await expect(page).toHaveURL(/\/search\/\?q=migration$/);
  await expect(page.locator("#query")).toHaveValue("migration");
});

test.describe("by keyboard", () => {
  test("arrows move through the results and back to the field, and Enter opens one", async ({ page }) => {
    await page.goto("/about/");
    await field(page).pressSequentially("Wemos");
    await expect(options(page).first()).toBeVisible();
    await page.keyboard.press("ArrowUp");
    await expect(options(page).last()).toHaveAttribute("aria-selected", "true");
    await page.keyboard.press("ArrowDown");
    await expect(page.locator("[aria-selected=true]")).toHaveCount(0);
    await expect(field(page)).not.toHaveAttribute("aria-activedescendant");
    await page.keyboard.press("ArrowDown");
    const chosen = page.locator("[aria-selected=true]");
    await expect(field(page)).toHaveAttribute(
      "aria-activedescendant",
      (await chosen.getAttribute("id")) ?? "",
    );
    await expect(field(page)).toBeFocused();
    const target = (await chosen.getAttribute("href")) ?? "";
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL((url) => url.pathname === target);
  });

  test("Enter without a chosen result leads to the search page", async ({ page }) => {
    await page.goto("/about/");
    await field(page).pressSequentially("Wemos");
    await expect(options(page).first()).toBeVisible();
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/\/search\/\?q=Wemos$/);
  });

  test("Escape closes the list and then clears the field; leaving the field closes it, too", async ({
    page,
  }) => {
    await page.goto("/about/");
    await field(page).pressSequentially("Wemos");
    await expect(options(page).first()).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(page.locator(".search-popup")).toBeHidden();
    await expect(field(page)).toHaveValue("Wemos");
    await expect(field(page)).toHaveAttribute("aria-expanded", "false");
    await page.keyboard.press("ArrowDown");
    await expect(options(page).first()).toBeVisible();
    await page.keyboard.press("Tab");
    await expect(page.locator(".search-popup")).toBeHidden();
    await field(page).focus();
    await expect(options(page).first()).toBeVisible();
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await expect(field(page)).toHaveValue("");
  });

  test("the key / leads to the field, but not while typing, and can be turned off", async ({ page }) => {
    await page.goto("/about/");
    await page.keyboard.press("/");
    await expect(field(page)).toBeFocused();
    await expect(field(page)).toHaveValue("");
    await page.keyboard.press("/");
    await expect(field(page)).toHaveValue("/");
    await page.goto("/search/");
    await page.getByRole("checkbox", { name: "The key / leads to the search" }).uncheck();
    await page.goto("/about/");
    await page.keyboard.press("/");
    await expect(field(page)).not.toBeFocused();
  });
});

test("a click elsewhere closes the list", async ({ page }) => {
  await page.goto("/about/");
  await field(page).pressSequentially("Wemos");
  await expect(options(page).first()).toBeVisible();
  await page.getByRole("contentinfo").click({ position: { x: 2, y: 2 } });
  await expect(page.locator(".search-popup")).toBeHidden();
});

test("where nothing is found, the list says so; a mistyped word does not find its beginning", async ({
  page,
}) => {
  await page.goto("/about/");
  await field(page).pressSequentially("helth");
  await expect(page.locator(".search-popup")).toContainText("Nothing was found for “helth”.");
  await expect(options(page)).toHaveCount(0);
});

test("a search that cannot be loaded leaves the field as it is without a script", async ({
  page,
  browserName,
}) => {
  expect(browserName).toBe("chromium");
  await page.route("**/pagefind/pagefind-worker.js", (route) =>
    route.fulfill({
      contentType: "text/javascript",
      body: 'onmessage = ({ data: { id } }) => postMessage({ id, error: "broken" });',
    }),
  );
  await page.goto("/about/");
  await field(page).pressSequentially("Wemos");
  await page.waitForTimeout(500);
  await expect(page.locator(".search-popup")).toBeHidden();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/search\/\?q=Wemos$/);
  await expect(page.getByRole("status")).toContainText("The search could not be loaded");
});

for (const width of [320, 360, 1280])
  test(`at ${width} px the list stands below its field and inside the page`, async ({ page }) => {
    await page.setViewportSize({ width, height: 700 });
    await page.goto("/");
    await field(page).click();
    await page.keyboard.type("migration");
    // The list of a part of the word, where typing was slow, is replaced by that of the whole.
    await expect(options(page).last()).toContainText("migration");
    for (let i = 0; i < 5; i += 1) await page.keyboard.press("ArrowDown");
    const list = await page.locator(".search-popup").boundingBox();
    const input = await field(page).boundingBox();
    if (list === null || input === null) throw new Error("the field or its list is not shown");
    expect(input.y, "the field stays in sight").toBeGreaterThanOrEqual(0);
    expect(list.y).toBeGreaterThanOrEqual(input.y + input.height);
    expect(list.y - input.y - input.height).toBeLessThan(40);
    expect(list.x).toBeGreaterThanOrEqual(0);
    expect(list.x + list.width).toBeLessThanOrEqual(width);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    const chosen = await page.locator("[aria-selected=true]").boundingBox();
    expect((chosen?.y ?? 0) + (chosen?.height ?? 0), "the chosen result is in sight").toBeLessThanOrEqual(
      list.y + list.height + 1,
    );
  });

test("the open list has no barrier that axe knows, in light and dark", async ({ page }) => {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await page.goto("/about/");
    await field(page).pressSequentially("Wemos");
    await expect(options(page).first()).toBeVisible();
    await page.keyboard.press("ArrowDown");
    expect(await barriersOn(page, ".site-search")).toEqual([]);
  }
});

import { barriersOn } from "./barriers.ts";
import { expect, test } from "./site.ts";

const uganda = "/members/country/ug/";

test.beforeEach(async ({ page }) => {
  await page.goto("/members/");
});

test("the keyboard walks the countries of the map in the order of their names", async ({ page }) => {
  const links = page.locator(".world-map").getByRole("link");
  const names = await links.evaluateAll((all) => all.map((link) => link.getAttribute("aria-label") ?? ""));
  expect(names.length).toBeGreaterThan(1);
  expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, "en")));
  await links.first().focus();
  for (const name of names.slice(1)) {
    await page.keyboard.press("Tab");
    await expect(page.getByRole("link", { name, exact: true })).toBeFocused();
  }
  await page.keyboard.press("Tab");
  await expect(page.locator(".world-map :focus")).toHaveCount(0);
});

test("Enter on a country asks for its page", async ({ page }) => {
  await page.route(`**${uganda}`, (route) => route.fulfill({ contentType: "text/html", body: "Uganda" }));
  await page.getByRole("link", { name: /^Uganda: \d+ members?$/ }).focus();
  await page.keyboard.press("Enter");
  await page.waitForURL(`**${uganda}`);
});

test("a click on the outline of a country does so too", async ({ page }) => {
  await page.route(`**${uganda}`, (route) => route.fulfill({ contentType: "text/html", body: "Uganda" }));
  await page.locator(`.world-map svg[aria-hidden] a[href="${uganda}"]`).dispatchEvent("click");
  await page.waitForURL(`**${uganda}`);
});

test("every circle is a target of 24 pixels on a desk", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  for (const box of await page.locator(".world-map .wide .reach").all())
    expect((await box.boundingBox())?.width ?? 0).toBeGreaterThanOrEqual(24);
});

test("every circle is a target of 24 pixels on a phone while few countries have members", async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await expect(page.locator(".world-map .wide").first()).toBeHidden();
  for (const box of await page.locator(".world-map .narrow .reach").all())
    expect((await box.boundingBox())?.width ?? 0).toBeGreaterThanOrEqual(24);
});

test("no accessibility violation on a phone or a desk, in light and dark", async ({ page }) => {
  for (const width of [360, 1280])
    for (const colorScheme of ["light", "dark"] as const) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      expect(await barriersOn(page)).toEqual([]);
    }
});

test("paper has the list instead of the map", async ({ page }) => {
  await page.emulateMedia({ media: "print" });
  await expect(page.locator(".world-map")).toBeHidden();
  await expect(page.locator(".member-places").getByRole("link", { name: "Uganda" })).toBeVisible();
});

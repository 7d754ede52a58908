import { expect, test } from "./site.ts";

test("a feed that is opened in a browser says what it is, and leads to its page and its texts", async ({
  page,
  site,
}) => {
  // Chromium asks for it beside every XML document.
  await page.route("**/favicon.ico", (route) => route.fulfill({ status: 204 }));
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto("/statements/feed.xml");
  await expect(page.getByText("This is a feed", { exact: false })).toBeVisible();
  await expect(page.locator("feed > title")).toHaveCSS("font-weight", "700");
  for (const hidden of ["feed > id", "entry > content", "entry > id"])
    await expect(page.locator(hidden).first()).toBeHidden();
  const wide = "document.documentElement.scrollWidth > innerWidth";
  expect(await page.evaluate(wide)).toBe(false);
  const text = page.locator("entry > a").first();
  await expect(text).toBeVisible();
  // The feed leads to the live site, which is not asked here.
  const address = new URL((await text.getAttribute("href")) ?? "");
  expect((await page.request.get(site + address.pathname)).status()).toBe(200);
});

test.describe("with the right to copy", () => {
  test.use({ permissions: ["clipboard-read", "clipboard-write"] });

  test("the page of all feeds copies the address of one, and announces it", async ({ page }) => {
    await page.goto("/");
    await page.locator(".site-footer").getByRole("link", { name: "Feeds and calendars" }).click();
    const row = page.locator(".feed-list > li").filter({ hasText: "/news/feed.xml" });
    await row.getByRole("button", { name: "Copy address" }).click();
    await expect(row.getByRole("status")).toHaveText("Copied");
    expect(await page.evaluate("navigator.clipboard.readText()")).toMatch(/^https:\/\/.+\/news\/feed\.xml$/);
  });
});

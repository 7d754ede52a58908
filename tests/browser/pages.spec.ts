import { barriersOn } from "./barriers.ts";
import { expect, test } from "./site.ts";

/** One page of each kind on the real site. */
const pages = [
  "/",
  "/news/",
  "/news/come-together-for-bold-civil-society-action-for-human-resources-for-health/",
  "/blog/",
  "/statements/",
  "/statements/political-declaration/",
  "/events/",
  "/events/health-workers-on-the-move/",
  "/publications/",
  "/publications/the-power-of-civil-society/",
  "/campaigns/health-workers-for-all-europe/",
  "/years/2018/",
  "/members/",
  "/members/wemos/",
  "/members/region/africa/",
  "/news/topic/migration/",
  "/people/amanda-banda/",
  "/topics/",
  "/topics/migration/",
  "/feeds/",
  "/data/",
  "/digests/",
  "/digests/2021-04/",
  "/about/",
  "/governance/",
  "/search/",
  "/404.html",
];

for (const path of pages) {
  test(`${path} answers and has no accessibility violation in light and dark`, async ({ page }) => {
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      const response = await page.goto(path);
      expect(response?.status()).toBe(200);
      expect(await barriersOn(page)).toEqual([]);
    }
  });

  test(`${path} needs no sideways scrolling at 320 pixels`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(path);
    const overflow = await page.evaluate(
      "document.documentElement.scrollWidth - document.documentElement.clientWidth",
    );
    expect(overflow).toBe(0);
  });
}

test("the skip link is the first stop of the keyboard and leads to the content", async ({ page }) => {
  await page.goto("/about/");
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: "Skip to content" });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press("Enter");
  await expect(page.locator("main")).toBeFocused();
});

test("an address that does not exist is answered with 404 and a way on", async ({ page }) => {
  const response = await page.request.get("/no/such/page/");
  expect(response.status()).toBe(404);
  expect(await response.text()).toContain("This page does not exist");
});

test("the source of a figure opens at the press of a key, without a script, and closes again", async ({
  page,
}) => {
  await page.goto("/topics/universal-health-coverage/");
  const source = page.getByRole("button", { name: /^Source of/ }).first();
  const note = page.locator("#source-1");
  await expect(note).toBeHidden();
  await source.focus();
  await page.keyboard.press("Enter");
  await expect(note).toBeVisible();
  await expect(note).toContainText("Source: Fact sheet of the Health Workers For All Coalition");
  await page.keyboard.press("Escape");
  await expect(note).toBeHidden();
});

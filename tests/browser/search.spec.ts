import { expect, test } from "./site.ts";

test("a word typed into the search page leads to the right statement", async ({ page }) => {
  await page.goto("/search/");
  await page.getByLabel("Search this site").pressSequentially("Magombeyi");
  await expect(page.getByRole("status")).toHaveText(/^\d+ results?$/);
  const statements = page.locator("section[data-kind=statements]");
  await expect(statements.getByRole("heading", { name: "Statements" })).toBeVisible();
  await statements
    .getByRole("link", { name: /Magombeyi/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/statements\/[a-z-]*magombeyi\/$/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Magombeyi");
});

test("results stand in groups by kind of page, and their number is the sum of all groups", async ({
  page,
}) => {
  await page.goto("/search/?q=migration");
  const status = page.getByRole("status");
  await expect(status).toHaveText(/^\d+ results$/);
  for (const kind of ["News and blog", "Members", "People", "Topics", "Pages"])
    await expect(page.getByRole("heading", { name: kind, exact: true })).toBeVisible();
  for (const more of await page.getByRole("button", { name: "Show more" }).all()) await more.click();
  await expect(page.getByRole("button", { name: "Show more" })).toHaveCount(0);
  const found = Number((await status.textContent())?.match(/\d+/)?.[0]);
  await expect(page.locator(".search-results > li")).toHaveCount(found);
});

test("the query is kept in the address and searched again when the page is loaded", async ({ page }) => {
  await page.goto("/search/");
  await page.getByLabel("Search this site").fill("Wemos");
  await expect(page).toHaveURL(/\?q=Wemos$/);
  await page.reload();
  await expect(page.getByLabel("Search this site")).toHaveValue("Wemos");
  await expect(
    page.locator("section[data-kind=members]").getByRole("link", { name: "Wemos", exact: true }),
  ).toBeVisible();
});

test("where nothing is found, the page says so and what to do", async ({ page }) => {
  await page.goto("/search/?q=qqxxzz");
  await expect(page.getByRole("status")).toContainText("Nothing was found for “qqxxzz”");
  await expect(page.locator("section[data-kind]:visible")).toHaveCount(0);
  await expect(page.getByRole("heading", { name: "Browse instead" })).toBeVisible();
});

test("accents are forgiven: Medecins finds Médecins", async ({ page }) => {
  await page.goto("/search/?q=Medecins");
  await expect(
    page.locator("section[data-kind=members]").getByRole("link", { name: /Médecins/ }),
  ).toBeVisible();
});

test("found words are marked, and nothing of the index becomes markup", async ({ page }) => {
  await page.goto("/search/?q=shortage");
  await expect(page.locator(".search-results mark").first()).toHaveText(/shortage/i);
  await expect(page.locator(".search-results :is(img, script, svg, iframe)")).toHaveCount(0);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the search page says what to do, and its lists lead on", async ({ page }) => {
    await page.goto("/search/");
    const advice = page.locator("noscript .notice");
    await expect(advice).toBeVisible();
    await expect(advice).toContainText("Without JavaScript the search does not work");
    await expect(page.getByLabel("Search this site")).toBeHidden();
    await page.getByRole("main").getByRole("link", { name: "Statements" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Statements" })).toBeVisible();
  });
});

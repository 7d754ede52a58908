import type { Page } from "@playwright/test";
import { barriersOn } from "./barriers.ts";
import { expect, test } from "./site.ts";

const field = (page: Page) => page.getByRole("searchbox", { name: "Search this site" });
const results = (page: Page) => page.locator(".search-results > li");
const box = (page: Page, name: RegExp) => page.locator(".search-filters").getByRole("checkbox", { name });

/** The number in a text, e.g. of a status or of a filter. */
const numberIn = async (text: Promise<string | null>): Promise<number> =>
  Number(/\d+/.exec((await text) ?? "")?.[0]);

test("a word typed into the search page leads to the right statement", async ({ page }) => {
  await page.goto("/search/");
  await field(page).pressSequentially("Magombeyi");
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
  for (const kind of ["News and blog", "Members", "People", "Topics"])
    await expect(page.getByRole("heading", { name: kind, exact: true })).toBeVisible();
  const more = page.locator(".search-groups").getByRole("button", { name: "Show more" });
  while ((await more.count()) > 0) {
    const before = await results(page).count();
    await more.first().click();
    await expect.poll(() => results(page).count()).toBeGreaterThan(before);
  }
  await expect(results(page)).toHaveCount(await numberIn(status.textContent()));
});

test("the query is kept in the address and searched again when the page is loaded", async ({ page }) => {
  await page.goto("/search/");
  await field(page).fill("Wemos");
  await expect(page).toHaveURL(/\?q=Wemos$/);
  await page.reload();
  await expect(field(page)).toHaveValue("Wemos");
  await expect(
    page.locator("section[data-kind=members]").getByRole("link", { name: "Wemos", exact: true }),
  ).toBeVisible();
});

test("an answer that comes late never replaces that to a later question", async ({ page }) => {
  let isHeld = true;
  await page.route(/\.pf_fragment$/, async (route) => {
    if (isHeld) await new Promise((later) => setTimeout(later, 1500));
    await route.continue();
  });
  const first = page.waitForRequest(/\.pf_fragment$/);
  await page.goto("/search/?q=migration");
  await first;
  await page.waitForTimeout(300);
  isHeld = false;
  await field(page).fill("Magombeyi");
  await expect(results(page).first()).toBeVisible();
  await page.waitForTimeout(2000);
  await expect(results(page).first()).toContainText("Magombeyi");
  await expect(field(page)).toHaveValue("Magombeyi");
});

test("found words are marked, and nothing of the index becomes markup", async ({ page }) => {
  await page.goto("/search/?q=shortage");
  await expect(page.locator(".search-results mark").first()).toHaveText(/^shortages?$/i);
  await expect(page.locator(".search-results :is(img, script, svg, iframe)")).toHaveCount(0);
});

test("sections of a long page are results below it that lead to their place", async ({ page }) => {
  await page.goto("/search/?q=steering+committee");
  const section = page.locator(".search-sections a").first();
  await expect(section).toBeVisible();
  const title = await section.textContent();
  await section.click();
  await expect(page).toHaveURL(/\/#[a-z0-9-]+$/);
  await expect(page.locator(":target")).toContainText(title ?? "");
});

test.describe("filters", () => {
  test("say how many results each value gives, and keep that promise", async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto("/search/?q=health");
    const status = page.getByRole("status");
    await expect(status).toHaveText(/^\d+ results$/);
    const all = await numberIn(status.textContent());
    const gender = box(page, /^Gender/);
    const promised = await numberIn(gender.locator("xpath=..").textContent());
    expect(promised).toBeGreaterThan(0);
    expect(promised).toBeLessThan(all);
    await gender.check();
    await expect(status).toHaveText(new RegExp(`^${promised} results?$`));
    await expect(gender).toBeFocused();
  });

  test("several values of one are or, several filters are and; other values keep their numbers", async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto("/search/?q=health&kind=news");
    const status = page.getByRole("status");
    await expect(page.locator("section[data-kind]:visible")).toHaveCount(1);
    const events = await numberIn(
      box(page, /^Events/)
        .locator("xpath=..")
        .textContent(),
    );
    const news = await numberIn(status.textContent());
    expect(events, "the number of another kind while one is chosen").toBeGreaterThan(0);
    await box(page, /^Events/).check();
    await expect(status).toHaveText(`${news + events} results`);
    await box(page, /^2019/).check();
    await expect.poll(() => numberIn(status.textContent())).toBeLessThan(news + events);
    await expect(page).toHaveURL(/\?q=health&kind=events&kind=news&year=2019$/);
  });

  test("are kept in the address, restored on reload and undone by going back", async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto("/search/?q=health");
    const status = page.getByRole("status");
    await expect(status).toHaveText(/^\d+ results$/);
    const all = (await status.textContent()) ?? "";
    await box(page, /^Uganda/).check();
    // While it searches, it says so instead of a number.
    await expect(status).toHaveText(new RegExp(`^(?!${all}$)\\d+ results?$`));
    await expect(page).toHaveURL(/\?q=health&country=Uganda$/);
    const fewer = (await status.textContent()) ?? "";
    await page.reload();
    await expect(status).toHaveText(fewer);
    await expect(box(page, /^Uganda/)).toBeChecked();
    await page.goBack();
    await expect(status).toHaveText(all);
    await expect(box(page, /^Uganda/)).not.toBeChecked();
  });

  test("find without words, newest first, and are all cleared by one button", async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto("/search/?kind=news&author=Amanda+Banda");
    const days = page.locator(".search-results .meta");
    await expect(days.first()).toBeVisible();
    const years = (await days.allTextContents()).map((text) => Number(/\d{4}/.exec(text)?.[0]));
    expect(years).toEqual([...years].sort((a, b) => b - a));
    await page.getByRole("button", { name: "Clear filters" }).click();
    await expect(page).toHaveURL(/\/search\/$/);
    await expect(page.getByRole("button", { name: "Clear filters" })).toBeHidden();
    await expect(field(page)).toBeFocused();
    await expect(results(page).filter({ visible: true })).toHaveCount(0);
  });
});

test.describe("where nothing is found", () => {
  test("the page says so, names topics and lists, and offers no spelling it does not know", async ({
    page,
  }) => {
    await page.goto("/search/?q=qqxxzz");
    await expect(page.getByRole("status")).toContainText("Nothing was found for “qqxxzz”");
    await expect(page.locator("section[data-kind]:visible")).toHaveCount(0);
    await expect(page.locator(".search-topics").getByRole("link", { name: "Gender" })).toBeVisible();
    await expect(page.getByRole("heading", { name: "Browse instead" })).toBeVisible();
    await expect(page.getByText("Did you mean")).toHaveCount(0);
  });

  for (const [wrong, right] of [
    ["helth wokers", "health workers"],
    ["Magombei", "magombeyi"],
    ["wemso", "wemos"],
    ["migratoin", "migration"],
  ] as const)
    test(`it offers ${right} for ${wrong}, and searches for it`, async ({ page }) => {
      await page.goto(`/search/?${new URLSearchParams({ q: wrong })}`);
      await page.locator(".search-spelling").getByRole("link", { name: right, exact: true }).click();
      await expect(page.getByRole("status")).toHaveText(/^\d+ results?$/);
      await expect(field(page)).toHaveValue(right);
      await expect(page).toHaveURL(new RegExp(`\\?q=${right.replace(" ", "\\+")}$`));
      await expect(page.locator(".search-spelling")).toBeEmpty();
      await page.goBack();
      await expect(field(page)).toHaveValue(wrong);
    });

  test("the words of the site are loaded only then", async ({ page }) => {
    const asked: string[] = [];
    page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    await page.goto("/search/?q=Wemos");
    await expect(results(page).first()).toBeVisible();
    expect(asked).not.toContain("/search/words.json");
    await field(page).fill("Wemso");
    await expect(page.getByText("Did you mean")).toBeVisible();
    expect(asked).toContain("/search/words.json");
  });
});

test("accents are forgiven: Medecins finds Médecins", async ({ page }) => {
  await page.goto("/search/?q=Medecins");
  await expect(
    page.locator("section[data-kind=members]").getByRole("link", { name: /Médecins/ }),
  ).toBeVisible();
});

test("the search page has no barrier that axe knows, in light and dark, with results and without", async ({
  page,
}) => {
  for (const colorScheme of ["light", "dark"] as const)
    for (const query of ["health", "helth"]) {
      await page.emulateMedia({ colorScheme });
      await page.goto(`/search/?q=${query}`);
      await expect(
        page.locator(query === "health" ? ".search-results li" : ".search-spelling a").first(),
      ).toBeVisible();
      expect(await barriersOn(page, ".search")).toEqual([]);
    }
});

test("the search page fits 320 px with results and filters", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto("/search/?q=health&kind=news");
  await expect(results(page).first()).toBeVisible();
  await page.getByText("Filter the results").click();
  await expect(box(page, /^News and blog/)).toBeChecked();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the search page says what to do, and its lists lead on", async ({ page }) => {
    await page.goto("/search/");
    const advice = page.locator("noscript .notice");
    await expect(advice).toBeVisible();
    await expect(advice).toContainText("Without JavaScript the search does not work");
    await expect(page.getByRole("main").getByLabel("Search this site")).toBeHidden();
    await page.getByRole("main").getByRole("link", { name: "Statements" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Statements" })).toBeVisible();
  });

  test("the field of every page leads to the search page", async ({ page }) => {
    await page.goto("/members/");
    await page.getByRole("banner").getByRole("searchbox").fill("nurses");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/\/search\/\?q=nurses$/);
    await expect(page.locator("noscript .notice")).toBeVisible();
  });
});

import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Page } from "@playwright/test";
import { nodeFlags } from "../../scripts/command/node-flags.ts";
import { test as base, expect, serve } from "./site.ts";

/**
 * The content of a coalition with 60 posts, the newest first from 59 to 0: each third is on pay, each second by Ada,
 * the newer half is of 2021. One more post of 2019 is on care and by nobody.
 */
function writeCoalition(folder: string): void {
  for (const part of ["news", "topics", "members"]) mkdirSync(join(folder, part), { recursive: true });
  const put = (file: string, ...lines: string[]): void =>
    writeFileSync(join(folder, file), `---\n${lines.join("\n")}\n---\n`);
  writeFileSync(
    join(folder, "site.yaml"),
    "name: River\naddress: https://river.example.org\nmenu: [/news/]\n",
  );
  put("topics/pay.md", "title: Pay");
  put("topics/work.md", "title: Work");
  put("topics/care.md", "title: Care");
  for (let i = 0; i < 60; i += 1) {
    const month = String(1 + Math.floor((i % 30) / 3)).padStart(2, "0");
    const day = `${i < 30 ? 2020 : 2021}-${month}-1${i % 3}`;
    put(
      `news/post-${i}.md`,
      `title: Post ${i}`,
      `date: ${day}`,
      `topics: [${i % 3 === 0 ? "pay" : "work"}]`,
      ...(i % 2 === 0 ? ["authors: [Ada]"] : []),
    );
  }
  put("news/last.md", "title: The first of all", "date: 2019-01-01", "topics: [care]");
  put("members/ferry.md", "name: Ferry", "kind: union", "countries: [UG]", "joined: 2019");
  put("members/river.md", "name: River", "kind: ngo", "countries: [UG]", "roles: [{role: observer}]");
  put("members/lake.md", "name: Lake", "kind: ngo", "countries: [KE]", "joined: 2019");
}

/** The site of this coalition, built once. */
const test = base.extend<object, { site: string }>({
  site: [
    async ({ browserName: _every }, use) => {
      const root = mkdtempSync(join(tmpdir(), "filter-test-"));
      writeCoalition(join(root, "content"));
      const options = ["--content", join(root, "content"), "--output", join(root, "site"), "--quiet"];
      execFileSync(resolve("node_modules/.bin/node"), [...nodeFlags, "scripts/build.ts", ...options]);
      const { server, address } = await serve(join(root, "site"));
      await use(address);
      server.closeAllConnections();
      server.close();
      rmSync(root, { recursive: true, force: true });
    },
    { scope: "worker", timeout: 60_000 },
  ],
});

const box = (page: Page, name: string) => page.getByRole("checkbox", { name, exact: false });
const items = (page: Page) => page.locator(".entry-item:visible");
const titles = (page: Page) => page.locator(".entry-item:visible").locator("h2, h3").allTextContents();

test("values of one group are alternatives, groups limit each other, and the number is announced", async ({
  page,
}) => {
  await page.goto("/news/");
  const status = page.locator(".faceted-items").getByRole("status");
  await box(page, "Pay").check();
  await expect(status).toHaveText("20 results");
  await box(page, "Care").check();
  await expect(status).toHaveText("21 results");
  await box(page, "2021").check();
  await expect(status).toHaveText("10 results");
  await box(page, "Ada").check();
  await expect(status).toHaveText("5 results");
  await expect(items(page)).toHaveCount(5);
  expect(await titles(page)).toEqual(["Post 54", "Post 48", "Post 42", "Post 36", "Post 30"]);
});

test("the numbers beside the values follow, and what would give nothing cannot be chosen", async ({
  page,
}) => {
  await page.goto("/news/");
  await box(page, "2019").check();
  await expect(box(page, "Pay")).toBeDisabled();
  await expect(page.locator("label", { has: box(page, "Pay") })).toHaveText("Pay\u00a00");
  await expect(page.locator("label", { has: box(page, "2021") })).toHaveText("2021\u00a030");
  await expect(box(page, "Care")).toBeEnabled();
});

test("results of several pages of the list are shown 20 at a time", async ({ page }) => {
  await page.goto("/news/");
  await box(page, "Work").check();
  await box(page, "Care").check();
  await expect(page.getByText("41 results")).toBeVisible();
  await expect(items(page)).toHaveCount(20);
  await expect(page.getByRole("navigation", { name: "Pages of this list" })).toBeHidden();
  const more = page.getByRole("button", { name: "Show more" });
  await more.click();
  await expect(items(page)).toHaveCount(40);
  await expect(page.getByRole("link", { name: await nthTitle(page, 20), exact: true })).toBeFocused();
  await more.click();
  await expect(items(page)).toHaveCount(41);
  await expect(more).toBeHidden();
  const all = await titles(page);
  expect(new Set(all).size).toBe(41);
  expect(all.at(-1)).toBe("The first of all");
});

const nthTitle = async (page: Page, n: number): Promise<string> => (await titles(page))[n] ?? "";

test("the choice stands in the address, is restored on reload, and back and forward lead through it", async ({
  page,
}) => {
  await page.goto("/news/");
  await box(page, "Pay").check();
  await box(page, "Care").check();
  await box(page, "2021").check();
  await expect(page).toHaveURL(/\/news\/\?topic=care&topic=pay&year=2021$/);
  await page.reload();
  for (const name of ["Pay", "Care", "2021"]) await expect(box(page, name)).toBeChecked();
  await expect(items(page)).toHaveCount(10);
  await page.goBack();
  await expect(box(page, "2021")).not.toBeChecked();
  await expect(page.getByText("21 results")).toBeVisible();
  await page.goForward();
  await expect(page.getByText("10 results")).toBeVisible();
});

test("what an address says that is no value is passed over", async ({ page }) => {
  await page.goto("/news/?topic=%3Cscript%3E&year=2021&colour=red");
  await expect(page.getByText("30 results")).toBeVisible();
  await expect(page.getByRole("checkbox", { checked: true })).toHaveCount(1);
});

test("clearing brings back the list with its pages, and keeps the keyboard in the filter", async ({
  page,
}) => {
  await page.goto("/news/?topic=pay");
  await expect(page.getByText("20 results")).toBeVisible();
  await page.getByRole("button", { name: "Clear all filters" }).click();
  await expect(page).toHaveURL(/\/news\/$/);
  await expect(page.getByRole("checkbox", { checked: true })).toHaveCount(0);
  await expect(page.getByRole("navigation", { name: "Pages of this list" })).toBeVisible();
  await expect(items(page)).toHaveCount(20);
  await expect(page.getByRole("checkbox").first()).toBeFocused();
});

test("on a phone the filter is folded, and the keyboard alone opens and uses it", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await page.goto("/news/");
  await expect(box(page, "Pay")).toBeHidden();
  const summary = page.locator(".facets > details > summary");
  await summary.focus();
  await page.keyboard.press("Enter");
  await box(page, "Pay").focus();
  await page.keyboard.press("Space");
  await expect(page.getByText("20 results")).toBeVisible();
  await expect(summary).toHaveText("Filter (1)");
  await expect(box(page, "Pay")).toBeFocused();
});

test("members are filtered on their page, and sections of which nothing is left go with them", async ({
  page,
}) => {
  await page.goto("/members/");
  await box(page, "Uganda").check();
  await expect(page.locator(".member-list li:visible")).toHaveCount(2);
  await box(page, "Trade unions").check();
  await expect(page.locator(".member-list li:visible")).toHaveText(/^Ferry/);
  await expect(page.getByRole("heading", { name: "Observers" })).toBeHidden();
  await expect(page.getByText("1 result", { exact: true })).toBeVisible();
});

test("an address with a filter shows what it filters, also where the list begins below a map", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 500 });
  await page.goto("/members/?country=ke");
  await expect(page.getByRole("link", { name: "Lake" }).last()).toBeInViewport();
});

test("a page of a value leads to the filter with this value chosen", async ({ page }) => {
  await page.goto("/news/topic/pay/");
  await page.getByRole("link", { name: "Combine with other filters" }).click();
  await expect(page).toHaveURL(/\/news\/\?topic=pay$/);
  await expect(box(page, "Pay")).toBeChecked();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("values are links to pages of their own, with a way back to all", async ({ page }) => {
    await page.goto("/news/");
    await expect(page.getByRole("checkbox")).toHaveCount(0);
    await page.getByRole("search", { name: "Filter this list" }).getByRole("link", { name: "Work" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("News on Work");
    await expect(page.getByText("40 results")).toBeVisible();
    await page.getByRole("link", { name: "Older" }).click();
    await expect(page).toHaveURL(/\/news\/topic\/work\/page\/2\/$/);
    await page.getByRole("link", { name: "All news" }).click();
    await expect(page).toHaveURL(/\/news\/$/);
  });
});

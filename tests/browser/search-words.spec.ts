import type { Page } from "@playwright/test";
import { testOf } from "./own-site.ts";
import { expect } from "./site.ts";

const hostile = `Pay: fair, safe & "decent" </script><img src=x onerror=alert(1)>`;

/** A small site with the words that searches get wrong. */
const files: Readonly<Record<string, string>> = {
  "site.yaml":
    "name: Nurses\naddress: https://nurses.example.org\nlanguages: [en, fr]\nmenu: [/news/, /topics/]\n",
  "topics/pay.md": `---\ntitle: '${hostile}'\n---\nA topic.\n`,
  "news/2021-06-01-a.md": `---\ntitle: '${hostile}'\ntopics: [pay]\nauthors: [Benoît Cárdenas]\n---\nBenoît and Cárdenas signed with all members: 1 < 2 &amp; "so".\n\n## A <b>part</b> & more\n\nNurses here.\n`,
  "news/2021-06-02-b.md":
    "---\ntitle: Plain post\ntopics: [pay]\n---\nBenoit and Cardenas sign as a member.\n",
  "news/2021-06-03-c.fr.md": "---\ntitle: Billet\n---\nLes infirmières demandent des salaires équitables.\n",
};

const test = testOf(files);

const titles = (page: Page) => page.locator(".search-results > li > a");
const search = (page: Page, query: string, language = "") =>
  page.goto(`${language}/search/?${new URLSearchParams({ q: query })}`);

for (const query of [
  "Benoit",
  "Benoît",
  "BENOÎT",
  "Cárdenas",
  "Cardenas",
  "sign",
  "signing",
  "member",
  "members",
])
  test(`${query} finds every form of the word`, async ({ page }) => {
    await search(page, query);
    await expect(page.locator("section[data-kind=news] .search-results > li > a")).toHaveCount(2);
  });

test("a title is shown as it is written, whatever stands in it", async ({ page }) => {
  await search(page, "decent");
  await expect(titles(page).first()).toHaveText(hostile);
  await expect(page.locator(".search-results :is(img, script, b)")).toHaveCount(0);
  await page.goto("/news/b/");
  await page.locator("#site-query").pressSequentially("decent");
  await expect(page.locator(".suggestion-title").first()).toHaveText(hostile);
});

test("a section and an excerpt are shown as they are written", async ({ page }) => {
  await search(page, "nurses");
  await expect(page.locator(".search-sections a")).toHaveText("A <b>part</b> & more");
  await search(page, "Cárdenas");
  await expect(titles(page).filter({ hasText: "decent" }).locator("xpath=..")).toContainText('1 < 2 & "so"');
});

test("a filter takes a value with commas, colons and quotes, in the address too", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto("/search/");
  const topic = page.locator(".search-filters input[name=topic]");
  await expect(topic).toHaveValue(hostile);
  await topic.check();
  await expect(page.getByRole("status")).toHaveText("3 results");
  await page.reload();
  await expect(page.getByRole("status")).toHaveText("3 results");
  await expect(topic).toBeChecked();
});

test("a spelling is offered with its accents", async ({ page }) => {
  await search(page, "infirmierse", "/fr");
  await expect(page.locator(".search-spelling")).toContainText("Vouliez-vous dire infirmières");
});

test("each language finds its own pages, and leads to the search of the others", async ({ page }) => {
  await search(page, "salaires", "/fr");
  await expect(page.getByRole("status")).toHaveText("1 résultat");
  await expect(titles(page)).toHaveText("Billet");
  await search(page, "decent", "/fr");
  await expect(page.getByRole("status")).toContainText("Rien n’a été trouvé");
  await page.getByRole("main").getByRole("link", { name: "English" }).click();
  await expect(page).toHaveURL(/\/search\/$/);
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
});

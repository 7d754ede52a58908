import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, test } from "@playwright/test";
import { nodeFlags } from "../../scripts/command/node-flags.ts";

/** A copy of the project, so that edits of layouts disturb no other test. */
let project: string;
let preview: ChildProcess;
let printed = "";
const port = 18_080 + (process.pid % 1000);
const address = `http://localhost:${port}`;

const edit = (file: string, change: (text: string) => string): void => {
  const path = join(project, file);
  writeFileSync(path, change(readFileSync(path, "utf8")));
};

test.describe.configure({ mode: "serial" });

test.beforeAll(async () => {
  project = mkdtempSync(join(tmpdir(), "preview-test-"));
  for (const part of [
    "content",
    "layouts",
    "assets",
    "scripts",
    ".eleventy.ts",
    "package.json",
    "tsconfig.json",
  ])
    cpSync(resolve(part), join(project, part), { recursive: true });
  symlinkSync(resolve("node_modules"), join(project, "node_modules"));
  const node = resolve("node_modules/.bin/node");
  const { INIT_CWD: _callers, ...environment } = process.env;
  preview = spawn(node, [...nodeFlags, "scripts/start.ts", "--port", String(port)], {
    cwd: project,
    env: environment,
  });
  for (const stream of [preview.stdout, preview.stderr])
    stream?.on("data", (chunk: Buffer) => {
      printed += chunk.toString();
    });
  await expect.poll(() => printed, { timeout: 50_000 }).toContain("Rendered in");
});

test.afterAll(async () => {
  const ended = new Promise((end) => preview.once("exit", end));
  preview.kill("SIGTERM");
  await ended;
  rmSync(project, { recursive: true, force: true });
});

test("an edit of content shows without a restart or a reload by hand", async ({ page }) => {
  await page.goto(`${address}/topics/gender/`);
  edit("content/topics/gender.md", (text) => text.replace(/^title: .*$/m, "title: Gender, edited"));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Gender, edited");
});

test("an edit of a component shows", async ({ page }) => {
  await page.goto(`${address}/topics/gender/`);
  edit("layouts/components/SiteFooter.tsx", (text) =>
    text.replace('class="site-footer"', 'class="site-footer edited"'),
  );
  await expect(page.locator("footer.edited")).toBeVisible();
});

test("an edit of a page layout shows", async ({ page }) => {
  await page.goto(`${address}/topics/gender/`);
  edit("layouts/pages/topic.tsx", (text) => text.replace('kind="topic"', 'kind="topic edited"'));
  await expect(page.locator("article.edited")).toBeVisible();
});

test("an edit of CSS shows", async ({ page }) => {
  await page.goto(`${address}/topics/gender/`);
  edit("assets/css/base.css", (text) => `${text}\nh1 { letter-spacing: 3px; }\n`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveCSS("letter-spacing", "3px");
});

// Seen red: when the reserve was not told what had changed since it had read, its pages had the old words and styles.
test("an edit of a component shows beside those of content and CSS before it, which the reserve had read as they were", async ({
  page,
}) => {
  await page.goto(`${address}/topics/gender/`);
  // Time for the reserve to be ready.
  await page.waitForTimeout(4000);
  edit("content/topics/gender.md", (text) => text.replace(/^title: .*$/m, "title: Gender, edited before"));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Gender, edited before");
  edit("assets/css/base.css", (text) => `${text}\nh1 { letter-spacing: 4px; }\n`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveCSS("letter-spacing", "4px");
  edit("layouts/components/SiteFooter.tsx", (text) => text.replace("edited", "edited-again"));
  await expect(page.locator("footer.edited-again")).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Gender, edited before");
  await expect(page.getByRole("heading", { level: 1 })).toHaveCSS("letter-spacing", "4px");
});

test("a broken file shows its problem in the terminal and on the page, and mending it recovers", async ({
  page,
}) => {
  await page.goto(`${address}/topics/gender/`);
  edit("content/topics/gender.md", (text) => text.replace(/^title:/m, "titel:"));
  const problems = page.getByRole("alert");
  await expect(problems).toContainText(
    'content/topics/gender.md:2:1  error  unknown-field  There is no field "titel". Did you mean "title"?',
  );
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Gender, edited before");
  await expect.poll(() => printed).toContain('There is no field "titel"');
  edit("content/topics/gender.md", (text) => text.replace(/^titel: .*$/m, "title: Gender, mended"));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Gender, mended");
  await expect(problems).toHaveCount(0);
});

test("a mistake in a component shows where it is, and mending it recovers", async ({ page }) => {
  await page.goto(`${address}/topics/gender/`);
  edit("layouts/components/SiteFooter.tsx", (text) => text.replace("return (", "return ((("));
  await expect(page.getByRole("alert")).toContainText("layouts/components/SiteFooter.tsx");
  edit("layouts/components/SiteFooter.tsx", (text) =>
    text
      .replace("return (((", "return (")
      .replace('class="site-footer edited-again"', 'class="site-footer again"'),
  );
  await expect(page.locator("footer.again")).toBeVisible();
});

test("of saves in quick succession the last one shows, also while the whole site is being drawn behind it", async ({
  page,
}) => {
  await page.goto(`${address}/topics/gender/`);
  for (let i = 1; i <= 12; i += 1) {
    edit("content/topics/gender.md", (text) => text.replace(/^title: .*$/m, `title: Gender, saved ${i}`));
    await page.waitForTimeout(i * 25);
  }
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Gender, saved 12");
  await page.goto(`${address}/topics/`);
  await expect(page.getByRole("link", { name: "Gender, saved 12" }).first()).toBeVisible();
});

test("a mistake on a page that nobody has open is told on the one that is, and on that page itself", async ({
  page,
}) => {
  await page.goto(`${address}/topics/gender/`);
  edit("layouts/pages/year.tsx", (text) =>
    text.replace(
      "const { lang } = library;",
      'const { lang } = library; if (lang) throw new Error("No year");',
    ),
  );
  const problems = page.getByRole("alert");
  await expect(problems).toContainText(/The build stopped at layouts\/pages\/year\.tsx:\d+:\d+: No year/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Gender, saved 12");
  await page.goto(`${address}/years/2018/`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("This page cannot be drawn");
  await expect(problems).toContainText("No year");
  edit("layouts/pages/year.tsx", (text) => text.replace(' if (lang) throw new Error("No year");', ""));
  await expect(page.getByRole("heading", { level: 1 })).toContainText("2018");
  await expect(problems).toHaveCount(0);
});

test("feeds, calendars and what is nowhere are answered", async ({ request }) => {
  for (const [path, words] of [
    ["/feed.xml", "<feed"],
    ["/calendar.ics", "BEGIN:VCALENDAR"],
    ["/robots.txt", "Sitemap:"],
  ] as const)
    expect(await (await request.get(address + path)).text()).toContain(words);
  const missing = await request.get(`${address}/nowhere/`, { headers: { accept: "text/html" } });
  expect(missing.status()).toBe(404);
  expect(await missing.text()).toContain("</html>");
});

test("drafts and scheduled texts are shown and marked", async ({ page }) => {
  writeFileSync(
    join(project, "content/news/2031-01-02-later.md"),
    "---\ntitle: A post for later\n---\n\nText.\n",
  );
  writeFileSync(
    join(project, "content/news/2021-01-02-unfinished.md"),
    "---\ntitle: An unfinished post\ndraft: true\n---\n\nText.\n",
  );
  await expect(async () => {
    await page.goto(`${address}/news/later/`);
    await expect(page.getByText("Scheduled: this text appears on 2 January 2031.")).toBeVisible({
      timeout: 1000,
    });
  }).toPass();
  await page.goto(`${address}/news/unfinished/`);
  await expect(page.getByText("Draft: this text is not on the site.")).toBeVisible();
});

test("the search works in the preview", async ({ page }) => {
  // Pages are shown before their index is made.
  await expect(async () => {
    await page.goto(`${address}/search/?q=Magombeyi`);
    await expect(page.locator("section[data-kind=statements]").getByRole("link").first()).toBeVisible({
      timeout: 5000,
    });
  }).toPass();
});

test("a port that is taken is told in a sentence", async () => {
  const second = spawn(
    resolve("node_modules/.bin/node"),
    [...nodeFlags, "scripts/start.ts", "--port", String(port)],
    { cwd: project },
  );
  let said = "";
  second.stderr.on("data", (chunk: Buffer) => {
    said += chunk.toString();
  });
  const code = await new Promise((end) => second.once("exit", end));
  expect(said).toBe(`Port ${port} is taken. Try: npm start -- --port ${port + 1}\n`);
  expect(code).toBe(2);
});

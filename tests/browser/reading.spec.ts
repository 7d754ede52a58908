import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, resolve } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { expect, test } from "./site.ts";

const statement = "/statements/political-declaration/";
const post = "/news/come-together-for-bold-civil-society-action-for-human-resources-for-health/";

test.describe("with the right to copy", () => {
  test.use({ permissions: ["clipboard-read", "clipboard-write"] });

  test("the address of a page is copied, and that is announced", async ({ page }) => {
    await page.goto(post);
    const status = page.locator(".share-links [role=status]");
    await expect(status).toHaveText("");
    await page.getByRole("button", { name: "Copy link" }).click();
    await expect(status).toHaveText("Copied");
    const canonical = await page.locator('link[rel="canonical"]').getAttribute("href");
    expect(await page.evaluate("navigator.clipboard.readText()")).toBe(canonical);
  });

  test("a citation is opened and copied by keyboard, in words and as BibTeX", async ({ page }) => {
    await page.goto(statement);
    const words = page.locator("#cite-text");
    await expect(words).toBeHidden();
    await page.locator(".cite summary").focus();
    await page.keyboard.press("Enter");
    await expect(words).toBeVisible();
    await page.keyboard.press("Tab");
    await expect(page.getByRole("button", { name: "Copy citation" })).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(page.locator(".cite [role=status]").first()).toHaveText("Copied");
    expect(await page.evaluate("navigator.clipboard.readText()")).toBe(await words.textContent());
    await page.keyboard.press("Tab");
    await expect(page.getByRole("button", { name: "Copy BibTeX" })).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(page.locator(".cite [role=status]").last()).toHaveText("Copied");
    expect(await page.evaluate("navigator.clipboard.readText()")).toMatch(/^@misc\{health2021political,\n/);
  });
});

test("where copying is refused, that is said", async ({ page }) => {
  await page.addInitScript("navigator.clipboard.writeText = () => Promise.reject(new Error('no'))");
  await page.goto(post);
  await page.getByRole("button", { name: "Copy link" }).click();
  await expect(page.locator(".share-links [role=status]")).toHaveText("This could not be copied.");
});

test("the system's way to share is offered only where there is one, and gets title and address", async ({
  page,
}) => {
  const button = page.locator(".share-button");
  await page.addInitScript("delete Navigator.prototype.share");
  await page.goto(post);
  await expect(page.locator(".print-button")).toBeVisible();
  await expect(button).toBeHidden();
  await page.addInitScript(
    "Navigator.prototype.share = (data) => { globalThis.shared = data; return Promise.reject(new Error('not now')); }",
  );
  await page.reload();
  await button.click();
  expect(await page.evaluate("globalThis.shared")).toEqual({
    title: await page.locator("h1").textContent(),
    url: await page.locator('link[rel="canonical"]').getAttribute("href"),
  });
});

test("the button to print prints", async ({ page }) => {
  await page.addInitScript("window.print = () => { globalThis.printed = true; }");
  await page.goto(post);
  await page.getByRole("button", { name: "Print" }).click();
  expect(await page.evaluate("globalThis.printed")).toBe(true);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("there are no buttons that do nothing; mail, citation and paragraph numbers work", async ({
    page,
  }) => {
    await page.goto(statement);
    await expect(page.locator("main button:visible:not([popovertarget])")).toHaveCount(0);
    await expect(page.getByRole("link", { name: "E-mail" })).toHaveAttribute("href", /^mailto:\?subject=/);
    await page.locator(".cite summary").click();
    await expect(page.locator("#cite-bibtex")).toBeVisible();
    await page.getByRole("link", { name: "Paragraph 3" }).click();
    await expect(page).toHaveURL(/#p3$/);
    await expect(page.locator("#p3")).toBeInViewport();
  });
});

for (const width of [360, 1280])
  test(`paragraph numbers stay inside the page and beside the text at ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(statement);
    const numbers = page.locator(".paragraph-number");
    expect(await numbers.count()).toBeGreaterThan(3);
    for (const number of await numbers.all()) {
      const box = await number.boundingBox();
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
    }
  });

test("a printed page has text, citation, address and day, and nothing that only leads elsewhere", async ({
  page,
}) => {
  await page.emulateMedia({ media: "print" });
  await page.goto(statement);
  await page.evaluate("dispatchEvent(new Event('beforeprint'))");
  await expect(page.locator("#cite-text")).toBeVisible();
  await expect(page.locator(".printed-from")).toHaveText(
    /^Printed from https:\/\/\S+\/statements\/political-declaration\/ · \d{1,2} [A-Z][a-z]+ \d{4}$/,
  );
  for (const part of [
    ".share-links",
    ".see-also",
    ".neighbours",
    ".breadcrumbs",
    ".cite pre",
    ".page-weight",
  ])
    await expect(page.locator(part).first(), part).toBeHidden();
  await expect(page.locator(".paragraph-number").first()).toBeVisible();
});

/** A server that compresses as most do: the one of the other tests sends files as they are. */
async function serveCompressed(root: string): Promise<{ address: string; close: () => void }> {
  const types: Record<string, string> = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css",
    ".js": "text/javascript",
    ".svg": "image/svg+xml",
    ".woff2": "font/woff2",
    ".webp": "image/webp",
    ".avif": "image/avif",
    ".jpeg": "image/jpeg",
  };
  const server = createServer((request, response) => {
    const path = decodeURI((request.url ?? "/").split("?")[0] ?? "/");
    const file = join(root, path.endsWith("/") ? `${path}index.html` : path);
    const type = types[extname(file)] ?? "application/octet-stream";
    const bytes = readFileSync(file);
    const isText = /^text|svg/.test(type);
    response.writeHead(200, { "content-type": type, ...(isText ? { "content-encoding": "br" } : {}) });
    const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };
    response.end(isText ? brotliCompressSync(bytes, quality) : bytes);
  });
  await new Promise<void>((ready) => server.listen(0, "localhost", ready));
  const bound = server.address();
  const port = typeof bound === "object" && bound !== null ? bound.port : 0;
  return { address: `http://localhost:${port}`, close: () => server.close() };
}

test("what a page says that it weighs is what a phone gets, within a tenth", async ({ browser }) => {
  const { address, close } = await serveCompressed(resolve(process.env.SITE_FOLDER ?? "_site"));
  for (const path of ["/", statement, post, "/members/", "/members/wemos/", "/topics/migration/"]) {
    const context = await browser.newContext({
      viewport: { width: 400, height: 800 },
      deviceScaleFactor: 2,
    });
    const page = await context.newPage();
    const sizes: Promise<number>[] = [];
    page.on("requestfinished", (request) => {
      if (!request.url().endsWith(".svg") || request.resourceType() === "image")
        sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
    });
    await page.goto(address + path);
    // Pictures below the fold are loaded when they come near.
    await page.evaluate("for (const image of document.images) image.loading = 'eager'");
    await page.waitForLoadState("networkidle");
    const got = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    const said = [...((await page.locator(".page-weight").textContent()) ?? "").matchAll(/([\d.]+) (k|M)B/g)];
    const [, value, unit] = said.at(-1) ?? [];
    const weight = Number(value) * (unit === "M" ? 1_000_000 : 1000);
    expect(Math.abs(weight - got) / got, `${path}: says ${weight}, got ${got}`).toBeLessThan(0.1);
    await context.close();
  }
  close();
});

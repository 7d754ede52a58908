import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { precompress } from "../../scripts/hosts/precompress.ts";
import { findNginx, nginxAdvice, startNginx } from "../output/nginx.ts";
import { expect, test as siteTest } from "./site.ts";

/** A test on the site as nginx serves it with `_nginx/site.conf`, compressed beforehand. */
const test = siteTest.extend<object, { site: string }>({
  site: [
    async ({ folder }, use) => {
      const work = mkdtempSync(join(tmpdir(), "nginx-site-"));
      cpSync(folder, join(work, "site"), { recursive: true });
      await precompress(join(work, "site"));
      const nginx = await startNginx(findNginx() ?? "", join(work, "site"), join(work, "nginx"));
      await use(nginx.origin);
      await nginx.stop();
      rmSync(work, { recursive: true, force: true });
    },
    { scope: "worker" },
  ],
});

// Every message on the console fails a test here: a policy that blocks anything is seen.
test.skip(findNginx() === undefined, nginxAdvice);

// Seen red: with 'wasm-unsafe-eval' in the policy of pages; and without `admitWorker` in `assets/browser/pagefind.ts`.
test("the search works behind nginx, in the worker that alone may run WebAssembly", async ({ page }) => {
  const worker = page.waitForEvent("worker");
  await page.goto("/search/?q=health");
  await expect(page.locator("main a mark, main mark").first()).toBeVisible();
  expect((await worker).url()).toContain("/pagefind/pagefind-worker.js");
  const allowed = await page.evaluate(
    "WebAssembly.compile(new Uint8Array([0,97,115,109,1,0,0,0])).then(() => true, () => false)",
  );
  expect(allowed).toBe(false);
});

test("the field of the header, the theme, a filtered list and a feed work behind nginx", async ({ page }) => {
  await page.goto("/about/");
  await page.locator("button.theme-switch").first().click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", /light|dark/);
  await page.locator("#site-query").fill("nurses");
  await expect(page.locator("[role=listbox] [role=option]").first()).toBeVisible();
  await page.goto("/news/");
  await page.locator(".facets input[type=checkbox]").first().check();
  await expect(page).toHaveURL(/\?/);
  await page.goto("/feed.xml");
  await expect(page.getByText("This is a feed", { exact: false })).toBeVisible();
});

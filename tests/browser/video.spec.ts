import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { expect, test } from "./site.ts";

/** A video of this site, as `layouts/components/Video.tsx` draws it. */
const video = `<div class="video"><a class="video-link" href="/files/launch.mp4" data-video="The launch">
  <picture class="picture text"><img src="/launch.jpg" alt="" width="160" height="90"></picture>
  <span class="video-title">The launch</span>
  <span class="video-action"><span>Play the video (MP4, 3.2 MB)</span></span></a></div>`;

/** Opens a page of the site with a video and its script in it, and lists the requests for the file. */
async function openWithVideo(page: Page, folder: string): Promise<string[]> {
  const script = readdirSync(join(folder, "assets")).find((file) => /^video-\w+\.js$/.test(file));
  const asked: string[] = [];
  await page.route("**/about/", async (route) => {
    const response = await route.fetch();
    await route.fulfill({
      response,
      body: (await response.text()).replace(
        "</main>",
        `${video}<script type="module" src="/assets/${script}"></script></main>`,
      ),
    });
  });
  await page.route("**/launch.jpg", (route) =>
    route.fulfill({ contentType: "image/svg+xml", body: '<svg xmlns="http://www.w3.org/2000/svg"/>' }),
  );
  await page.route("**/files/launch.mp4", (route) => {
    asked.push(route.request().resourceType());
    return route.fulfill({ contentType: "video/mp4", body: "" });
  });
  await page.goto("/about/");
  return asked;
}

test("a video is a button whose player is loaded once it is pressed", async ({ page, folder }) => {
  const asked = await openWithVideo(page, folder);
  const button = page.getByRole("button", { name: "Play the video (MP4, 3.2 MB)" });
  await expect(button).toBeVisible();
  expect(await page.locator("video").count()).toBe(0);
  expect(asked).toEqual([]);
  await button.focus();
  await page.keyboard.press("Enter");
  const player = page.locator("video");
  await expect(player).toBeFocused();
  await expect(player).toHaveAttribute("controls", "");
  await expect(player).toHaveAttribute("aria-label", "The launch");
  await expect(page.locator(".video-title")).toBeVisible();
  await expect.poll(() => asked).toContain("media");
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a video is a link to its file", async ({ page, folder }) => {
    const asked = await openWithVideo(page, folder);
    await expect(page.getByRole("link", { name: "Play the video (MP4, 3.2 MB)" })).toHaveAttribute(
      "href",
      "/files/launch.mp4",
    );
    expect(asked).toEqual([]);
  });
});

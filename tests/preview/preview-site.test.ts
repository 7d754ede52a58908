import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { openPreviewSite, type PreviewSite } from "../../scripts/preview/preview-site.ts";
import { writeVersion } from "../../scripts/preview/write-version.ts";
import { entryText, load, temporaryFolder } from "../fixtures/content.ts";
import { bundle } from "../layouts/draw.ts";

async function open(): Promise<{ site: PreviewSite; folder: string }> {
  const folder = temporaryFolder();
  const loaded = await load({
    "news/2020-01-02-a.md": entryText({ title: "First" }, "Text.\n"),
    "topics/care.md": entryText({ title: "Care" }),
  });
  const weigh = (html: string): string => html;
  return { folder, site: await openPreviewSite({ loaded, bundle, weigh, folder, files: temporaryFolder() }) };
}

const yes = () => true;

describe("a version of the preview", () => {
  test("draws a page when it is asked for, and writes nothing", async () => {
    const { site, folder } = await open();
    expect(site.draw("/news/a/")).toMatch(/^<!doctype html>\n<html lang="en">.*First/s);
    expect(site.draw("/nowhere/")).toBeUndefined();
    expect(readdirSync(folder)).toEqual([]);
  });

  test("makes feeds up to the one that is asked for, each once", async () => {
    const { site, folder } = await open();
    expect(await Promise.all([site.writeFeedsTo("/robots.txt"), site.writeFeedsTo("/robots.txt")])).toEqual([
      true,
      true,
    ]);
    expect(readFileSync(join(folder, "robots.txt"), "utf8")).toContain("Sitemap:");
    expect(existsSync(join(folder, "feed.xml"))).toBe(false);
    expect(await site.writeFeedsTo("/feed.xml")).toBe(true);
    expect(await site.writeFeedsTo("/nowhere.xml")).toBe(false);
    expect(await site.writeNextFeed()).toBe(false);
  });
});

describe("writing the whole of a version", () => {
  test("puts every page, feed and file of hosts into its folder", async () => {
    const { site, folder } = await open();
    expect(await writeVersion(site, folder, yes)).toBe(true);
    const files = readdirSync(folder, { recursive: true });
    expect(files).toEqual(
      expect.arrayContaining(["index.html", "404.html", "news/a/index.html", "feed.xml", "feed.json"]),
    );
    expect(files).toEqual(expect.arrayContaining(["sitemap.xml", "_redirects", "brand/wordmark.svg"]));
    expect(readFileSync(join(folder, "news/a/index.html"), "utf8")).toBe(site.draw("/news/a/"));
  });

  test("gives way to what is asked for meanwhile", async () => {
    const { site, folder } = await open();
    let drawn = 0;
    let most = 0;
    const counted: PreviewSite = {
      ...site,
      draw: (address) => {
        drawn += 1;
        most = Math.max(most, drawn);
        return site.draw(address);
      },
    };
    let hasEnded = false;
    const writing = writeVersion(counted, folder, yes).finally(() => {
      hasEnded = true;
    });
    while (!hasEnded) {
      await setImmediate();
      drawn = 0;
    }
    await writing;
    expect(most).toBe(1);
  });

  test("is given up as soon as the version is not wanted any more", async () => {
    const { site, folder } = await open();
    let pages = 0;
    const isWanted = (): boolean => {
      pages += 1;
      return pages <= 3;
    };
    expect(await writeVersion(site, folder, isWanted)).toBe(false);
    expect(
      readdirSync(folder, { recursive: true }).filter((file) => /\.html$/.test(String(file))),
    ).toHaveLength(3);
  });

  test("throws what a layout throws, though nobody has the page open", async () => {
    const { site, folder } = await open();
    const broken: PreviewSite = {
      ...site,
      draw: (address) => {
        if (address === "/topics/care/") throw new Error("No care");
        return site.draw(address);
      },
    };
    await expect(writeVersion(broken, folder, yes)).rejects.toThrow("No care");
  });
});

import { randomBytes } from "node:crypto";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { runCommand } from "../command/run-command.ts";
import { entryText, temporaryFolder, writeContent } from "../fixtures/content.ts";
import { jpeg, png } from "../media/drawn.ts";

const post = entryText({ title: "A", image: "{src: a.jpg, alt: A dot}" }, "![Another](b.png)");

/** A photo that no build has seen before. */
const newPhoto = async (): Promise<Uint8Array> => Buffer.concat([await jpeg(30, 20), randomBytes(16)]);

/** The command with a content folder and a place for the site. */
async function build(content: string) {
  const site = join(temporaryFolder(), "site");
  const words = ["--content", content, "--output", site, "--now", "2026-01-01"];
  return { site, ...(await runCommand("build", words)) };
}

describe("npm run build", () => {
  test("tells how many pictures it had to make: none of them the second time", async () => {
    const content = writeContent({
      "news/2021-01-01-a.md": post,
      "news/a.jpg": await newPhoto(),
      "news/b.png": await newPhoto(),
    });
    const first = await build(content);
    expect(first.out).toContain("2 pictures (2 new)");
    const second = await build(content);
    expect(second.out).toContain("2 pictures (0 new)");
    const media = (site: string) => readdirSync(join(site, "media"));
    expect(media(second.site)).toHaveLength(6);
    expect(media(second.site)).toEqual(media(first.site));
  }, 120_000);

  test("tells a picture whose damage is only seen when it is made, and builds nothing", async () => {
    const damaged = Buffer.from(await png(300, 200));
    damaged.fill(0, damaged.indexOf("IDAT") + 8, damaged.indexOf("IDAT") + 60);
    const content = writeContent({
      "news/2021-01-01-a.md": post,
      "news/a.jpg": await newPhoto(),
      "news/b.png": damaged,
    });
    const { code, err, site } = await build(content);
    expect(code).toBe(1);
    expect(err).toContain("news/b.png:1:1  error  picture-unreadable  This picture is damaged");
    expect(err).toContain("Not built: 1 error");
    expect(() => readdirSync(site)).toThrow();
  }, 120_000);
});

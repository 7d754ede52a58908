import { readdirSync } from "node:fs";
import { sep } from "node:path";
import { expect, test } from "./site.ts";

test("no page of the site says anything on the console, breaks the policy or asks another host", async ({
  page,
  folder,
}) => {
  test.setTimeout(240_000);
  const addresses = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((file) => `/${file.split(sep).join("/")}`)
    .filter((file) => file.endsWith(".html"))
    .map((file) => file.replace(/index\.html$/, ""));
  expect(addresses.length).toBeGreaterThan(100);
  for (const address of addresses) {
    const response = await page.goto(address, { waitUntil: "load" });
    expect(response?.status(), address).toBe(200);
  }
});

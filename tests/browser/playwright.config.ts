import { defineConfig } from "@playwright/test";

/** Browser tests. `npm test` says with BROWSER_PATH which Chromium to use; without it Playwright looks for its own. */
const path = process.env.BROWSER_PATH;

export default defineConfig({
  testDir: ".",
  testMatch: "*.spec.ts",
  outputDir: "../../test-results",
  timeout: 60_000,
  // A busy machine may take long; how long is the business of the bench.
  expect: { timeout: 20_000 },
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  reporter: [["list"]],
  use: {
    launchOptions: {
      ...(path === undefined ? {} : { executablePath: path }),
      // Chromium's sandbox does not start for root, which is who runs tests in containers.
      args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
    },
  },
});

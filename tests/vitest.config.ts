import { defineConfig } from "vitest/config";

/** Unit and build tests. Tests that need a browser are Playwright's: see tests/browser. */
export default defineConfig({
  root: new URL("..", import.meta.url).pathname,
  test: {
    include: ["tests/**/*.test.ts", "tests/**/*.test.tsx"],
    setupFiles: ["tests/fixtures/seed-properties.ts"],
    // The long ones: npm run test:faults.
    exclude: ["tests/faults/**"],
    // Many tests wait for a build in a process of its own, so that more of them than processors can be at work.
    maxWorkers: 3,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    env: { TZ: "Pacific/Auckland" },
  },
});

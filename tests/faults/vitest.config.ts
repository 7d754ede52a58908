import { defineConfig } from "vitest/config";

/** The long fault tests, which `npm run test:faults` runs one after another: each may load both processors. */
export default defineConfig({
  root: new URL("../..", import.meta.url).pathname,
  test: {
    include: ["tests/faults/*.test.ts"],
    fileParallelism: false,
    testTimeout: 45 * 60_000,
    hookTimeout: 10 * 60_000,
    env: { TZ: "Pacific/Auckland" },
  },
});

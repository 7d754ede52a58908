import { globSync, readFileSync } from "node:fs";
import { defineConfig } from "vitest/config";

const root = new URL("..", import.meta.url).pathname;

const all = globSync("tests/**/*.test.{ts,tsx}", { cwd: root });

/** Tests that put modules of their own in the place of others; no other test may see those. */
const withOwnModules = all.filter((file) => readFileSync(`${root}${file}`, "utf8").includes("vi.mock("));

const settings = {
  setupFiles: ["tests/fixtures/seed-properties.ts"],
  // The long ones: npm run test:faults.
  exclude: ["tests/faults/**"],
  testTimeout: 60_000,
  hookTimeout: 120_000,
  env: { TZ: "Pacific/Auckland" },
};

/** Unit and build tests. Tests that need a browser are Playwright's: see tests/browser. */
export default defineConfig({
  root,
  test: {
    // Many tests wait for a build in a process of its own, so that more of them than processors can be at work.
    maxWorkers: 3,
    projects: [
      {
        test: {
          ...settings,
          name: "own modules",
          include: withOwnModules,
        },
      },
      {
        test: {
          ...settings,
          name: "shared modules",
          include: ["tests/**/*.test.ts", "tests/**/*.test.tsx"],
          exclude: [...settings.exclude, ...withOwnModules],
          // To load the same modules for each of two hundred files would take a third of the time.
          isolate: false,
        },
      },
    ],
  },
});

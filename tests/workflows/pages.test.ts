import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";

const text = readFileSync(".github/workflows/pages.yml", "utf8");

const job = z.object({
  if: z.string().optional(),
  needs: z.string().optional(),
  permissions: z.record(z.string(), z.string()),
  environment: z.object({ name: z.string() }).optional(),
  steps: z.array(
    z.object({
      uses: z.string().optional(),
      run: z.string().optional(),
      with: z.record(z.string(), z.unknown()).optional(),
    }),
  ),
});

const { on, permissions, concurrency, jobs } = z
  .object({
    on: z.record(z.string(), z.unknown()),
    permissions: z.object({}).strict(),
    concurrency: z.object({ group: z.string(), "cancel-in-progress": z.boolean() }),
    jobs: z.object({ build: job, deploy: job }),
  })
  .parse(parse(text));

describe("the workflow for GitHub Pages", () => {
  test("runs after a push to main, once a day for what publish_at makes due, and by hand", () => {
    expect(on).toEqual({
      push: { branches: ["main"] },
      schedule: [{ cron: expect.stringMatching(/^\d+ \d+ \* \* \*$/) }],
      workflow_dispatch: null,
    });
    expect(jobs.build.if).toBe("github.ref == 'refs/heads/main'");
  });

  test("gives no right to anybody but reading to the job that builds, and showing the site to the one that shows it", () => {
    expect(permissions).toEqual({});
    expect(jobs.build.permissions).toEqual({ contents: "read", pages: "read" });
    expect(jobs.deploy.permissions).toEqual({ pages: "write", "id-token": "write" });
    expect(text).not.toContain("secrets.");
    expect(jobs.build.steps[0]?.with).toEqual({ "persist-credentials": false });
  });

  test("runs nothing of ours in the job that has rights", () => {
    expect(jobs.deploy.needs).toBe("build");
    expect(jobs.deploy.environment?.name).toBe("github-pages");
    expect(jobs.deploy.steps.map(({ run }) => run)).toEqual([undefined]);
  });

  test("never interrupts a site that is being put up", () => {
    expect(concurrency).toEqual({ group: "pages", "cancel-in-progress": false });
  });

  test("uses each action at one commit, whose version stands above it", () => {
    const lines = text.split("\n");
    const uses = lines.flatMap((line, i) =>
      /^\s*- uses:/.test(line) ? [[lines[i - 1], line].join("\n")] : [],
    );
    expect(uses).toHaveLength(6);
    for (const pair of uses)
      expect(pair).toMatch(/^ *# (actions\/[\w-]+) v\d+\.\d+\.\d+(; .*)?\n *- uses: \1@[0-9a-f]{40}$/);
  });

  test("puts no expression into a line that a shell runs", () => {
    for (const { run } of [...jobs.build.steps, ...jobs.deploy.steps]) expect(run ?? "").not.toContain("${{");
  });

  test("uploads hidden folders too: .well-known/security.txt is in one", () => {
    const upload = jobs.build.steps.find(({ uses }) => uses?.startsWith("actions/upload-pages-artifact@"));
    expect(upload?.with).toEqual({ path: "_site", "include-hidden-files": true });
  });
});

import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import type { TestContext } from "vitest";
import { runCommand } from "../command/run-command.ts";
import { findNginx, nginxAdvice, type RunningNginx, startNginx } from "../output/nginx.ts";
import { leaveOut } from "./figure.ts";

/** A site that was published, with a real nginx before it. */
export interface ServedSite extends RunningNginx {
  /** The folder that nginx serves, a link to the release. */
  current: string;
  /** Publishes another content over it. */
  publish: (content: string) => Promise<void>;
}

/** Publishes a content folder below `work` and serves it; leaves the test out where there is no nginx. */
export async function serveContent(context: TestContext, work: string, content: string): Promise<ServedSite> {
  const program = findNginx();
  if (program === undefined) leaveOut(context, nginxAdvice);
  const root = join(work, "root");
  const current = join(root, "current");
  const publish = async (from: string): Promise<void> => {
    const { code, err } = await runCommand("publish", [
      ...["--to", root, "--content", from, "--now", "2026-01-01", "--quiet", "--allow-shrink"],
    ]);
    if (code !== 0) throw new Error(`The site could not be published: ${err}`);
  };
  if (!existsSync(root)) mkdirSync(root, { recursive: true });
  await publish(content);
  return { ...(await startNginx(program, current, join(work, "nginx"))), current, publish };
}

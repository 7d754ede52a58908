import { join } from "node:path";
import { openRelease } from "../../scripts/releases/open-release.ts";
import { filesIn, writeTree } from "../output/tree.ts";

/** A site of one page with a style whose name changes with it, as a build writes it. */
export const siteOf = (version: string): Record<string, string> => ({
  "index.html": `<link href="/assets/site-${digits(version)}.css">${version}`,
  [`assets/site-${digits(version)}.css`]: version,
  "feed.xml": version,
});

/** Eight characters that stand for a version, as in the names of our assets. */
export const digits = (version: string): string =>
  Buffer.from(version.padEnd(6)).toString("base64url").slice(0, 8);

/** Publishes files into `root` and gives the name of the release. Minutes tell one time from another. */
export async function publishFiles(
  root: string,
  files: Readonly<Record<string, string>>,
  minute = 0,
): Promise<{ name: string; wasPublic: boolean }> {
  const at = `2026-01-01T00:${String(minute).padStart(2, "0")}:00.000Z`;
  const staging = openRelease(root, join(root, "../content"), at);
  try {
    writeTree(staging.folder, files);
    return await staging.publish();
  } finally {
    staging.close();
  }
}

/** What a server shows. */
export const shown = (root: string): string[] => filesIn(join(root, "current/"));

import { spawn, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text as readText } from "node:stream/consumers";
import { z } from "zod";
import { findBrowser } from "./browser/find-browser.ts";
import { sampleAddresses } from "./browser/sample-addresses.ts";
import { nodeFlags } from "./command/node-flags.ts";
import { runCommand } from "./command/run.ts";
import { siteOptions } from "./command/site-options.ts";
import { StopError } from "./command/usage-error.ts";
import { createSiteServer, versionIn } from "./preview/site-server.ts";

/** Lighthouse stands apart, so that those who only build do not have to install it: what it needs, and where it goes. */
const needs = "tests/lighthouse";
const home = ".cache/lighthouse";

/** A page that a busy machine served too slowly is looked at again. */
const attempts = 3;

const report = z.object({
  categories: z.record(z.string(), z.object({ title: z.string(), score: z.number().nullable() })),
  audits: z.record(z.string(), z.object({ title: z.string(), score: z.number().nullable() })),
});

/** Scores of a page by category, 0 to 100, and what was found wanting. */
interface Verdict {
  scores: Map<string, number>;
  wanting: string[];
}

await runCommand({
  name: "lighthouse",
  does: "Builds the site and has Lighthouse judge a page of every kind, as a phone would see it.",
  options: { content: siteOptions.content, help: siteOptions.help },
  run: async ({ values }) => {
    installLighthouse();
    const browser = findBrowser(console.log);
    const site = mkdtempSync(join(tmpdir(), "lighthouse-"));
    const { server, show, showIndex } = createSiteServer([]);
    try {
      build(values.get("content") ?? "content", site);
      show(versionIn(site));
      showIndex(site);
      const origin = await listen(server);
      let isPerfect = true;
      for (const address of sampleAddresses(site)) {
        const verdict = await judge(origin + address, browser);
        const scores = [...verdict.scores].map(([name, score]) => `${name} ${score}`).join(" · ");
        console.log([`${address}  ${scores}`, ...verdict.wanting.map((title) => `  ${title}`)].join("\n"));
        isPerfect &&= [...verdict.scores.values()].every((score) => score === 100);
      }
      return isPerfect ? 0 : 1;
    } finally {
      server.closeAllConnections();
      server.close();
      rmSync(site, { recursive: true, force: true });
    }
  },
});

function installLighthouse(): void {
  if (existsSync(join(home, "node_modules/lighthouse"))) return;
  console.log("Installing Lighthouse …");
  cpSync(needs, home, { recursive: true });
  const { status } = spawnSync("npm", ["ci", "--no-audit", "--no-fund"], {
    cwd: home,
    stdio: "ignore",
    shell: process.platform === "win32",
  });
  if (status !== 0) throw new StopError(`Lighthouse could not be installed. Type: cd ${home} && npm ci`, 1);
}

function build(content: string, site: string): void {
  const words = [...nodeFlags, "scripts/build.ts", "--content", content, "--output", site, "--quiet"];
  const { status, stderr } = spawnSync(process.execPath, words, { encoding: "utf8" });
  if (status !== 0) throw new StopError(stderr, status ?? 1);
}

function listen(server: ReturnType<typeof createSiteServer>["server"]): Promise<string> {
  return new Promise((ready) => {
    server.listen(0, "127.0.0.1", () => {
      const bound = server.address();
      ready(`http://127.0.0.1:${typeof bound === "object" && bound !== null ? bound.port : 0}`);
    });
  });
}

/** Looks at a page until nothing is wanting, three times at most: a busy machine serves late, but never too early. */
async function judge(address: string, browser: string): Promise<Verdict> {
  let best: Verdict | undefined;
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const verdict = await runLighthouse(address, browser);
    if (best === undefined || sum(verdict) > sum(best)) best = verdict;
    if (best.wanting.length === 0) break;
  }
  if (best === undefined) throw new StopError(`Lighthouse said nothing of ${address}.`, 1);
  return best;
}

function sum({ scores }: Verdict): number {
  return [...scores.values()].reduce((all, score) => all + score, 0);
}

/** One run of Lighthouse as a process of its own, since the server that it visits lives in this one. */
async function runLighthouse(address: string, browser: string): Promise<Verdict> {
  const child = spawn(
    process.execPath,
    [
      `${home}/node_modules/lighthouse/cli/index.js`,
      address,
      "--quiet",
      "--output=json",
      "--only-categories=performance,accessibility,best-practices,seo",
      `--chrome-flags=--headless=new ${process.getuid?.() === 0 ? "--no-sandbox" : ""}`,
    ],
    { stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, CHROME_PATH: browser } },
  );
  const [output, complaint] = await Promise.all([readText(child.stdout), readText(child.stderr)]);
  const { data } = report.safeParse(parseJson(output));
  if (data === undefined)
    throw new StopError(`Lighthouse could not look at ${address}: ${complaint.trim().split("\n")[0]}`, 1);
  const scores = Object.values(data.categories).map(
    ({ title, score }) => [title, Math.round((score ?? 0) * 100)] as const,
  );
  const isPerfect = scores.every(([, score]) => score === 100);
  const wanting = Object.values(data.audits).filter(({ score }) => score !== null && score < 0.9);
  return { scores: new Map(scores), wanting: isPerfect ? [] : wanting.map(({ title }) => title) };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

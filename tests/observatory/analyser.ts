import { spawnSync } from "node:child_process";
import { cpSync, existsSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

/** Mozilla's analyser stands apart: it is large, and only `npm run test:faults` needs it. */
const needs = "tests/observatory";
const home = ".cache/observatory";
const source = `${home}/node_modules/@mdn/mdn-http-observatory/src`;

/** A response as a host sends it. */
export interface SentPage {
  headers: Readonly<Record<string, string>>;
  html: string;
}

/** What the analyser thinks of a page: points over 100 are for what goes beyond the needed. */
export interface Verdict {
  score: number;
  grade: string;
  /** What it found, by the name of the test, with its points. */
  found: string[];
}

/** What we use of the analyser (its `src/scanner/index.js` does the same, with a site on the net). */
interface Analyser {
  tests: ((requests: unknown) => { result: string | null; constructor: { name: string } })[];
  pointsOf: (result: string) => number;
  gradeOf: (score: number) => { score: number; grade: string };
  scoreNeededForBonus: number;
}

/** Installs the analyser where it is not yet. Its own scripts, which ask other sites for lists, are not run. */
export function installAnalyser(): void {
  if (existsSync(source)) return;
  for (const file of ["package.json", "package-lock.json"]) cpSync(join(needs, file), join(home, file));
  const { status } = spawnSync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], {
    cwd: home,
    stdio: "ignore",
    shell: process.platform === "win32",
  });
  if (status !== 0)
    throw new Error(`The Observatory could not be installed. Type: cd ${home} && npm ci --ignore-scripts`);
  // The list of preloaded domains is one of those lists; a site that is on it has five points more.
  writeFileSync(join(source, "../conf/hsts-preload.json"), "{}");
}

/**
 * Judges a page as the Observatory would if this came over an encrypted line of `hostname` whose plain one leads to it,
 * without cookies: what our headers cannot say is taken as the hosts do it by themselves.
 */
export async function judge({ headers, html }: SentPage, hostname: string): Promise<Verdict> {
  const { tests, pointsOf, gradeOf, scoreNeededForBonus } = await loadAnalyser();
  const answer = { status: 200, verified: true, headers, httpEquiv: new Map(), request: { headers: {} } };
  const url = new URL(`https://${hostname}/`);
  const redirects = [
    { url: new URL(`http://${hostname}/`), status: 301 },
    { url, status: 200 },
  ];
  const requests = {
    hostname,
    resources: { path: html },
    responses: {
      auto: answer,
      cors: answer,
      http: answer,
      https: answer,
      httpRedirects: redirects,
      httpsRedirects: [],
    },
    session: { url },
  };
  const results = tests.map((test) => test(requests));
  const points = results.map(({ result }) => pointsOf(result ?? ""));
  const needed = points.reduce((sum, one) => sum + Math.min(0, one), 100);
  const all = points.reduce((sum, one) => sum + one, 100);
  const { score, grade } = gradeOf(needed >= scoreNeededForBonus ? all : needed);
  const found = results.map((one, i) => `${one.constructor.name}: ${one.result} (${points[i]})`);
  return { score, grade, found };
}

async function loadAnalyser(): Promise<Analyser> {
  const load = (file: string) => import(pathToFileURL(resolve(source, file)).href);
  const [{ ALL_TESTS }, grader, charts] = await Promise.all([
    load("constants.js"),
    load("grader/grader.js"),
    load("grader/charts.js"),
  ]);
  return {
    tests: ALL_TESTS,
    pointsOf: grader.getScoreModifier,
    gradeOf: grader.getGradeForScore,
    scoreNeededForBonus: charts.MINIMUM_SCORE_FOR_EXTRA_CREDIT,
  };
}

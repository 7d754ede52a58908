import { execFileSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { diceFor } from "../../scripts/covers/random.ts";
import { faultEnvironment } from "../output/failing-calls.ts";
import { leftovers, type SiteInTurns, siteInTurns, stateOf } from "../output/site-in-turns.ts";
import { smallestCoalition } from "../output/small-coalition.ts";
import { filesIn, workFolder } from "../output/tree.ts";
import { leaveOut, reach } from "./figure.ts";

const work = workFolder();
const disk = join(work, "disk");
let turns: SiteInTurns;

beforeAll(async () => {
  turns = await siteInTurns(join(work, "turns"), smallestCoalition);
});
afterAll(() => {
  if (existsSync(join(disk, "place"))) execFileSync("umount", [disk]);
});

/** What is wrong with a build that found no space, and with the one after it. */
async function faultsWithout(space: string, own: SiteInTurns, env: Record<string, string>, free: () => void) {
  const before = stateOf(own);
  const next = own.states.find((state) => state !== before) ?? own.states[0];
  const ended = await own.build(next, env);
  const after = stateOf(own);
  free();
  const again = await own.build(next);
  return [
    ...(ended.code === 0 || ended.err.trim() === ""
      ? [`${space}: ended with ${ended.code} ${ended.err}`]
      : []),
    ...(after === before ? [] : [`${space}: the old site was not kept`]),
    ...(again.code === 0 && stateOf(own) === next && leftovers(own).length === 0
      ? []
      : [`${space}: the next build ended with ${again.code} ${again.err}`]),
  ];
}

// Seen red: with a staging folder that is the output itself, the old site was not kept once.
test("a disk that fills up at any moment of a build, as far as calls of Node can tell", async (context) => {
  const quotas = [0, 1, 10_000, 50_000, 100_000, 200_000, 300_000];
  const faults: string[] = [];
  for (const quota of quotas)
    faults.push(
      ...(await faultsWithout(
        `${quota} bytes`,
        turns,
        faultEnvironment(turns, turns.states[0], { FAULT_QUOTA: String(quota) }),
        () => {},
      )),
    );
  reach(context, `disk full after ${quotas.join(", ")} bytes: ${faults.length} faults`);
  expect(faults).toEqual([]);
});

test("a small disk of memory that is really full", async (context) => {
  mkdirSync(disk);
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=256m", "tmpfs", disk], { stdio: "ignore" });
  } catch {
    leaveOut(
      context,
      "Left out: a disk of memory needs root on Linux. To run it, type: sudo npm run test:faults -- --rows 10",
    );
  }
  const own = await siteInTurns(disk, smallestCoalition);
  const resize = (kilobytes: number): void => {
    execFileSync("mount", ["-o", `remount,size=${kilobytes}k`, disk]);
  };
  const used = Number(execFileSync("df", ["-k", "--output=used", disk], { encoding: "utf8" }).split("\n")[1]);
  const spaces = [8, 100, 400, 800];
  const faults: string[] = [];
  for (const space of spaces) {
    resize(used + space);
    faults.push(...(await faultsWithout(`${space} KB`, own, {}, () => resize(262_144))));
  }
  reach(context, `tmpfs with ${spaces.join(", ")} KB left: ${faults.length} faults`);
  expect(faults).toEqual([]);
});

// Seen red: without `takeLock` the second ended with 0 and the first was broken.
test("two builds at once", async (context) => {
  const rounds = 5;
  const faults: string[] = [];
  for (let i = 0; i < rounds; i += 1) {
    const [one, two] = turns.states;
    const first = turns.start(one);
    const ended = new Promise<number | null>((done) => first.once("close", (code) => done(code)));
    while (first.exitCode === null && !readdirSync(turns.place).some((name) => name.endsWith(".lock")))
      await new Promise((soon) => setTimeout(soon, 5));
    // It is held where it is, so that the second one comes for certain while it is at work.
    first.kill("SIGSTOP");
    const second = await turns.build(two);
    first.kill("SIGCONT");
    const code = await ended;
    if (second.code !== 75 || second.err.trim() === "") faults.push(`the second ended with ${second.code}`);
    if (code !== 0 || stateOf(turns) !== one) faults.push(`the first ended with ${code}`);
  }
  reach(
    context,
    `two builds at once, ${rounds} times: the second always 75, the first whole, ${faults.length} faults`,
  );
  expect(faults).toEqual([]);
});

const dice = diceFor("damage");
const randomBytes = (): Uint8Array => Uint8Array.from({ length: 500 }, () => Math.floor(dice() * 256));

/** What happens to files that nobody looks at. */
const damages: readonly ((file: string) => void)[] = [
  (file) => truncateSync(file, 0),
  (file) => truncateSync(file, 40),
  (file) => writeFileSync(file, randomBytes()),
  (file) => rmSync(file),
  (file) => writeFileSync(file, Buffer.concat([readFileSync(file).subarray(0, -1), Buffer.from([0])])),
];

// Seen red: without the comparison of the seal in file-cache.ts, damaged pictures were published.
test("every file of the caches damaged in every way", async (context) => {
  const [state] = turns.states;
  const caches = join(turns.project, ".cache");
  let damaged = 0;
  const faults: string[] = [];
  for (const [round] of damages.entries()) {
    for (const [i, file] of filesIn(caches).entries()) {
      damages[(i + round) % damages.length]?.(join(caches, file));
      damaged += 1;
    }
    const { code } = await turns.build(state);
    if (code !== 0 || stateOf(turns) !== state) faults.push(`round ${round} ended with ${code}`);
  }
  reach(
    context,
    `${damaged} damages of cached files: every site to the byte the same, ${faults.length} faults`,
  );
  expect(faults).toEqual([]);
  expect(damaged).toBeGreaterThanOrEqual(damages.length * 5);
});

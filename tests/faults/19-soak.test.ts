import { execFile } from "node:child_process";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { z } from "zod";
import { smallestCoalition } from "../output/small-coalition.ts";
import { workFolder, writeTree } from "../output/tree.ts";
import { leaveOut, reach } from "./figure.ts";
import { serveContent } from "./served-site.ts";
import { describeLoad, findWrk, load, wrkAdvice } from "./wrk.ts";

const work = workFolder();
/** A minute; five of them: SOAK_SECONDS=300 npm run test:faults -- --rows 19 */
const seconds = Number(process.env.SOAK_SECONDS ?? 60);
const rate = 5000;

const counted = z.object({
  answers: z.number(),
  bad: z.number(),
  followed: z.number(),
  missing: z.number(),
  perSecond: z.number(),
});

// Seen red: on a machine busy with twenty other processes, 1,414 answers a second.
test("a steady load with a spike, while releases are swapped", async (context) => {
  if (!findWrk()) leaveOut(context, wrkAdvice);
  const states = ["one", "two"].map((name) =>
    writeTree(join(work, name), {
      ...smallestCoalition,
      "site.yaml": `name: Nurses ${name}\naddress: https://river.example.org\nmenu: [/news/]\n`,
    }),
  );
  const site = await serveContent(context, work, states[0] ?? "");
  try {
    const steady = promisify(execFile)(resolve("node_modules/.bin/node"), [
      ...["tests/faults/steady-load.ts"],
      ...[site.origin, "/about/", String(rate), String(seconds)],
    ]);
    let swaps = 0;
    const ends = performance.now() + seconds * 600;
    while (performance.now() < ends) {
      swaps += 1;
      await site.publish(states[swaps % 2] ?? "");
    }
    // The spike comes when nothing is published: that would take one of the two processors from nginx.
    const spiking = load(`${site.origin}/about/`, Math.ceil(seconds / 6));
    const { answers, bad, followed, missing, perSecond } = counted.parse(JSON.parse((await steady).stdout));
    const spike = await spiking;
    reach(
      context,
      `${seconds} s: ${answers} answers, ${perSecond} a second, ${bad} not 200, ${missing} of ${followed} files that pages name missing, ${swaps} releases; spike ${describeLoad(spike)}`,
    );
    expect(bad + missing + spike.errors).toBe(0);
    expect(swaps).toBeGreaterThan(0);
    expect(perSecond).toBeGreaterThanOrEqual(rate * 0.95);
    expect(spike.perSecond + perSecond).toBeGreaterThanOrEqual(rate * 10);
  } finally {
    await site.stop();
  }
});

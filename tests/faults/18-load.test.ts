import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { smallestCoalition } from "../output/small-coalition.ts";
import { workFolder, writeTree } from "../output/tree.ts";
import { leaveOut, reach } from "./figure.ts";
import { serveContent } from "./served-site.ts";
import { describeLoad, findWrk, load, wrkAdvice } from "./wrk.ts";

const work = workFolder();
const seconds = 10;

// Seen red: on a machine busy with twenty other processes, 6,665 small pages a second.
test("nginx with our configuration under load, also while releases are swapped", async (context) => {
  if (!findWrk()) leaveOut(context, wrkAdvice);
  const one = writeTree(join(work, "one"), smallestCoalition);
  const two = writeTree(join(work, "two"), {
    ...smallestCoalition,
    "pages/more.md": "---\ntitle: More\n---\nSee [us](about.md).\n",
  });
  const site = await serveContent(context, work, one);
  try {
    writeFileSync(join(site.current, "assets/large-0123456789.js"), `//${"load".repeat(31_500)}\n`);
    const small = await load(`${site.origin}/about/`, seconds);
    const large = await load(`${site.origin}/assets/large-0123456789.js`, seconds);
    const swapping = load(`${site.origin}/about/`, seconds * 2);
    await site.publish(two);
    await site.publish(one);
    const swapped = await swapping;
    reach(
      context,
      `small page ${describeLoad(small)}; 126 KB ${describeLoad(large)}; while two releases were published ${describeLoad(swapped)}`,
    );
    expect(small.errors + large.errors + swapped.errors).toBe(0);
    expect(small.perSecond).toBeGreaterThanOrEqual(50_000);
    expect(small.p99).toBeLessThan(10);
    expect(large.perSecond).toBeGreaterThanOrEqual(10_000);
  } finally {
    await site.stop();
  }
});

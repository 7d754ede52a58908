import { join } from "node:path";
import { expect, test } from "vitest";
import { smallestCoalition } from "./small-coalition.ts";
import { workFolder, writeTree } from "./tree.ts";
import { buildIn, cloneProject, differences } from "./variants.ts";

const work = workFolder();

// Seen red: with the offset of the time zone written into robots.txt.
// All circumstances with the real content: npm run test:faults -- --rows 12
test("the site has the same bytes in another place, zone and locale, on one processor and on two", async () => {
  const content = writeTree(join(work, "content"), smallestCoalition);
  const one = await buildIn({
    project: cloneProject(join(work, "one"), content, 12_000),
    ...{ zone: "UTC", locale: "C", processors: 1 },
  });
  const other = await buildIn({
    project: cloneProject(join(work, "another/place"), content, 19_001),
    ...{ zone: "Pacific/Auckland", locale: "tr_TR.UTF-8", processors: 2 },
  });
  expect(one.size).toBeGreaterThan(50);
  expect(differences(one, other)).toEqual([]);
});

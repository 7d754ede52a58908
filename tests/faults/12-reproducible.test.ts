import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { workFolder } from "../output/tree.ts";
import { buildIn, type Circumstances, canPin, cloneProject, differences } from "../output/variants.ts";
import { reach } from "./figure.ts";

const work = workFolder();

// Seen red: see tests/output/reproducible.test.ts.
test("the real site has the same bytes in all circumstances", async (context) => {
  const projects = [
    cloneProject(join(work, "one"), resolve("content"), 12_000),
    cloneProject(join(work, "another/place"), resolve("content"), 19_001),
  ];
  const all = projects.flatMap((project) =>
    ["UTC", "Pacific/Auckland"].flatMap((zone) =>
      ["C", "tr_TR.UTF-8"].flatMap((locale) =>
        ([1, 2] as const).map((processors): Circumstances => ({ project, zone, locale, processors })),
      ),
    ),
  );
  const [first, ...others] = all;
  if (first === undefined) throw new Error("There is nothing to build.");
  const wanted = await buildIn(first);
  const different: string[] = [];
  for (const circumstances of others)
    different.push(
      ...differences(wanted, await buildIn(circumstances)).map(
        (file) => `${file} (${Object.values(circumstances).slice(1).join(", ")})`,
      ),
    );
  const search = [...wanted.keys()].filter((file) => file.startsWith("pagefind/")).length;
  reach(
    context,
    `${all.length} builds of ${wanted.size} files (${search} of the search, caches cold and warm${canPin() ? "" : "; taskset is missing, so all with all processors"}): ${different.length} files differ`,
  );
  expect(different).toEqual([]);
});

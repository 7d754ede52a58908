import { basename } from "node:path";
import Eleventy from "@11ty/eleventy";
import { type Progress, silent } from "../model/progress.ts";
import { batchesOf } from "./batches.ts";
import { confineOutput } from "./hardening.ts";
import {
  type Drawings,
  type DrawingTools,
  type Family,
  outputFile,
  type PageMaterial,
  typedPages,
} from "./pages.ts";
import { pageFolder, readFamilies } from "./read-families.ts";

/** Pages that are drawn in one go, before others are told of them: to start Eleventy takes as long as to draw thirty. */
const pagesAtOnce = 1000;

/**
 * Has Eleventy draw all pages of the site in `output`, configured by `.eleventy.ts`; where there are no tools to draw them, only those
 * before the first that has to be drawn. Throws the first error of a layout.
 */
export async function renderPages(
  material: PageMaterial,
  output: string,
  tell: Progress = silent,
): Promise<void> {
  const families = await readFamilies(material.libraries);
  const total = families.reduce((sum, { pages }) => sum + pages.size, 0);
  let done = 0;
  const tools = async (): Promise<DrawingTools | undefined> => {
    const given = await material.tools;
    if (given === undefined) return undefined;
    const write: DrawingTools["write"] = async (draw, file) => {
      done += 1;
      tell("drawing pages", done, total);
      await given.write(draw, file);
    };
    return { ...given, write };
  };
  const isMissing = (address: string): boolean => {
    const isThere = material.take(outputFile(address));
    if (isThere) done += 1;
    return !isThere;
  };
  /** Whether all of them are written. */
  const write = async (group: readonly Family[]): Promise<boolean> => {
    for (const batch of batchesOf(group, pagesAtOnce)) {
      const missing = pick(batch, isMissing);
      const drawing = missing.size > 0 ? await tools() : undefined;
      if (drawing !== undefined) await renderBatch(missing, drawing, output);
      else if (missing.size > 0) return false;
      await material.written(filesOf(batch));
    }
    return true;
  };
  // The largest family comes last: the volumes of the index, to which many families add, are whole one after the other then.
  const searched = families.filter(({ isSearched }) => isSearched);
  if (!(await write(searched.sort((a, b) => a.pages.size - b.pages.size)))) return;
  await material.searchedWritten();
  await write(families.filter(({ isSearched }) => !isSearched));
}

/** The pages at some of the addresses. */
function pick(batch: Drawings, isWanted: (address: string) => boolean): Drawings {
  const picked = [...batch].map(
    ([template, pages]) => [template, new Map([...pages].filter(([address]) => isWanted(address)))] as const,
  );
  return new Map(picked.filter(([, pages]) => pages.size > 0));
}

const filesOf = (batch: Drawings): string[] =>
  [...batch.values()].flatMap((pages) => [...pages.keys()].map(outputFile));

async function renderBatch(drawings: Drawings, tools: DrawingTools, output: string): Promise<void> {
  const drawn = new Set<string>();
  const eleventy = new Eleventy(pageFolder, output, {
    configPath: ".eleventy.ts",
    quietMode: true,
    config: (config) => {
      config.addPlugin(typedPages, { drawings, tools, drawn });
      config.addPlugin(confineOutput, { output });
    },
  });
  eleventy.disableLogger();
  await eleventy.write();
  refuseGaps(drawings, drawn);
}

/** Eleventy leaves out what an `.eleventyignore` names and is content with an empty site; we are not. */
function refuseGaps(drawings: Drawings, drawn: ReadonlySet<string>): void {
  for (const [template, family] of drawings)
    for (const address of family.keys())
      if (!drawn.has(address))
        throw new Error(
          `${pageFolder}/${basename(template)} was not rendered; is there a file .eleventyignore?`,
        );
}

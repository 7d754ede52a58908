import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { problemCodes } from "../../scripts/model/problem.ts";
import { runCommand } from "../command/run-command.ts";
import {
  badFixtures,
  badFolder,
  type Expectation,
  expectationOf,
  madeMistakes,
} from "../fixtures/bad-content.ts";
import { writeContent } from "../fixtures/content.ts";
import { smallestCoalition } from "../output/small-coalition.ts";
import { fingerprint, workFolder, writeTree } from "../output/tree.ts";
import { reach } from "./figure.ts";

const work = workFolder();
const site = join(work, "place/site");
let old = "";

const build = (content: string) =>
  runCommand("build", ["--content", content, "--output", site, "--now", "2026-01-01"]);

beforeAll(async () => {
  const ended = await build(writeTree(join(work, "content"), smallestCoalition));
  expect(ended, ended.err).toMatchObject({ code: 0 });
  old = fingerprint(site);
});

interface BadInput {
  name: string;
  content: string;
  expected: Expectation;
}

const isError = ({ code }: Expectation[number]): boolean =>
  new Map<string, string>(Object.entries(problemCodes)).get(code) === "error";

/** What is wrong with the way in which a build over an old site took this content; nothing where all is well. */
async function faultsOf({ name, content, expected }: BadInput): Promise<string[]> {
  const { code, err } = await build(content);
  // The name of the code stands between the place and a sentence with what to do.
  const untold = expected.filter(
    ({ file, line, column, code: told }) =>
      !err
        .split("\n")
        .some(
          (words) =>
            words.includes(`${file}:${line}:${column}  `) &&
            new RegExp(` {2}(error|warning) {2}${told} {2}\\S.+[.?:!"] \\S.+`).test(words),
        ),
  );
  return [
    ...(code === 1 ? [] : [`${name} ended with ${code}`]),
    ...untold.map((one) => `${name} was not told of ${one.file}:${one.line}:${one.column} ${one.code}`),
    ...(fingerprint(site) === old ? [] : [`${name} changed the old site`]),
  ];
}

test("every class of bad input stops a real build, with its place, and leaves the old site", async (context) => {
  const inputs: BadInput[] = [
    ...badFixtures.map((name) => ({
      name,
      content: join(badFolder, name, "content"),
      expected: expectationOf(name),
    })),
    ...madeMistakes.map(({ name, files, expected }) => ({ name, content: writeContent(files), expected })),
  ];
  const stopping = inputs.filter(({ expected }) => expected.some(isError));
  const waiting = stopping.values();
  const faults: string[] = [];
  const lane = async (): Promise<void> => {
    for (const input of waiting) faults.push(...(await faultsOf(input)));
  };
  await Promise.all([lane(), lane()]);
  const files = stopping.flatMap(({ name, expected }) => expected.map(({ file }) => `${name}/${file}`));
  const distinct = new Set(files).size;
  const codes = new Set(stopping.flatMap(({ expected }) => expected.map(({ code }) => code))).size;
  reach(
    context,
    `${stopping.length} classes of ${codes} codes, ${distinct} bad files, one build each over an old site: ${faults.length} faults; ${inputs.length - stopping.length} more classes only warn`,
  );
  expect(faults).toEqual([]);
  expect(stopping.length).toBeGreaterThanOrEqual(60);
  expect(distinct).toBeGreaterThanOrEqual(120);
});

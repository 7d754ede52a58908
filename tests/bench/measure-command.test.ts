import { describe, expect, test } from "vitest";
import { measureCommand, secondsOfChildren } from "../../scripts/bench/measure-command.ts";

const run = (code: string) => measureCommand({ folder: ".", words: [process.execPath, "-e", code] });

const hold = (megabytes: number): string =>
  `const held = Buffer.alloc(${megabytes} * 2 ** 20, 1); setTimeout(() => held, 600);`;
const holdInChild = (megabytes: number): string =>
  `require("node:child_process").spawn(process.execPath, ["-e", ${JSON.stringify(hold(megabytes))}]);${hold(megabytes)}`;

describe.skipIf(process.platform === "win32")("the cost of a command", () => {
  test("has the memory that it held", async () => {
    const { peak } = await run(hold(200));
    expect(peak).toBeGreaterThan(200);
    expect(peak).toBeLessThan(400);
  });

  // Seen red: with only the first process looked at.
  test("has the memory that it and what it started held together", async () => {
    const { peak, peakOfAll } = await run(holdInChild(200));
    expect(peak).toBeLessThan(400);
    expect(peakOfAll).toBeGreaterThan(400);
  });

  // Seen red: with the first line of `times`, which is that of the shell itself.
  test("has the time that it took of the processor", async () => {
    const { cpu } = await run(
      "const end = process.cpuUsage().user + 4e5; while (process.cpuUsage().user < end);",
    );
    expect(cpu).toBeGreaterThan(0.4);
  });

  test("is not told of a command that fails, which is told in a sentence", async () => {
    await expect(run("console.error('no such file'); process.exit(3)")).rejects.toThrow(
      /ended with 3: no such file$/,
    );
  });
});

test("the shell tells user and system time of its children in minutes and seconds", () => {
  expect(secondsOfChildren("0m0.01s 0m0.02s\n1m2.50s 0m0.25s\n")).toBeCloseTo(62.75);
});

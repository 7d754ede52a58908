import { execFileSync } from "node:child_process";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";
import { nodeFlags } from "../../scripts/command/node-flags.ts";
import { dateCases, refused } from "./date-cases.ts";
import { reach } from "./figure.ts";

const zones = ["UTC", "America/New_York", "Pacific/Auckland"];

/** What readers see of every case where the clock of the machine is in this zone. */
function tellIn(zone: string): string[] {
  const told = execFileSync(resolve("node_modules/.bin/node"), [...nodeFlags, "tests/faults/tell-dates.ts"], {
    encoding: "utf8",
    env: { ...process.env, TZ: zone, NODE_OPTIONS: "" },
  });
  return z.array(z.string()).parse(JSON.parse(told));
}

// Seen red: with `formatDay` in the zone of the machine, 21 dates were one day early in New York.
test("dates are the same in every time zone of the machine that builds", (context) => {
  const wrong = zones.flatMap((zone) => {
    const told = tellIn(zone);
    return dateCases.flatMap(({ file, fields, expected }, i) =>
      told[i] === expected
        ? []
        : [`${zone}: ${file} ${JSON.stringify(fields)} is ${told[i]}, not ${expected}`],
    );
  });
  const impossible = dateCases.filter(({ expected }) => expected === refused).length;
  reach(
    context,
    `${dateCases.length} dates in ${zones.length} zones, ${impossible} of them impossible: ${wrong.length} wrong${wrong.map((one) => `; ${one}`).join("")}`,
  );
  expect(wrong).toEqual([]);
  expect(dateCases.length).toBeGreaterThanOrEqual(40);
});

// A preload that notes, for every Node process that is started, what its flags allow.
import { appendFileSync } from "node:fs";
import { isMainThread } from "node:worker_threads";

const runsStrings = () => {
  try {
    return Function("return true")();
  } catch {
    return false;
  }
};

// A process that may not write cannot note anything here.
if (isMainThread && process.permission === undefined)
  appendFileSync(
    process.env.PROBE_FILE,
    `${JSON.stringify({ script: process.argv[1] ?? "", runsStrings: runsStrings(), hasProto: "__proto__" in {} })}\n`,
  );

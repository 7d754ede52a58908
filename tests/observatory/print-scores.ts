import { leastScore, scoreHosts } from "./score-hosts.ts";

/** Prints what the Observatory thinks of a built site: node tests/observatory/print-scores.ts _site */
for (const { host, score, grade, found } of await scoreHosts(process.argv[2] ?? "_site")) {
  console.log(`${host}: ${score} (${grade}), at least ${leastScore} wanted`);
  for (const line of found) console.log(`  ${line}`);
  if (score < leastScore) process.exitCode = 1;
}

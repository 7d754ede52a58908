import { constants, setPriority } from "node:os";
import { describeError } from "../command/run.ts";
import { openNewSite } from "../output/new-site.ts";
import { indexSite } from "../search/index-site.ts";

/**
 * The preview's third process: it makes the search index of a written version, and nothing else waits for it. Pagefind's
 * program inherits its modesty.
 */
const [, , site = ""] = process.argv;

setPriority(constants.priority.PRIORITY_LOW);
try {
  // What it writes to ends with this process.
  await indexSite(openNewSite(site));
  process.exit(0);
} catch (error) {
  console.error(describeError(error));
  process.exit(1);
}

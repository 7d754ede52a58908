import { constants, setPriority } from "node:os";
import { describeError } from "../command/run.ts";
import { indexSite } from "../search/index-site.ts";

/**
 * The preview's third process: it makes the search index of a written version, and nothing else waits for it. Pagefind's
 * program inherits its modesty.
 */
const [, , site = ""] = process.argv;

setPriority(constants.priority.PRIORITY_LOW);
try {
  await indexSite(site);
  process.exit(0);
} catch (error) {
  console.error(describeError(error));
  process.exit(1);
}

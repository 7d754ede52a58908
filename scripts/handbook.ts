import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { writeFieldTables } from "./author/field-tables.ts";
import { runCommand } from "./command/run.ts";
import { contentFolder, showPath, siteOptions } from "./command/site-options.ts";

await runCommand({
  name: "handbook",
  does: "Writes the tables of fields in content/README.md anew from the declarations.",
  options: { content: siteOptions.content, help: siteOptions.help },
  run: async (options) => {
    const file = join(contentFolder(options), "README.md");
    writeFileSync(file, writeFieldTables(readFileSync(file, "utf8")));
    console.log(`Wrote the tables of fields in ${showPath(file)}.`);
    return 0;
  },
});

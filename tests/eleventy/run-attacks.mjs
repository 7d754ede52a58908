// Runs Eleventy, configured by one of the layers, on one folder of an attack after the other.
// node run-attacks.mjs LAYER FOLDER… ; each folder has content/ and maybe the name of a setting in the file `setting`.
import { existsSync, readFileSync } from "node:fs";
import Eleventy from "@11ty/eleventy";
import { configuration } from "./layers.mjs";

const [layer, ...folders] = process.argv.slice(2);
for (const folder of folders) {
  process.chdir(folder);
  const setting = existsSync("setting") ? readFileSync("setting", "utf8") : undefined;
  const configure = configuration(layer, setting);
  const eleventy = new Eleventy("content", "_site", {
    quietMode: true,
    configPath: "eleventy.config.mjs",
  });
  globalThis.configureAttacked = configure;
  eleventy.disableLogger();
  let error = "";
  try {
    await eleventy.write();
  } catch (thrown) {
    error = String(thrown?.originalError ?? thrown);
  }
  console.log(JSON.stringify({ folder, error }));
}

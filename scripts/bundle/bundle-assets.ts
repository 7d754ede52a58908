import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { bundle as bundleCss } from "lightningcss";
import type { Bundle } from "../model/views.ts";

const folder = "/assets/";
/** Oldest browsers that get the styles as they are written, as lightningcss numbers (major << 16). */
const targets = { chrome: 111 << 16, firefox: 113 << 16, safari: (16 << 16) | (4 << 8) };

/** Bundles browser code, styles and icon into `output`, each under a name that changes with its content. */
export async function bundleAssets(output: string): Promise<Bundle> {
  mkdirSync(join(output, folder), { recursive: true });
  const put = (name: string, ending: string, bytes: Uint8Array): string => {
    const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 10);
    const address = `${folder}${name}-${hash}.${ending}`;
    writeFileSync(join(output, address), bytes);
    return address;
  };
  return {
    style: put("site", "css", bundleCss({ filename: "assets/css/site.css", minify: true, targets }).code),
    icon: put("symbol", "svg", readFileSync("assets/icons/symbol.svg")),
    search: put("search", "js", await bundleScript("assets/browser/search.ts")),
    preview: undefined,
  };
}

/** One browser script with everything it imports, minified, as an ES module. */
export async function bundleScript(entry: string): Promise<Uint8Array> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    write: false,
    logLevel: "silent",
    legalComments: "none",
  });
  const [file] = outputFiles;
  if (file === undefined) throw new Error(`${entry} made no output`);
  return file.contents;
}

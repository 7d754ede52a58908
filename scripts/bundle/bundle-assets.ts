import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { bundle as bundleCss, type Visitor } from "lightningcss";
import type { Bundle } from "../model/views.ts";
import { drawIcon } from "./draw-icon.ts";
import { makeFonts } from "./fonts.ts";

const folder = "/assets/";
/** Oldest browsers that get the styles as they are written, as lightningcss numbers (major << 16). */
const targets = { chrome: 111 << 16, firefox: 113 << 16, safari: (16 << 16) | (4 << 8) };

/** Bundled files by their addresses, and which of them is what. */
export interface MadeBundle {
  bundle: Bundle;
  files: ReadonlyMap<string, Uint8Array>;
}

/** Bundles browser code, styles, fonts and icon into `output`, each under a name that changes with its content. */
export async function bundleAssets(output: string): Promise<Bundle> {
  return writeBundle(await makeBundle(), output);
}

/** Writes the files of a bundle into `output`. */
export function writeBundle({ bundle, files }: MadeBundle, output: string): Bundle {
  mkdirSync(join(output, folder), { recursive: true });
  for (const [address, bytes] of files) writeFileSync(join(output, address), bytes);
  return bundle;
}

/** Makes a bundle; it depends on nothing but our code and the packages. */
export async function makeBundle(): Promise<MadeBundle> {
  const files = new Map<string, Uint8Array>();
  const integrity: Record<string, string> = {};
  const put = (name: string, ending: string, bytes: Uint8Array): string => {
    const hash = createHash("sha256").update(bytes).digest("base64");
    // The beginning of the hash that stands beside it as integrity: a page is smaller when they are the same.
    const address = `${folder}${name}-${hash.slice(0, 8).replace(/[+/]/g, "_")}.${ending}`;
    if (ending === "js" || ending === "css") integrity[address] = `sha256-${hash}`;
    files.set(address, bytes);
    return address;
  };
  const fonts = new Map(
    Object.entries(await makeFonts()).map(([face, bytes]) => [face, put(`font-${face}`, "woff2", bytes)]),
  );
  const bundle = {
    style: put("site", "css", bundleStyles("assets/css/site.css", fonts)),
    feedStyle: put("feed", "css", bundleStyles("assets/css/feed.css", fonts)),
    icon: put("symbol", "svg", readFileSync("assets/icons/symbol.svg")),
    iconPicture: put("symbol-32", "png", await drawIcon("symbol", 32)),
    touchIcon: put("symbol-180", "png", await drawIcon("symbol-square", 180)),
    fonts: [fonts.get("roman") ?? ""],
    theme: put("theme", "js", await bundleScript("assets/browser/theme.ts", "iife")),
    site: put("site", "js", await bundleScript("assets/browser/site.ts")),
    search: put("search", "js", await bundleScript("assets/browser/search.ts")),
    filter: put("filter", "js", await bundleScript("assets/browser/filter.ts")),
    video: put("video", "js", await bundleScript("assets/browser/video.ts")),
    integrity,
    preview: undefined,
  };
  return { bundle, files };
}

/** A file of styles with all that it imports. An address `font:NAME` becomes that of the font file with this name. */
function bundleStyles(filename: string, fonts: ReadonlyMap<string, string>): Uint8Array {
  const nameFonts: Visitor<never> = {
    Url: (url) => ({ ...url, url: fonts.get(url.url.slice("font:".length)) ?? url.url }),
  };
  const { code } = bundleCss({ filename, minify: true, targets, visitor: nameFonts });
  // Its own names for what light-dark() becomes in older browsers are long, and every colour has them.
  return Buffer.from(code.toString().replace(/--lightningcss-(light|dark)/g, (_, tone) => `--${tone[0]}`));
}

/** One browser script with everything it imports, minified: an ES module, or a classic script (`iife`). */
export async function bundleScript(entry: string, format: "esm" | "iife" = "esm"): Promise<Uint8Array> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    format,
    target: "es2022",
    write: false,
    logLevel: "silent",
    legalComments: "none",
  });
  const [file] = outputFiles;
  if (file === undefined) throw new Error(`${entry} made no output`);
  return file.contents;
}

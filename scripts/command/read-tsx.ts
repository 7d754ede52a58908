import { hash, randomUUID } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { enableCompileCache, registerHooks } from "node:module";
import { fileURLToPath } from "node:url";
import { type TransformOptions, transformSync, version } from "esbuild";

// Loaded before every command, and in its threads. Node itself reads TypeScript; it does not read TSX.

/** What code was made of, so that it is made once; `npm ci` empties it, and no cache of a server may restore it. */
const cache = fileURLToPath(new URL("../../node_modules/.cache/code/", import.meta.url));

/** How TSX is translated. */
const way: TransformOptions = {
  ...{ loader: "tsx", jsx: "automatic", jsxImportSource: "preact" },
  ...{ format: "esm", target: "esnext", sourcemap: "inline" },
};

enableCompileCache(cache);
// Threads and processes that are started from here have it, too, for their first module already.
process.env.NODE_COMPILE_CACHE = cache;
// Errors tell lines of what was written, not of what was made of it.
process.setSourceMapsEnabled(true);

registerHooks({
  load: (url, context, next) => {
    const { protocol, pathname } = new URL(url);
    if (protocol !== "file:" || !pathname.endsWith(".tsx")) return next(url, context);
    return { format: "module", source: readTsx(fileURLToPath(`file://${pathname}`)), shortCircuit: true };
  },
});

/** The JavaScript of a TSX file. Throws esbuild's error where it cannot be read. */
function readTsx(path: string): string {
  const source = readFileSync(path, "utf8");
  const place = `${cache}${hash("sha256", path)}.js`;
  const seal = `//${hash("sha256", `${version} ${JSON.stringify(way)}\0${source}`)}\n`;
  const kept = read(place);
  if (kept.endsWith(seal)) return kept;
  const { code } = transformSync(source, { ...way, sourcefile: path });
  return keep(place, `${code}${seal}`);
}

function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

/** Keeps code if it can: another process may be at it, and some may not write. */
function keep(file: string, code: string): string {
  try {
    mkdirSync(cache, { recursive: true });
    const draft = `${file}.${randomUUID()}`;
    writeFileSync(draft, code);
    renameSync(draft, file);
  } catch {
    // It is made again the next time.
  }
  return code;
}

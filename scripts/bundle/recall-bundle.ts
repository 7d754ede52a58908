import { deserialize, serialize } from "node:v8";
import { openFileCache } from "../cache/file-cache.ts";
import { openVersionCache } from "../cache/version-cache.ts";
import type { Bundle } from "../model/views.ts";
import { type MadeBundle, makeBundle, writeBundle } from "./bundle-assets.ts";

/** Where the bundle is kept from build to build, relative to the project. No server restores it: readers run what is in it. */
const bundleCache = ".cache/bundle";

const key = "bundle";

/** The same as `bundleAssets`, for a version of our code: what an earlier build of this version has made is taken over. */
export async function recallBundle(
  output: string,
  codeVersion: string,
  folder = bundleCache,
): Promise<Bundle> {
  const cache = openVersionCache(openFileCache(folder), codeVersion);
  const bytes = cache.read(key);
  const known: MadeBundle | undefined = bytes === undefined ? undefined : deserialize(bytes);
  const made = known ?? (await makeBundle());
  if (known === undefined) cache.write(key, serialize(made));
  return writeBundle(made, output);
}

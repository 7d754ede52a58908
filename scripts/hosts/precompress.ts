import { readdir, readFile, stat, writeFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { extname, join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { isText } from "./content-types.ts";

/** A smaller file fits into the first packets either way. */
const leastBytes = 1000;

/**
 * How hard to try. The few files of `assets/` are asked for by everybody: the best is worth 17 ms each. For a page, 5
 * takes 0.5 ms and 9 % more bytes than the best; 6 to 9 hardly make it smaller (measured with this site, 13 KB a page).
 */
const effort = {
  assets: { brotli: 11, gzip: 9 },
  others: { brotli: 5, gzip: 6 },
};

/** What `precompress` did: how many files got a smaller one beside them, and how many bytes these save with Brotli. */
export interface Precompressed {
  files: number;
  savedBytes: number;
}

/**
 * Writes FILE.br and FILE.gz beside every text of a finished site that they make smaller, for servers that send such
 * files as they are. The same texts give the same bytes. It runs on the threads of zlib and keeps few files in memory.
 */
export async function precompress(folder: string): Promise<Precompressed> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && isText(extname(entry.name).slice(1)))
    .map((entry) => join(entry.parentPath, entry.name));
  const assets = join(folder, "assets");
  const done: Precompressed = { files: 0, savedBytes: 0 };
  const waiting = files.values();
  const work = async (): Promise<void> => {
    for (const file of waiting) {
      const saved = await compressFile(file, file.startsWith(assets) ? effort.assets : effort.others);
      if (saved === 0) continue;
      done.files += 1;
      done.savedBytes += saved;
    }
  };
  await Promise.all(Array.from({ length: 2 * availableParallelism() }, work));
  return done;
}

/** Gives the bytes that Brotli saves; nothing is written where it saves none. */
async function compressFile(file: string, { brotli, gzip: level }: typeof effort.assets): Promise<number> {
  if ((await stat(file)).size < leastBytes) return 0;
  const bytes = await readFile(file);
  const [br, gz] = await Promise.all([
    squeezeWithBrotli(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: brotli,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
    // zlib writes no name and no time into its header, so the bytes depend on the text alone.
    squeezeWithGzip(bytes, { level }),
  ]);
  if (gz.length < bytes.length) await writeFile(`${file}.gz`, gz);
  if (br.length >= bytes.length) return 0;
  await writeFile(`${file}.br`, br);
  return bytes.length - br.length;
}

const squeezeWithBrotli = promisify(brotliCompress);
const squeezeWithGzip = promisify(gzip);

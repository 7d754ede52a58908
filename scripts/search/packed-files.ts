import { z } from "zod";
import type { IndexFile } from "./pagefind-program.ts";

const contents = z.array(z.object({ path: z.string(), size: z.number() }));

/** Files as pieces of one whole: the length of a list of their names and sizes, the list, the files. */
export function packFiles(files: readonly IndexFile[]): Uint8Array[] {
  const list = Buffer.from(
    JSON.stringify(files.map(({ path, content }) => ({ path, size: content.length }))),
  );
  const length = Buffer.alloc(4);
  length.writeUInt32BE(list.length);
  return [length, list, ...files.map(({ content }) => content)];
}

/** The files of such a whole; they share its memory. */
export function unpackFiles(packed: Uint8Array): IndexFile[] {
  const bytes = Buffer.from(packed.buffer, packed.byteOffset, packed.length);
  let end = 4 + bytes.readUInt32BE();
  return contents.parse(JSON.parse(bytes.toString("utf8", 4, end))).map(({ path, size }) => {
    const start = end;
    end += size;
    return { path, content: bytes.subarray(start, end) };
  });
}

import { existsSync, readFileSync } from "node:fs";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import type { Fault } from "./finding.ts";

/** Whether a compressed file (`.br`, `.gz`) holds just what the file at `original` does, in whose place it is sent. */
export function checkTwin(path: string, bytes: Buffer, twin: string, original: string): Fault[] {
  const fault: Fault = { code: "old-twin", what: twin };
  if (!existsSync(original)) return [fault];
  const plain = readFileSync(original);
  const limit = { maxOutputLength: plain.length + 1 };
  try {
    const unpacked = path.endsWith(".br") ? brotliDecompressSync(bytes, limit) : gunzipSync(bytes, limit);
    return unpacked.equals(plain) ? [] : [fault];
  } catch {
    return [fault];
  }
}

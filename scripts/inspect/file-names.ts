import { type Finding, toFinding } from "./finding.ts";

/** Letters, digits and signs that no server, shell or file system takes for something else. */
const plain = /^[\p{L}\p{N}_][\p{L}\p{M}\p{N}\-._~+,@()!'&= ]*(?<![. ])$/u;
/** Names with a dot in front that we write. */
const hidden = new Set([".built-site", ".well-known"]);
/** Names that Windows keeps for devices, whatever their ending (learn.microsoft.com, "Naming Files"). */
const device = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** What is wrong with the names of files, each alone and side by side. */
export function checkNames(files: readonly string[]): Finding[] {
  const seen = new Map<string, string>();
  return files.flatMap((path) => {
    const strange = path
      .split("/")
      .find((part) => !hidden.has(part) && (!plain.test(part) || device.test(part)));
    const key = path.normalize("NFC").toLowerCase();
    const other = seen.get(key);
    seen.set(key, path);
    return [
      ...(strange === undefined ? [] : [toFinding(path, { code: "file-name", what: strange })]),
      ...(other === undefined ? [] : [toFinding(path, { code: "same-name", what: other })]),
    ];
  });
}

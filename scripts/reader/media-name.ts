import { fileStart, type Problem, problem } from "../model/problem.ts";

/**
 * Letters, digits and signs that no server, browser or file system takes for something else: a document keeps its name in
 * its address, where `#`, `?` and `%` have a meaning of their own.
 */
const plain = /^[\p{L}\p{N}_][\p{L}\p{M}\p{N}\-._~+,@()!'&= ]*(?<![. ])$/u;
/** Names that Windows keeps for devices, whatever their ending (learn.microsoft.com, "Naming Files"). */
const device = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** What is wrong with the name of a picture or document at `path`, or of a folder on the way to it. */
export function mediaNameProblems(path: string): Problem[] {
  const strange = path.split("/").find((part) => !plain.test(part) || device.test(part));
  if (strange === undefined) return [];
  return [
    problem(
      "file-name",
      path,
      fileStart,
      `"${strange}" cannot stand in the address of a file.`,
      "Rename it: letters, digits, hyphens and dots are safe everywhere. Correct the texts that name it too.",
    ),
  ];
}

import { mediaEndings } from "../reader/walk.ts";

/** Who proposes a change: one of us may change everything, a guest content alone. */
export const authors = ["insider", "guest"] as const;
export type Author = (typeof authors)[number];

/** Kinds of files that git can store and that never come in, by their mode. */
const refusedModes: Readonly<Record<string, string>> = {
  "120000": "is a symbolic link. Put the file itself here.",
  "160000": "is a repository of its own (a submodule). Put its files here.",
  "100755": "is marked as a program. Take the mark away: git update-index --chmod=-x FILE",
};

const plainFile = "100644";
const gone = "000000";

/** A part of a path as people write it: no dot in front, no sign that is not seen. */
const part = "[\\p{L}\\p{N}_][\\p{L}\\p{M}\\p{N}_ .()&+,'-]*";

/** What a guest may bring: what our reader knows. `addresses.txt` is not there: builds of ours write it. */
const guestFile = new RegExp(
  `^content/(site\\.yaml|figures\\.yaml|README\\.md|[a-z]+/(${part}/)*${part}\\.(?i:md|${mediaEndings.join("|")})|statements/${part}\\.endorsements\\.csv)$`,
  "u",
);

/** One sentence for each file of a change (`git diff --raw -z --no-renames`) that may not come in, in git's order. */
export function refusals(raw: Buffer, author: Author): string[] {
  return changedFiles(raw).flatMap(({ mode, path }) => {
    const shown = JSON.stringify(path);
    const why = mode === gone ? undefined : (refusedModes[mode] ?? strangeMode(mode));
    if (why !== undefined) return [`${shown} ${why}`];
    if (author === "guest" && !guestFile.test(path))
      return [
        path.startsWith("content/")
          ? `${shown} is no text, picture or document that the site reads.`
          : `${shown} lies outside content/. Changes of the code are made by one of us.`,
      ];
    return [];
  });
}

const strangeMode = (mode: string): string | undefined =>
  mode === plainFile ? undefined : `is of a kind that is not known here (${mode}).`;

/** The files of a raw diff, with the mode that each has after the change. Throws where it is no such diff. */
function changedFiles(raw: Buffer): { mode: string; path: string }[] {
  const parts = raw.toString("utf8").split("\0").slice(0, -1);
  return Array.from({ length: Math.ceil(parts.length / 2) }, (_, i) => {
    const [, mode] = /^:\d{6} (\d{6}) [0-9a-f]+ [0-9a-f]+ [AMDT]$/.exec(parts[2 * i] ?? "") ?? [];
    const path = parts[2 * i + 1];
    if (mode === undefined || path === undefined)
      throw new Error("git has described the change in words we do not know");
    return { mode, path };
  });
}

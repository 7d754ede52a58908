import { lstatSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { typeNames } from "../model/content-types.ts";
import { fileStart, type Problem, problem } from "../model/problem.ts";
import { mediaNameProblems } from "./media-name.ts";
import { addressFile } from "./read-published-addresses.ts";
import { didYouMean } from "./suggest.ts";

/** What lies in a content folder, by the part it plays. Paths are relative to it, with `/`, in code-point order. */
export interface FoundFiles {
  /** Markdown files inside the folder of a content type. */
  entries: string[];
  /** Pictures and documents. */
  media: string[];
  /** Ledgers of signatures. */
  ledgers: string[];
  problems: Problem[];
}

/** Endings of files that may lie beside a text or under `media/`. */
export const mediaEndings = ["jpg", "jpeg", "png", "webp", "svg", "pdf", "mp4", "webm"] as const;

/** Files that operating systems and git leave behind; they are no content and no mistake. */
const leftBehind = new Set([".DS_Store", "Thumbs.db", "desktop.ini", ".gitkeep"]);
/** Files of the content folder itself. */
const topFiles = new Set(["site.yaml", "figures.yaml", "README.md", addressFile]);
const ledger = /^statements\/[^/]+\.endorsements\.csv$/;

const folders: readonly string[] = [...typeNames, "media"];

/** Lists every file of a content folder without following links; what does not belong there is a problem. */
export function walkContent(root: string): FoundFiles {
  const found: FoundFiles = { entries: [], media: [], ledgers: [], problems: [] };
  for (const name of namesIn(root, ".", found)) {
    if (leftBehind.has(name)) continue;
    const kind = kindOf(join(root, name));
    if (kind === "file" && topFiles.has(name)) continue;
    if (kind === "folder" && folders.includes(name)) walkFolder(root, name, found);
    else found.problems.push(misplaced(name, kind));
  }
  return found;
}

function walkFolder(root: string, folder: string, found: FoundFiles): void {
  for (const name of namesIn(root, folder, found)) {
    if (leftBehind.has(name)) continue;
    const path = `${folder}/${name}`;
    const kind = kindOf(join(root, path));
    const ending = name.slice(name.lastIndexOf(".") + 1).toLowerCase();
    if (kind === "folder" && !name.startsWith(".") && !/\.md$/i.test(name)) walkFolder(root, path, found);
    else if (kind === "file" && ending === "md" && !folder.startsWith("media")) found.entries.push(path);
    else if (kind === "file" && isMediaEnding(ending) && !name.startsWith(".")) {
      found.media.push(path);
      found.problems.push(...mediaNameProblems(path));
    } else if (kind === "file" && ledger.test(path)) found.ledgers.push(path);
    else found.problems.push(misplaced(path, kind));
  }
}

type Kind = "file" | "folder" | "link" | "other" | "unreadable";

function kindOf(path: string): Kind {
  try {
    const stat = lstatSync(path);
    if (stat.isSymbolicLink()) return "link";
    return stat.isFile() ? "file" : stat.isDirectory() ? "folder" : "other";
  } catch {
    // Besides what may not be read: Node shows a name that is not UTF-8 with other characters, and finds no file of that name.
    return "unreadable";
  }
}

function namesIn(root: string, folder: string, found: FoundFiles): string[] {
  try {
    return readdirSync(join(root, folder)).sort();
  } catch {
    found.problems.push(misplaced(folder, "unreadable"));
    return [];
  }
}

const isMediaEnding = (ending: string): boolean => mediaEndings.some((known) => known === ending);

const moveText = `Move it into ${typeNames.slice(0, -1).join("/, ")}/ or ${typeNames.at(-1)}/.`;

function misplaced(path: string, kind: Kind): Problem {
  if (kind === "link")
    return problem(
      "not-a-file",
      path,
      fileStart,
      "This is a symbolic link, and links are not followed.",
      "Put the file itself here.",
    );
  if (kind === "other")
    return problem("not-a-file", path, fileStart, "This is neither a file nor a folder.", "Remove it.");
  if (kind === "unreadable")
    return problem(
      "file-unreadable",
      path,
      fileStart,
      "This cannot be read.",
      "Check that you may read it and that its name has only letters, digits, dots and hyphens.",
    );
  if (kind === "folder" && /\.(md|ya?ml)$/i.test(path))
    return problem(
      "not-a-file",
      path,
      fileStart,
      "This is a folder, but its name is that of a file.",
      "Rename the folder, or put a file in its place.",
    );
  if (kind === "folder" && path.includes("/"))
    return problem("unknown-file", path, fileStart, "Hidden folders are not read.", "Remove it.");
  if (kind === "folder")
    return problem(
      "unknown-file",
      path,
      fileStart,
      `There is no content type "${path}".`,
      didYouMean(path, folders, `The folders are ${folders.join(", ")}.`),
    );
  if (path.startsWith("media/") && path.endsWith(".md"))
    return problem("unknown-file", path, fileStart, "Texts do not lie under media/.", moveText);
  if (path.includes("/"))
    return problem(
      "unknown-file",
      path,
      fileStart,
      "This kind of file does not belong here.",
      `Texts end in .md; pictures and documents in ${mediaEndings.join(", ")}.`,
    );
  if (path.endsWith(".md"))
    return problem("unknown-file", path, fileStart, "A text must lie in the folder of its type.", moveText);
  return problem(
    "unknown-file",
    path,
    fileStart,
    "This file does not belong here.",
    didYouMean(path, topFiles, `Beside the folders there are only site.yaml and figures.yaml.`),
  );
}

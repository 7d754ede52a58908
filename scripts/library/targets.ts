import { posix } from "node:path";
import type { Refusal, Targets } from "../markdown/render-body.ts";
import type { Inventory } from "../media/inventory.ts";
import { pictureSource } from "../media/pictures.ts";
import type { AnyEntry, Text } from "../model/entry.ts";
import type { Figure } from "../model/figures.ts";
import { didYouMean, nearest } from "../reader/suggest.ts";
import { addressOf, inLanguage, listPaths } from "./addresses.ts";
import { refuseDirective } from "./mentions.ts";

/** Everything a link of the site can lead to. */
export interface Destinations {
  mainLang: string;
  languages: readonly string[];
  byFile: ReadonlyMap<string, AnyEntry>;
  byAddress: ReadonlyMap<string, AnyEntry>;
  /** Entries by type, id and language: see `keyOf`. */
  byKey: ReadonlyMap<string, AnyEntry>;
  /** Files and addresses of texts that have mistakes of their own; a link to one is not the mistake. */
  unsound: ReadonlySet<string>;
  inventory: Inventory;
  figures: ReadonlyMap<string, Figure>;
  isPublished: (text: Text) => boolean;
}

export const keyOf = (type: string, id: string, lang: string): string => `${type}/${id}.${lang}`;

const safeSchemes = ["https:", "http:", "mailto:", "tel:"];

/** Where the links and pictures of one text lead: content paths are relative to its file, addresses begin with a slash. */
export function targetsOf(from: Text, destinations: Destinations): Targets {
  return {
    link: (target) => {
      const decoded = decode(target);
      if (decoded === undefined) return broken(target, "Its % signs do not form characters.");
      if (/^[a-z][a-z0-9+.-]*:/i.test(decoded) || decoded.startsWith("//")) return external(decoded, target);
      const [path = "", anchor] = splitAnchor(decoded);
      const suffix = anchor === undefined ? "" : `#${anchor}`;
      const document = destinations.inventory.documents.get(fileAt(path, from) ?? "");
      if (document !== undefined)
        return { href: documentAddress(document.file) + suffix, external: false, document };
      if (path === "") return { href: `${addressOf(from, destinations.mainLang)}${suffix}`, external: false };
      const found = path.startsWith("/")
        ? byAddress(path, from, destinations)
        : byFile(path, from, destinations);
      return typeof found === "string" ? { href: found + suffix, external: false } : found;
    },
    directive: (directive) => refuseDirective(directive, destinations.figures),
    picture: (target) => {
      const file = fileOf(target, from);
      const picture = file === undefined ? undefined : destinations.inventory.pictures.get(file);
      if (picture !== undefined) return pictureSource(picture);
      if (file !== undefined && destinations.inventory.problems.some((known) => known.file === file))
        return { sources: [], src: "", srcset: "", width: 0, height: 0 };
      return missingPicture(target, destinations);
    },
  };
}

/** The file in the content folder that a path in a text means: beside the text, or from the top with a slash or `media/`. */
export function fileOf(target: string, from: Text): string | undefined {
  const path = decode(target);
  return path === undefined ? undefined : fileAt(path, from);
}

function fileAt(path: string, from: Text): string | undefined {
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(path)) return undefined;
  const file = path.startsWith("/")
    ? posix.normalize(path.slice(1))
    : path.startsWith("media/")
      ? posix.normalize(path)
      : posix.join(posix.dirname(from.file), path);
  return file.startsWith("../") ? undefined : file;
}

/** What is told where no picture lies at a path. */
export function missingPicture(written: string, destinations: Destinations): Refusal {
  const target = decode(written) ?? written;
  if (/^[a-z]+:|^\/\//i.test(target))
    return {
      code: "missing-picture",
      message: `"${target}" is on another site, and pictures must be on this one.`,
      hint: "Save the picture beside the text and write its file name.",
    };
  return {
    code: "missing-picture",
    message: `There is no picture "${target}".`,
    hint: didYouMean(
      posix.basename(target),
      [...destinations.inventory.pictures.keys()].map((file) => posix.basename(file)),
      "Put the file beside the text or into media/.",
    ),
  };
}

function external(decoded: string, target: string): { href: string; external: boolean } | Refusal {
  const scheme = decoded.startsWith("//") ? "//" : decoded.slice(0, decoded.indexOf(":") + 1).toLowerCase();
  if (!safeSchemes.includes(scheme))
    return {
      code: "unsafe-link",
      message: `Links that begin with "${scheme}" are not allowed.`,
      hint: "Use https://, mailto: or tel:.",
    };
  if (scheme.startsWith("http") && !URL.canParse(target))
    return {
      code: "unsafe-link",
      message: `"${target}" is not a web address.`,
      hint: "Write it as https://www.example.org/page.",
    };
  if (scheme.startsWith("http") && new URL(target).username !== "")
    return {
      code: "unsafe-link",
      message: `"${target}" has a name and an @ before its site, as deceptive links do.`,
      hint: `Write only what stands behind the @: ${target.replace(/\/\/[^/]*@/, "//")}`,
    };
  return { href: target, external: true };
}

function byAddress(path: string, from: Text, destinations: Destinations): string | Refusal {
  const { mainLang, languages, byAddress: entries } = destinations;
  const entry = entries.get(path);
  if (entry !== undefined) return published(entry, from, destinations);
  const lists = languages.flatMap((lang) => listPaths.map((list) => inLanguage(list, lang, mainLang)));
  // A list may be asked something, such as the search: /search/?q=nurses
  if (lists.includes(path.split("?")[0] ?? "") || destinations.unsound.has(path)) return path;
  return broken(
    path,
    didYouMean(
      path,
      [...entries.keys(), ...lists],
      "Link to the file of the text instead, for example ../pages/about.md.",
    ),
  );
}

function byFile(path: string, from: Text, destinations: Destinations): string | Refusal {
  const file = posix.join(posix.dirname(from.file), path);
  const entry = destinations.byFile.get(file);
  if (entry !== undefined) {
    const translated = destinations.byKey.get(keyOf(entry.type, entry.id, from.lang));
    return published(
      translated !== undefined && destinations.isPublished(translated) ? translated : entry,
      from,
      destinations,
    );
  }
  const isBroken = destinations.inventory.problems.some((known) => known.file === fileAt(path, from));
  if (destinations.unsound.has(file) || isBroken) return addressOf(from, destinations.mainLang);
  return broken(path, similarPath(file, from, destinations));
}

/** The path to the file that is meant: one of a similar name in the same folder, or of a similar path anywhere. */
function similarPath(file: string, from: Text, { byFile, inventory, unsound }: Destinations): string {
  const files = [...byFile.keys(), ...inventory.documents.keys(), ...unsound].filter(
    (known) => !known.startsWith("/"),
  );
  const folder = posix.dirname(file);
  const beside = files
    .filter((known) => posix.dirname(known) === folder)
    .map((known) => posix.basename(known));
  const near = nearest(posix.basename(file), beside);
  const meant = near === undefined ? nearest(file, files) : posix.join(folder, near);
  return meant === undefined
    ? "Write the path from this file to the other, for example ../members/name.md."
    : `Did you mean "${posix.relative(posix.dirname(from.file), meant)}"?`;
}

function published(entry: AnyEntry, from: Text, destinations: Destinations): string | Refusal {
  if (destinations.isPublished(entry) || !destinations.isPublished(from))
    return addressOf(entry, destinations.mainLang);
  return {
    code: "link-to-unpublished",
    message: `${entry.file} is not published, so this link would lead nowhere.`,
    hint: "Publish it first, or take the link out.",
  };
}

/** The address under which a document of the content folder is offered. */
export const documentAddress = (file: string): string => `/files/${encodeURI(file)}`;

const broken = (target: string, hint: string): Refusal => ({
  code: "broken-link",
  message: `There is nothing at "${target}".`,
  hint,
});

function splitAnchor(target: string): [path: string, anchor: string | undefined] {
  const hash = target.indexOf("#");
  return hash < 0 ? [target, undefined] : [target.slice(0, hash), target.slice(hash + 1)];
}

function decode(target: string): string | undefined {
  try {
    return decodeURIComponent(target);
  } catch {
    return undefined;
  }
}

import type { AnyPublished, Library } from "../../scripts/model/views.ts";
import { shareCardOf } from "../components/ShareMeta.tsx";
import type { BuiltFiles } from "../page.ts";

/** A file that belongs to an entry. `bytes` is its size, if the file is there yet. */
export interface Enclosure {
  address: string;
  type: string;
  title: string;
  bytes: number | undefined;
}

/** Media types of the files that a site may have (IANA). */
const mediaTypes: Readonly<Record<string, string>> = {
  jpg: "image/jpeg",
  png: "image/png",
  pdf: "application/pdf",
  mp4: "video/mp4",
  webm: "video/webm",
};

const typeOf = (address: string): string =>
  mediaTypes[address.slice(address.lastIndexOf(".") + 1)] ?? "application/octet-stream";

/** The picture of an entry; where it has none, the one that is shown when its page is shared. */
export function pictureOf(entry: AnyPublished, library: Library, files: BuiltFiles): Enclosure {
  const own = entry.type === "news" ? entry.fields.image : undefined;
  const source = own === undefined ? undefined : library.picture(entry, own.src);
  const src = source?.src ?? library.sharePicture(shareCardOf(library, entry)).src;
  const title = source === undefined || own === undefined ? entry.title : own.alt;
  return { address: library.origin + src, type: typeOf(src), title, bytes: files.bytesOf(src) };
}

/** The documents of an entry that stand on this site. */
export function documentsOf(entry: AnyPublished, library: Library): Enclosure[] {
  return attachedTo(entry).flatMap(({ src, title }) => {
    const file = src === undefined ? undefined : library.document(entry, src, title);
    return file === undefined
      ? []
      : [{ address: library.origin + file.href, type: typeOf(file.href), title, bytes: file.bytes }];
  });
}

function attachedTo(entry: AnyPublished): readonly { src?: string | undefined; title: string }[] {
  switch (entry.type) {
    case "news":
    case "statements":
      return entry.fields.attachments;
    case "publications":
      return entry.fields.files;
    case "events":
      return entry.fields.resources;
    default:
      return [];
  }
}

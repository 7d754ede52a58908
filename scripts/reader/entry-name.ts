import { isTypeName, type TypeName } from "../model/content-types.ts";
import { isCalendarDay } from "../model/fields.ts";
import { fileStart, type Problem, problem } from "../model/problem.ts";
import { slugOf } from "../model/slug.ts";

/** What the name of a content file says: `news/2021-04-07-some-slug.fr.md`. */
export interface EntryName {
  type: TypeName;
  id: string;
  /** The language in the name, if it has one. */
  lang: string | undefined;
  /** The day in the name, if it has one. */
  date: string | undefined;
}

const nameForm =
  /^(?:(\d{4}-\d{2}-\d{2})-)?([a-z0-9]+(?:-[a-z0-9]+)*)(?:\.([a-z]{2,3}(?:-[A-Za-z0-9]+)*))?\.md$/;

/** Reads type, slug, day and language from a path such as `news/slug.md`, `news/2021-04-07-slug/index.fr.md`. */
export function parseEntryName(file: string): EntryName | { problem: Problem } {
  const parts = file.split("/");
  const [folder = "", ...rest] = parts;
  const last = rest.at(-1) ?? "";
  const index = /^index(\.[A-Za-z-]+)?\.md$/.exec(last);
  const name = index !== null && rest.length === 2 ? `${rest[0]}${index[1] ?? ""}.md` : last;
  if (!isTypeName(folder))
    return {
      problem: problem(
        "unknown-file",
        file,
        fileStart,
        "A text must lie in the folder of its type.",
        "Move it into such a folder, for example news/.",
      ),
    };
  if (rest.length > (index === null ? 1 : 2))
    return {
      problem: problem(
        "unknown-file",
        file,
        fileStart,
        "A text must lie directly in the folder of its type.",
        `Move it to ${folder}/, or name it index.md in a folder of its own.`,
      ),
    };
  const match = nameForm.exec(name);
  const [, date, id = "", lang] = match ?? [];
  if (match === null)
    return {
      problem: problem(
        "file-name",
        file,
        fileStart,
        `"${name}" cannot be part of an address.`,
        `Use small letters a to z, digits and hyphens: ${folder}/${slugOf(name.replace(/\.md$/i, ""))}.md`,
      ),
    };
  if (date !== undefined && !isCalendarDay(date))
    return {
      problem: problem(
        "invalid-date",
        file,
        fileStart,
        `The file name begins with ${date}, a day that does not exist.`,
        "Correct the date in the file name.",
      ),
    };
  return { type: folder, id, lang, date };
}

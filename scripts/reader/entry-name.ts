import { isTypeName, type TypeName } from "../model/content-types.ts";
import { isCalendarDay } from "../model/fields.ts";
import { fileStart, type Problem, type ProblemCode, problem } from "../model/problem.ts";
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

/** What could be understood of a name, and what is wrong with it. A name with a problem is only good for finding others. */
export interface ReadName {
  name?: EntryName;
  problem?: Problem;
}

const nameForm =
  /^(?:(\d{4}-\d{2}-\d{2})-)?([a-z0-9]+(?:-[a-z0-9]+)*)(?:\.([a-z]{2,3}(?:-[A-Za-z0-9]+)*))?\.md$/;
/** What is meant by a name that is not of that form. */
const looseForm = /^(?:(\d{4}-\d{2}-\d{2})[-_ ])?(.*?)(?:\.([a-z]{2}))?\.md$/i;

/** Reads type, slug, day and language from a path such as `news/slug.md`, `news/2021-04-07-slug/index.fr.md`. */
export function parseEntryName(file: string): ReadName {
  const wrong = (code: ProblemCode, message: string, hint: string): Problem =>
    problem(code, file, fileStart, message, hint);
  const [folder = "", ...rest] = file.split("/");
  const last = rest.at(-1) ?? "";
  if (!isTypeName(folder))
    return {
      problem: wrong(
        "unknown-file",
        "A text must lie in the folder of its type.",
        "Move it into such a folder, for example news/.",
      ),
    };
  const index = /^index(\.[A-Za-z0-9-]+)?\.md$/.exec(last);
  const fileName = index !== null && rest.length === 2 ? `${rest[0]}${index[1] ?? ""}.md` : last;
  const match = nameForm.exec(fileName);
  const [, date, slug = "", lang] = match ?? looseForm.exec(fileName) ?? [];
  const tag = match === null ? lang?.toLowerCase() : lang;
  const name: EntryName = { type: folder, id: slugOf(slug), lang: tag, date };
  if (rest.length > (index === null ? 1 : 2))
    return {
      name,
      problem: wrong(
        "unknown-file",
        "A text must lie directly in the folder of its type.",
        `Move it to ${folder}/, or name it index.md in a folder of its own.`,
      ),
    };
  if (match === null) {
    const parts = [date === undefined ? "" : `${date}-`, name.id, tag === undefined ? "" : `.${tag}`];
    return {
      name,
      problem: wrong(
        "file-name",
        `"${fileName}" cannot be part of an address.`,
        `Use small letters a to z, digits and hyphens: ${folder}/${parts.join("")}.md`,
      ),
    };
  }
  if (date !== undefined && !isCalendarDay(date))
    return {
      name,
      problem: wrong(
        "invalid-date",
        `The file name begins with ${date}, a day that does not exist.`,
        "Correct the date in the file name.",
      ),
    };
  return { name };
}

import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { stringify } from "yaml";
import { contentTypes, type TypeName } from "../model/content-types.ts";
import { describeFields, type FieldDescription } from "../model/field-kinds.ts";
import { slugOf } from "../model/slug.ts";
import { parseEntryName } from "../reader/entry-name.ts";
import { readSite } from "../reader/read-site.ts";
import { walkContent } from "../reader/walk.ts";

/** What a new text is made from. `values` holds what was given for its fields, as typed. */
export interface DraftRequest {
  content: string;
  type: TypeName;
  title: string;
  lang: string | undefined;
  /** The day of the draft, for types whose file names begin with one. */
  day: string;
  values: ReadonlyMap<string, string>;
}

/** A field's value as its schema wants it: lists are written with commas, flags as true or false. */
export function typedValue(field: FieldDescription, written: string): unknown {
  switch (field.kind) {
    case "list":
      return written
        .split(",")
        .map((item) => item.trim())
        .filter((item) => item !== "");
    case "flag":
      return written === "true" ? true : written === "false" ? false : written;
    case "number":
      return /^-?\d+(\.\d+)?$/.test(written) ? Number(written) : written;
    default:
      return written;
  }
}

/** The front matter of a draft: title and given values. */
export function frontMatterOf({ type, title, values }: DraftRequest): Record<string, unknown> {
  const { titleField } = contentTypes[type];
  const given = describeFields(type).flatMap((field) => {
    const written = field.name === titleField ? title : values.get(field.name);
    return written === undefined ? [] : [[field.name, typedValue(field, written)] as const];
  });
  return { ...Object.fromEntries(given), draft: true };
}

/** The whole text of a draft: given fields as they are, each other one as a line of comment that says what it is for. */
export function draftText(request: DraftRequest): string {
  const frontMatter = frontMatterOf(request);
  const { dated } = contentTypes[request.type];
  const lines = describeFields(request.type).map((field) => {
    if (field.name in frontMatter) return stringify({ [field.name]: frontMatter[field.name] }).trimEnd();
    const hint = field.name === "date" && dated ? "stands in the file name" : field.description;
    const example = field.choices.length > 0 ? ` (${field.choices.join(", ")})` : "";
    return `# ${field.name}: ${hint}${example}`;
  });
  return `---\n${lines.join("\n")}\n---\n\n`;
}

/** The ids that texts of this type have in the language of the draft; their files may begin with other days. */
function takenIds({ content, type, lang }: DraftRequest): Set<string> {
  const { languages: [main = "en"] = [] } = readSite(content);
  const names = walkContent(content).entries.flatMap((file) => parseEntryName(file).name ?? []);
  return new Set(
    names.filter((name) => name.type === type && (name.lang ?? main) === (lang ?? main)).map(({ id }) => id),
  );
}

/** Writes a draft under the first free name and gives its path in the content folder. Never overwrites. */
export function writeDraft(request: DraftRequest): string {
  const { type, title, lang, day, content } = request;
  const { dated } = contentTypes[type];
  const start = dated && !request.values.has("date") ? `${day}-` : "";
  const ending = lang === undefined ? ".md" : `.${lang}.md`;
  const taken = takenIds(request);
  mkdirSync(join(content, type), { recursive: true });
  for (let n = 1; ; n += 1) {
    const id = `${slugOf(title)}${n === 1 ? "" : `-${n}`}`;
    const file = `${type}/${start}${id}${ending}`;
    if (taken.has(id) || existsSync(join(content, file))) continue;
    writeFileSync(join(content, file), draftText(request), { flag: "wx" });
    return file;
  }
}

import { contentTypes, typeNames } from "../model/content-types.ts";
import { describeFields, describeShape, type FieldDescription } from "../model/field-kinds.ts";
import { siteSchema } from "../model/site.ts";

const begin = "<!-- The tables below are written by npm run handbook. -->";
const end = "<!-- End of the tables. -->";

/** The handbook with its tables of fields made anew from the declarations; the words around them stay. */
export function writeFieldTables(handbook: string): string {
  const [before = "", rest = ""] = handbook.split(begin);
  const after = rest.split(end)[1] ?? "\n";
  return `${before.trimEnd()}\n\n${begin}\n\n${fieldTables()}\n${end}${after}`;
}

/** One table for each content type, one for the fields that every type has, and one for `site.yaml`. */
function fieldTables(): string {
  const shared = typeNames
    .map((type) => describeFields(type).map((field) => field.name))
    .reduce((common, names) => common.filter((name) => names.includes(name)))
    .filter((name) => name !== "summary");
  const [first] = typeNames;
  const everywhere =
    first === undefined ? [] : describeFields(first).filter((field) => shared.includes(field.name));
  return [
    ...typeNames.map((type) =>
      table(
        `\`${type}/\` (${contentTypes[type].label.one})`,
        describeFields(type).filter((field) => !shared.includes(field.name)),
      ),
    ),
    table("Every text", everywhere),
    table("`site.yaml`", describeShape(siteSchema.shape)),
  ].join("\n");
}

function table(title: string, fields: readonly FieldDescription[]): string {
  const rows = fields.map(
    (field) => `| \`${field.name}\`${field.isRequired ? " (needed)" : ""} | ${whatItIs(field)} |`,
  );
  return `### ${title}\n\n| field | what it is |\n|---|---|\n${rows.join("\n")}\n`;
}

function whatItIs({ description, choices, inner, kind }: FieldDescription): string {
  const words = choices.length > 0 ? ` One of: ${choices.map((choice) => `\`${choice}\``).join(", ")}.` : "";
  const fields =
    inner.length > 0
      ? ` ${kind === "list" ? "Each with" : "With"} ${inner.map((field) => `\`${field.name}\`${field.isRequired ? " (needed)" : ""}`).join(", ")}.`
      : "";
  const list = kind === "list" && inner.length === 0 ? " A list." : "";
  return `${description}${list}${words}${fields}`.replaceAll("|", "\\|");
}

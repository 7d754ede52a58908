import { isCancel, select, text } from "@clack/prompts";
import { frontMatterOf, writeDraft } from "./author/draft.ts";
import { runCommand } from "./command/run.ts";
import { contentFolder, moment, showPath, siteOptions } from "./command/site-options.ts";
import { StopError, UsageError } from "./command/usage-error.ts";
import { contentTypes, isTypeName, type TypeName, typeNames } from "./model/content-types.ts";
import { describeFields, type FieldDescription } from "./model/field-kinds.ts";
import { readSite } from "./reader/read-site.ts";
import { schemaProblems } from "./reader/schema-problems.ts";
import { didYouMean } from "./reader/suggest.ts";

/** The fields of all types that can be given as options. */
const fieldOptions = Object.fromEntries(
  typeNames
    .flatMap((type) => describeFields(type))
    .filter((field) => field.kind !== "group" && field.inner.length === 0 && field.name !== "draft")
    .map(
      (field) =>
        [field.name, { value: field.kind === "list" ? "A,B" : "VALUE", does: field.description }] as const,
    ),
);

/** Types that stand for what a person would call them: `npm run new -- person "…"`. */
const singular = new Map<string, TypeName>(
  typeNames.flatMap((type) => [
    [type, type] as const,
    [contentTypes[type].label.one.split(" ")[0] ?? type, type] as const,
  ]),
);

await runCommand({
  name: "new",
  does: `Writes a new draft: npm run new -- TYPE "TITLE". Types: ${typeNames.join(", ")}.`,
  words: ["TYPE", "TITLE"],
  options: { ...fieldOptions, content: siteOptions.content, now: siteOptions.now, help: siteOptions.help },
  run: async (options) => {
    const [typeWord, ...titleWords] = options.words;
    const hasTerminal = process.stdin.isTTY === true && process.stdout.isTTY === true;
    const type = typeOf(typeWord ?? (hasTerminal ? await askType() : ""));
    const given = titleWords.join(" ").trim();
    const title =
      given !== ""
        ? given
        : hasTerminal
          ? await ask(`The ${contentTypes[type].titleField} of the new ${contentTypes[type].label.one}`)
          : "";
    if (title === "") throw new UsageError(`What is it called? Write: npm run new -- ${type} "TITLE"`);
    const values = new Map(
      [...options.values].filter(([name]) => name !== "content" && name !== "now" && name !== "lang"),
    );
    refuseForeign(type, values);
    for (const field of missingFields(type, values)) {
      if (!hasTerminal)
        throw new UsageError(`A new ${contentTypes[type].label.one} needs --${field.name}: ${hintOf(field)}`);
      values.set(field.name, await askField(field));
    }
    const content = contentFolder(options);
    const lang = options.values.get("lang");
    if (lang !== undefined) refuseLanguage(content, lang);
    const request = {
      content,
      type,
      title,
      lang,
      day: moment(options).toUTC().toISODate() ?? "",
      values,
    };
    refuseInvalid(type, {
      ...frontMatterOf(request),
      ...(contentTypes[type].dated && !values.has("date") ? { date: request.day } : {}),
    });
    const file = writeDraft(request);
    console.log(`Wrote ${showPath(content)}/${file}`);
    console.log(
      "Write the text below the second ---, look at it with npm start, and delete the line draft: true when it may appear.",
    );
    return 0;
  },
});

function typeOf(word: string): TypeName {
  const known = singular.get(word.toLowerCase());
  if (known !== undefined) return known;
  if (isTypeName(word)) return word;
  throw new UsageError(
    word === ""
      ? `Of which type? Write: npm run new -- TYPE "TITLE". Types: ${typeNames.join(", ")}.`
      : `There is no content type "${word}". ${didYouMean(word, typeNames, `Types: ${typeNames.join(", ")}.`)}`,
  );
}

/** Required fields that were not given; the title is a word of its own, and the date stands in the file name. */
function missingFields(type: TypeName, values: ReadonlyMap<string, string>): FieldDescription[] {
  const { titleField, dated } = contentTypes[type];
  return describeFields(type).filter(
    (field) =>
      field.isRequired &&
      field.name !== titleField &&
      !(field.name === "date" && dated) &&
      !values.has(field.name),
  );
}

function refuseForeign(type: TypeName, values: ReadonlyMap<string, string>): void {
  const known = describeFields(type).map((field) => field.name);
  for (const name of values.keys())
    if (!known.includes(name))
      throw new UsageError(
        `${type} has no field "${name}". ${didYouMean(name, known, `It has ${known.join(", ")}.`)}`,
      );
}

function refuseLanguage(content: string, lang: string): void {
  const { languages = [] } = readSite(content);
  if (languages.length > 0 && !languages.includes(lang))
    throw new UsageError(
      `The site has no language "${lang}". ${didYouMean(lang, languages, `site.yaml lists: ${languages.join(", ")}.`)}`,
    );
}

/** A draft must be valid as it is written; what is wrong with a given value is told before there is a file. */
function refuseInvalid(type: TypeName, value: Record<string, unknown>): void {
  const parsed = contentTypes[type].parse(value);
  if (!("issues" in parsed)) return;
  const locate = () => ({ line: 1, column: 1 });
  const [first] = schemaProblems(
    "",
    contentTypes[type].schema,
    { value, locate, locateKey: locate },
    parsed.issues,
  );
  throw new UsageError(`${first?.message ?? "A value does not fit."} ${first?.hint ?? ""}`.trim());
}

function hintOf(field: FieldDescription): string {
  return field.choices.length > 0 ? field.choices.join(", ") : field.description;
}

async function askType(): Promise<string> {
  return answered(
    await select({
      message: "What is new?",
      options: typeNames.map((type) => ({ value: type, label: contentTypes[type].label.one })),
    }),
  );
}

async function askField(field: FieldDescription): Promise<string> {
  if (field.choices.length > 0 && field.kind === "choice")
    return answered(
      await select({
        message: field.description,
        options: field.choices.map((choice) => ({ value: choice, label: choice })),
      }),
    );
  return ask(`${field.name}: ${hintOf(field)}`);
}

async function ask(message: string): Promise<string> {
  return answered(
    await text({
      message,
      validate: (answer) => ((answer ?? "").trim() === "" ? "Please type something." : undefined),
    }),
  ).trim();
}

function answered(answer: string | symbol): string {
  if (isCancel(answer) || typeof answer === "symbol") throw new StopError("Nothing was written.", 1);
  return answer;
}

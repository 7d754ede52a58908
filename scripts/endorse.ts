import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { CsvError } from "csv-parse/sync";
import { type ImportReceipt, type ImportRequest, importEndorsements } from "./author/import-endorsements.ts";
import { plural } from "./command/report.ts";
import { runCommand } from "./command/run.ts";
import {
  contentFolder,
  resolveFromCaller,
  showPath,
  siteOptions,
  uiLanguages,
} from "./command/site-options.ts";
import { StopError, UsageError } from "./command/usage-error.ts";
import { statementOf } from "./library/ledger.ts";
import { textVersion } from "./library/text-version.ts";
import type { AnyEntry, Entry } from "./model/entry.ts";
import { type Content, readContent } from "./reader/read-content.ts";
import { didYouMean } from "./reader/suggest.ts";

const usage = "Write: npm run endorse -- import SLUG responses.csv";
const orders = ["day-first", "month-first"] as const;

await runCommand({
  name: "endorse",
  does: "Brings signatures from a form's CSV into the ledger of a statement: npm run endorse -- import SLUG responses.csv",
  words: ["import", "SLUG", "responses.csv"],
  options: {
    content: siteOptions.content,
    dates: { value: "day-first|month-first", does: "how dates such as 04/07/2021 are meant" },
    help: siteOptions.help,
  },
  run: async (options) => {
    const [verb, slug, path, ...rest] = options.words;
    if (verb !== "import" || slug === undefined || path === undefined || rest.length > 0)
      throw new UsageError(usage);
    const order = options.values.get("dates");
    const dates = orders.find((known) => known === order);
    if (order !== undefined && dates === undefined)
      throw new UsageError(
        `"${order}" is not an order of dates. Write --dates ${orders.join(" or --dates ")}.`,
      );
    const answersPath = resolveFromCaller(path);
    if (!existsSync(answersPath) || !statSync(answersPath).isFile())
      throw new UsageError(`There is no file "${showPath(answersPath)}". ${usage}`);
    const root = contentFolder(options);
    const content = readContent(root, uiLanguages());
    const statement = findStatement(content, slug);
    const known = content.ledgers.find((ledger) => statementOf(ledger.file) === slug);
    const file = known?.file ?? `statements/${slug}.endorsements.csv`;
    const ledger = known === undefined ? "" : readFileSync(join(root, file), "utf8");
    if (known !== undefined && ledger.trim() !== "" && known.problems.length > 0)
      throw new StopError(`The ledger has mistakes of its own; mend them first: npm run check`, 1);
    const receipt = readAnswers(answersPath, {
      ledger,
      rows: known?.rows ?? [],
      members: content.entries.filter(isMember),
      textVersion: textVersion(statement.body),
      dates,
    });
    if (receipt.ledger !== ledger) writeFileSync(join(root, file), receipt.ledger);
    console.log(describeReceipt(receipt, `${showPath(root)}/${file}`));
    return 0;
  },
});

function isMember(entry: AnyEntry): entry is AnyEntry & Entry<"members"> {
  return entry.type === "members";
}

/** Imports the answers in a file. Throws a StopError for a file that is not UTF-8 or no CSV. */
function readAnswers(path: string, request: Omit<ImportRequest, "answers">): ImportReceipt {
  let answers: string;
  try {
    answers = new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(path));
  } catch {
    throw new StopError(`"${showPath(path)}" is not UTF-8 text. Save it again as "CSV UTF-8".`, 1);
  }
  try {
    return importEndorsements({ ...request, answers });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const where = typeof error.lines === "number" ? ` Look at line ${error.lines}:` : "";
    throw new StopError(`"${showPath(path)}" cannot be read as CSV.${where} a quotation mark is missing.`, 1);
  }
}

/** The statement in its main language; signatures are for that text. */
function findStatement({ entries, languages }: Content, slug: string): AnyEntry {
  const statements = entries.filter((entry) => entry.type === "statements");
  const editions = statements.filter((entry) => entry.id === slug);
  const found = editions.find((entry) => entry.lang === languages[0]) ?? editions[0];
  if (found !== undefined) return found;
  const ids = statements.map((entry) => entry.id);
  throw new UsageError(
    `There is no statement "${slug}". ${didYouMean(slug, ids, `The statements are ${ids.join(", ")}.`)}`,
  );
}

/** What was done, in lines for a person: nothing is lost without being named. */
function describeReceipt(receipt: ImportReceipt, file: string): string {
  const { added, known, unknownColumns, refused, emptied } = receipt;
  const members = added.filter((row) => row.member !== undefined);
  return [
    `Read ${plural(receipt.read, "answer")}: ${added.length} new, ${known.length} already there, ${refused.length} refused.`,
    ...added.map(({ name, member }) => `  new: ${name}${member === undefined ? "" : ` (member ${member})`}`),
    ...known.map((name) => `  already there: ${name}`),
    ...refused.map(({ row, why }) => `  answer ${row} was refused: ${why}`),
    ...emptied.map(({ row, why }) => `  answer ${row}: a cell was left empty: ${why}`),
    ...unknownColumns.map((name) => `  column not taken over: ${name}`),
    added.length === 0
      ? `${file} is unchanged.`
      : `${plural(added.length, "signature")} (${members.length} of members) now stand in ${file}. They count when confirmed and reviewed say yes.`,
  ].join("\n");
}

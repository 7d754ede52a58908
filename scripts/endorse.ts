import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type ImportReceipt, importEndorsements } from "./author/import-endorsements.ts";
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
import { textVersion } from "./library/text-version.ts";
import type { AnyEntry, Entry } from "./model/entry.ts";
import { readContent } from "./reader/read-content.ts";
import { parseEndorsements } from "./reader/read-endorsements.ts";
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
    const statement = findStatement(content.entries, slug);
    const file = `statements/${slug}.endorsements.csv`;
    const ledger = existsSync(join(root, file)) ? readFileSync(join(root, file), "utf8") : "";
    const known = ledger.trim() === "" ? { rows: [], problems: [] } : parseEndorsements(file, ledger);
    if (known.problems.length > 0)
      throw new StopError(`The ledger has mistakes of its own; mend them first: npm run check`, 1);
    const receipt = importEndorsements({
      answers: readFileSync(answersPath, "utf8"),
      ledger,
      rows: known.rows,
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

function findStatement(entries: readonly AnyEntry[], slug: string): AnyEntry {
  const statements = entries.filter((entry) => entry.type === "statements");
  const found = statements.find((entry) => entry.id === slug);
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

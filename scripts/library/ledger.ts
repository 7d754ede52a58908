import type { TypeName } from "../model/content-types.ts";
import type { Endorsement } from "../model/endorsements.ts";
import type { Entry } from "../model/entry.ts";
import { fileStart, type Problem, problem } from "../model/problem.ts";
import { fold } from "../model/slug.ts";
import type { Ledger, Published, Signer } from "../model/views.ts";
import type { Content } from "../reader/read-content.ts";
import type { ReadLedger } from "../reader/read-endorsements.ts";
import { didYouMean } from "../reader/suggest.ts";
import { compareText } from "./order.ts";
import { standingOn } from "./register.ts";
import { textVersion } from "./text-version.ts";

/** Whether a signature counts on a day: signed by then, confirmed, authorised, reviewed, and not withdrawn. */
export function counts(row: Endorsement, day: string): boolean {
  if (row.signed_on === undefined || row.signed_on > day) return false;
  if (!row.confirmed || !row.authorised || !row.reviewed) return false;
  return row.withdrawn_on === undefined || row.withdrawn_on > day;
}

/** A name as signatures are compared: without case, accents, a leading "The", and an acronym in brackets. */
export function signerKey(name: string): string {
  const key = fold(name.replace(/\s*\([^)]*\)\s*/g, " ")).replace(/^the /, "");
  // A name that is nothing but brackets or signs is compared as it stands.
  return key === "" ? name.trim() : key;
}

/** The slug of the statement to which a ledger belongs: `statements/2021-04-07-slug.endorsements.csv` or without the day. */
export const statementOf = (file: string): string =>
  file
    .replace(/^.*\//, "")
    .replace(/\.endorsements\.csv$/, "")
    .replace(/^\d{4}-\d{2}-\d{2}-/, "");

/** Ledgers of a statement that has one already, with and without the day in their names. */
export function doubleLedgers(files: readonly string[]): Problem[] {
  return files.flatMap((file, i) => {
    const first = files.slice(0, i).find((other) => statementOf(other) === statementOf(file));
    if (first === undefined) return [];
    return [
      problem(
        "duplicate-id",
        file,
        fileStart,
        `"${first}" is a ledger of the same statement.`,
        "Put the rows of both into one file.",
      ),
    ];
  });
}

/** What is wrong with a ledger beside its cells: no such statement, unknown members, doubles, another text signed. */
export function ledgerProblems(
  ledger: ReadLedger,
  { entries, unsound, languages }: Pick<Content, "entries" | "unsound" | "languages">,
): Problem[] {
  // Texts with mistakes of their own are there all the same.
  const idsOf = (type: TypeName) =>
    [...entries, ...unsound].filter((text) => text.type === type).map((text) => text.id);
  const members = idsOf("members");
  const at = (row: Endorsement, field: string) => ({ line: row.line, column: row.columnOf(field) });
  const seen = new Map<string, Endorsement>();
  const problems = ledger.rows.flatMap((row) => {
    const found: Problem[] = [];
    if (row.member !== undefined && !members.includes(row.member))
      found.push(
        problem(
          "unknown-reference",
          ledger.file,
          at(row, "member"),
          `"${row.member}" is not a member.`,
          didYouMean(row.member, members, "Leave the cell empty if the signer is no member."),
        ),
      );
    const keys = [
      `name ${signerKey(row.name)}`,
      ...(row.member === undefined ? [] : [`member ${row.member}`]),
    ];
    const double = keys.map((key) => seen.get(key)).find((other) => other !== undefined);
    if (double !== undefined)
      found.push(
        problem(
          "duplicate-endorsement",
          ledger.file,
          at(row, "name"),
          `"${row.name}" stands already in line ${double.line} as "${double.name}".`,
          "Delete one of the two rows.",
        ),
      );
    for (const key of keys) seen.set(key, seen.get(key) ?? row);
    return found;
  });
  if (!idsOf("statements").includes(statementOf(ledger.file)))
    problems.push(
      problem(
        "unknown-ledger",
        ledger.file,
        { line: 1, column: 1 },
        `There is no statement "${statementOf(ledger.file)}".`,
        didYouMean(
          statementOf(ledger.file),
          idsOf("statements"),
          "Give the ledger the name of its statement.",
        ),
      ),
    );
  const editions = entries
    .filter((entry) => entry.type === "statements")
    .filter((entry) => entry.id === statementOf(ledger.file));
  const original = editions.find(({ lang }) => lang === languages[0]) ?? editions[0];
  if (original !== undefined) problems.push(...versionProblems(ledger, original, editions));
  return problems;
}

/** Signatures for a text that has since been changed in every language, unless the change is declared to be editorial. */
function versionProblems(
  ledger: ReadLedger,
  statement: Entry<"statements">,
  editions: readonly Entry<"statements">[],
): Problem[] {
  const now = textVersion(statement.body);
  const current = editions.map(({ body }) => textVersion(body));
  if (statement.fields.editorial === true) return [];
  const others = ledger.rows.filter(
    (row) =>
      row.text_version !== undefined && !current.includes(row.text_version) && row.withdrawn_on === undefined,
  );
  const versions = [...new Set(others.map((row) => row.text_version ?? ""))].sort();
  return versions.map((version) => {
    const signers = others.filter((row) => row.text_version === version).map((row) => row.name);
    const named =
      signers.length <= 3
        ? ` (${signers.join(", ")})`
        : ` (${signers.slice(0, 3).join(", ")} and ${signers.length - 3} more)`;
    return problem(
      "text-changed",
      statement.file,
      { line: statement.bodyLine, column: 1 },
      `Version ${version} was signed by ${signers.length} ${signers.length === 1 ? "signer" : "signers"}${named}, and the text is now version ${now}.`,
      "If only spelling or layout changed, add editorial: true; otherwise ask them again and write the new version in their rows.",
    );
  });
}

/** The signatures of a statement that count on a day, for its page and its open data. */
export function createLedger(
  rows: readonly Endorsement[],
  day: string,
  members: readonly Published<"members">[],
): Ledger {
  const valid = rows.filter((row) => counts(row, day));
  const signers = valid.map((row): Signer => {
    const member = members.find(({ id }) => id === row.member);
    return {
      name: member?.title ?? row.name,
      member: member?.id,
      address: member?.address,
      country: row.country ?? member?.fields.countries.find((code) => code !== "global"),
      kind: row.kind ?? member?.fields.kind,
      isIndividual: row.capacity === "individual",
      signedOn: row.signed_on ?? "",
    };
  });
  const sorted = signers.sort(
    (a, b) => compareText(fold(a.name), fold(b.name)) || compareText(a.name, b.name),
  );
  const countries = [...new Set(sorted.map((signer) => signer.country))];
  return {
    organisations: sorted.filter((signer) => !signer.isIndividual).length,
    individuals: sorted.filter((signer) => signer.isIndividual).length,
    members: members.filter(
      ({ id, fields }) =>
        standingOn(fields, day) === "member" && sorted.some((signer) => signer.member === id),
    ).length,
    countries: countries.filter((country) => country !== undefined).length,
    asOf: day,
    groups: countries.map((country) => ({
      country,
      signers: sorted.filter((signer) => signer.country === country),
    })),
    rows: sorted.map((signer) => ({
      name: signer.name,
      member: signer.member ?? null,
      kind: signer.kind ?? null,
      country: signer.country ?? null,
      signed_on: signer.signedOn,
      capacity: signer.isIndividual ? "individual" : "organisation",
    })),
  };
}

import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import { z } from "zod";
import { signerKey } from "../library/ledger.ts";
import { type Endorsement, endorsementColumns } from "../model/endorsements.ts";
import type { Entry } from "../model/entry.ts";
import { fold } from "../model/slug.ts";
import { findPersonalData } from "../reader/privacy.ts";
import { type ColumnMap, type FormField, mapColumns } from "./form-columns.ts";
import { countryCode, type DateOrder, dayOfStamp, domainOf, publicMail } from "./form-values.ts";

/** Everything that an import needs to know. */
export interface ImportRequest {
  /** The answers of the form as CSV. */
  answers: string;
  /** The ledger as it stands, and its rows; empty where there is none yet. */
  ledger: string;
  rows: readonly Endorsement[];
  members: readonly Entry<"members">[];
  textVersion: string;
  dates: DateOrder | undefined;
}

/** What an import did, for the receipt. */
export interface ImportReceipt {
  /** The new text of the ledger: the old one with rows added below. */
  ledger: string;
  read: number;
  added: { name: string; member: string | undefined }[];
  known: string[];
  unknownColumns: string[];
  /** Rows that could not be taken, and why. `row` counts from 1, without the header. */
  refused: { row: number; why: string }[];
  /** Cells that were left empty, and why. */
  emptied: { row: number; why: string }[];
}

const answersForm = z.array(z.array(z.string()));

/** Adds the answers of a form to a ledger. What is there already is skipped, so a second import changes nothing. */
export function importEndorsements(request: ImportRequest): ImportReceipt {
  const [header = [], ...answers] = parseAnswers(request.answers);
  const map = mapColumns(header);
  const receipt: ImportReceipt = {
    ledger: request.ledger,
    read: answers.length,
    added: [],
    known: [],
    unknownColumns: map.unknown,
    refused: [],
    emptied: [],
  };
  const seen = new Set(request.rows.flatMap((row) => keysOf(row.name, row.member)));
  const rows: Record<string, string>[] = [];
  for (const [i, answer] of answers.entries()) {
    const row = readAnswer(answer, map, request, i + 1, receipt);
    if (row === undefined) continue;
    const keys = keysOf(row.name ?? "", row.member === "" ? undefined : row.member);
    if (keys.some((key) => seen.has(key))) receipt.known.push(row.name ?? "");
    else {
      for (const key of keys) seen.add(key);
      rows.push(row);
      receipt.added.push({ name: row.name ?? "", member: row.member === "" ? undefined : row.member });
    }
  }
  return { ...receipt, ledger: appendRows(request.ledger, rows) };
}

/** Controls, and characters that cannot be seen: the reader refuses ledgers that hold them. */
const hidden = /(?![\t\n\r])\p{Cc}|[\u202A-\u202E\u2066-\u2069]|[\u{E0000}-\u{E007F}]/gu;

/** The cells of a form's answers. Spreadsheets of many countries write semicolons, some forms tabs. */
function parseAnswers(text: string): string[][] {
  const [first = ""] = text.trimStart().split("\n");
  const [delimiter = ","] = [",", ";", "\t"].sort((a, b) => first.split(b).length - first.split(a).length);
  return answersForm.parse(
    parse(text.replace(hidden, ""), {
      bom: true,
      delimiter,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      relax_column_count: true,
      trim: true,
    }),
  );
}

function keysOf(name: string, member: string | undefined): string[] {
  return [`name ${signerKey(name)}`, ...(member === undefined ? [] : [`member ${member}`])];
}

function readAnswer(
  answer: readonly string[],
  { columns }: ColumnMap,
  request: ImportRequest,
  row: number,
  receipt: ImportReceipt,
): Record<string, string> | undefined {
  const cell = (field: FormField): string => answer[columns.get(field) ?? -1]?.trim() ?? "";
  const organisation = cell("organisation");
  const name = (organisation === "" ? personName(cell("first_name"), cell("person")) : organisation).replace(
    /\s+/g,
    " ",
  );
  if (name === "") {
    receipt.refused.push({ row, why: "it holds no name" });
    return undefined;
  }
  if (findPersonalData("", name, () => false).length > 0) {
    receipt.refused.push({ row, why: "its name holds an e-mail address or phone number" });
    return undefined;
  }
  if (/^[=+@-]/.test(name)) {
    receipt.refused.push({ row, why: "its name begins like a formula of a spreadsheet" });
    return undefined;
  }
  const kept = (field: FormField): string => {
    const value = cell(field);
    if (findPersonalData("", value, () => false).length === 0) return value;
    receipt.emptied.push({ row, why: `the ${field} held an e-mail address or phone number` });
    return "";
  };
  const country = kept("country");
  const code = country === "" ? "" : (countryCode(country) ?? "");
  if (country !== "" && code === "")
    receipt.emptied.push({ row, why: `"${country}" is no country that is known` });
  const stamp = cell("signed_on");
  const day = stamp === "" ? "" : (dayOfStamp(stamp, request.dates) ?? "");
  if (stamp !== "" && day === "")
    receipt.emptied.push({
      row,
      why: `"${stamp}" is no clear date; say --dates day-first or --dates month-first`,
    });
  const isPerson = organisation === "" || /individual|personal|myself|own name/i.test(cell("capacity"));
  return {
    name,
    member: isPerson
      ? ""
      : (memberOf(name, [cell("member"), cell("email"), cell("website")], request.members) ?? ""),
    kind: kept("kind"),
    country: code,
    signed_on: day,
    capacity: isPerson ? "individual" : "organisation",
    confirmed: "no",
    authorised: isPerson || /^(y|yes|true|1|i am|oui)/i.test(cell("authorised")) ? "yes" : "no",
    reviewed: "no",
    withdrawn_on: "",
    text_version: request.textVersion,
  };
}

/** First and last name, where a form asks for them in two cells. */
const personName = (first: string, name: string): string =>
  name.includes(first) ? name : `${first} ${name}`.trim();

/** The id of the member that an organisation is, by id, name, acronym, alias, or the domain of its addresses. */
function memberOf(
  name: string,
  hints: readonly string[],
  members: readonly Entry<"members">[],
): string | undefined {
  const [id = "", ...addresses] = hints;
  const key = signerKey(name);
  const domains = addresses
    .flatMap((address) => domainOf(address) ?? [])
    .filter((domain) => !publicMail.test(domain));
  const found = members.find(({ id: own, fields }) => {
    const names = [fields.name, fields.acronym ?? "", ...(fields.aliases ?? [])]
      .filter((known) => known !== "")
      .map(signerKey);
    const home = fields.website === undefined ? undefined : domainOf(fields.website);
    return (
      own === id || fold(own) === key || names.includes(key) || (home !== undefined && domains.includes(home))
    );
  });
  return found?.id;
}

/** The ledger with rows below it, in the order of its own columns; what stands there is never touched. */
function appendRows(ledger: string, rows: readonly Record<string, string>[]): string {
  if (rows.length === 0) return ledger;
  const own =
    ledger.trim() === ""
      ? undefined
      : answersForm.parse(parse(ledger, { to: 1, bom: true, relax_column_count: true }))[0];
  const columns = own?.map((name) => name.trim()) ?? [...endorsementColumns];
  const start =
    own === undefined
      ? `${columns.join(",")}\n`
      : ledger.endsWith("\n")
        ? ledger
        : `${ledger}${ledger.includes("\r\n") ? "\r\n" : "\n"}`;
  const added = stringify(
    rows.map((row) => columns.map((name) => row[name] ?? "")),
    { record_delimiter: ledger.includes("\r\n") ? "windows" : "unix" },
  );
  return start + added;
}

import { fold } from "../model/slug.ts";

/** What a column of a form's answers can be. `email` and `website` only help to recognise a member and are not kept. */
export const formFields = [
  "organisation",
  "person",
  "country",
  "signed_on",
  "capacity",
  "kind",
  "member",
  "authorised",
  "email",
  "website",
] as const;
export type FormField = (typeof formFields)[number];

/** Words by which forms call their columns, folded; a header that begins with one of them is meant by it. */
const called: Readonly<Record<FormField, readonly string[]>> = {
  organisation: [
    "organisation",
    "organization",
    "name of organisation",
    "name of organization",
    "name of your organisation",
    "name of your organization",
    "organisation name",
    "organization name",
    "institution",
    "ngo",
    "association",
  ],
  person: ["name", "full name", "your name", "signatory", "signer", "first and last name", "contact person"],
  country: ["country", "pays", "which country", "in which country"],
  signed_on: ["timestamp", "date", "submitted", "submission", "signed", "created", "completed", "horodateur"],
  capacity: ["capacity", "signing as", "i sign as", "on behalf of", "do you sign"],
  kind: ["kind", "type"],
  member: ["member"],
  authorised: [
    "authorised",
    "authorized",
    "i am authorised",
    "i am authorized",
    "are you authorised",
    "are you authorized",
    "mandate",
  ],
  email: ["email", "e mail", "mail", "username", "courriel"],
  website: ["website", "web site", "url", "homepage", "site web"],
};

/** Which column holds which field, and the headers that nothing is known about. */
export interface ColumnMap {
  columns: ReadonlyMap<FormField, number>;
  unknown: string[];
}

/** Recognises the columns of a form's answers by their headers; the longest word that fits decides. */
export function mapColumns(header: readonly string[]): ColumnMap {
  const columns = new Map<FormField, number>();
  const unknown: string[] = [];
  for (const [i, name] of header.entries()) {
    const field = fieldOf(name);
    if (field === undefined || columns.has(field)) unknown.push(name);
    else columns.set(field, i);
  }
  return { columns, unknown };
}

function fieldOf(name: string): FormField | undefined {
  const words = fold(name);
  let best: { field: FormField; length: number } | undefined;
  for (const field of formFields)
    for (const start of called[field])
      if (
        (words === start || words.startsWith(`${start} `)) &&
        (best === undefined || start.length > best.length)
      )
        best = { field, length: start.length };
  return best?.field;
}

import { fold } from "../model/slug.ts";

/** What a column of a form's answers can be. `email` and `website` only help to recognise a member and are not kept. */
export const formFields = [
  "organisation",
  "person",
  "first_name",
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

/** Words by which forms call their columns, in English and French; a header that begins with one is meant by it. */
const called: Readonly<Record<FormField, readonly string[]>> = {
  organisation: [
    ...["organisation", "organization", "association", "institution", "ngo", "ong", "your organisation"],
    ...["your organization", "name of organisation", "name of organization", "name of the organisation"],
    ...["name of the organization", "name of your organisation", "name of your organization"],
    ...["nom de l organisation", "nom de votre organisation", "nom de l association", "votre organisation"],
  ],
  person: [
    ...["name", "full name", "your name", "signatory", "signer", "first and last name", "contact person"],
    ...["last name", "surname", "family name", "nom", "nom et prenom", "prenom et nom", "votre nom"],
    ...["nom de famille", "signataire"],
  ],
  first_name: ["first name", "given name", "prenom"],
  country: ["country", "pays", "which country", "in which country", "dans quel pays"],
  signed_on: [
    ...["timestamp", "date", "submitted", "submission", "submitdate", "signed", "created", "completed"],
    "horodateur",
  ],
  capacity: [
    ...["capacity", "signing as", "i sign as", "on behalf of", "do you sign", "je signe", "qualite"],
    "en qualite de",
  ],
  kind: ["kind", "type", "categorie"],
  member: ["member"],
  authorised: [
    ...["authorised", "authorized", "i am authorised", "i am authorized", "are you authorised"],
    ...["are you authorized", "mandate", "je suis autorise", "etes vous autorise"],
  ],
  email: [
    "email",
    "e mail",
    "mail",
    "username",
    "courriel",
    "adresse e mail",
    "adresse email",
    "adresse mail",
  ],
  website: ["website", "web site", "url", "homepage", "site web", "site internet"],
};

/** Words at the end of a header that say what its column holds, whatever it begins with: "Organisation website". */
const endings: readonly (readonly [ending: RegExp, field: FormField | undefined])[] = [
  [/\b(?:e ?mail|courriel)(?: address)?$/, "email"],
  [/\b(?:website|web site|url|site web)$/, "website"],
  [/\b(?:organi[sz]ation|association) country$/, "country"],
  [/\b(?:organi[sz]ation|association) (?:type|kind)$/, "kind"],
  [/\b(?:phone|telephone|number|address|id|birth|naissance)$/, undefined],
];

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
  const ended = endings.find(([ending]) => ending.test(words));
  if (ended !== undefined) return ended[1];
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

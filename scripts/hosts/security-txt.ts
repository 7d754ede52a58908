import { DateTime } from "luxon";

/** Days before the end at which a new build is due, so that nobody finds the file expired. */
const notice = 30;

/** What a site says to those who find a hole in it. `today` is the day of the build in ISO form. */
export interface SecurityContact {
  contact: string;
  origin: string;
  languages: readonly string[];
  today: string;
}

/** Where RFC 9116 wants the file. */
export const securityTxtAddress = "/.well-known/security.txt";

/** The text of `security.txt` (RFC 9116). It is the same for all builds of a month. */
export function securityTxt({ contact, origin, languages, today }: SecurityContact): string {
  const fields = [
    `Contact: ${contact}`,
    `Expires: ${expiry(today).toFormat("yyyy-MM-dd'T'00:00:00'Z'")}`,
    `Preferred-Languages: ${languages.join(", ")}`,
    `Canonical: ${origin}${securityTxtAddress}`,
  ];
  return `${fields.join("\n")}\n`;
}

/** The day, in ISO form, by which the site must be built again so that its `security.txt` stays valid. */
export const securityTxtRenewal = (today: string): string =>
  expiry(today).minus({ days: notice }).toISODate() ?? today;

/** Ten to eleven months on, at the beginning of a month: RFC 9116 (2.5.5) wants less than a year. */
const expiry = (today: string): DateTime =>
  DateTime.fromISO(today, { zone: "utc" }).startOf("month").plus({ months: 11 });

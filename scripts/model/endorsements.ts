import { z } from "zod";
import { country, day, oneOf, text } from "./fields.ts";

/** `yes` and what people type for it; a day counts as yes. An empty cell is no. */
const decision = (title: string, description: string) =>
  z
    .string()
    .default("")
    .refine((cell) => /^(yes|y|true|1|no|n|false|0|\d{4}-\d{2}-\d{2})?$/i.test(cell), {
      error: "is neither yes nor no",
      params: { code: "invalid-format", hint: "Write yes, no, or the day on which it was done." },
    })
    .transform((cell) => /^(yes|y|true|1|\d{4}.*)$/i.test(cell))
    .meta({ title, description });

const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((cell) => (cell === "" ? undefined : cell), schema.optional());

/** A row of `statements/SLUG.endorsements.csv`: who signed, and whether that may be shown. */
export const endorsementSchema = z.object({
  name: text("Name", "The organisation's or person's name."),
  member: optional(text("Member", "A member's id, if it is one.")),
  kind: optional(text("Kind", "What sort of organisation it is.")),
  country: optional(country),
  signed_on: optional(day("Signed on", "The day of the signature.")),
  capacity: optional(
    oneOf(["organisation", "individual"], "Capacity", "Whether an organisation or a person signed."),
  ),
  confirmed: decision("Confirmed", "Whether the signer has confirmed it."),
  authorised: decision("Authorised", "Whether the signer may sign for the organisation."),
  reviewed: decision("Reviewed", "Whether the secretariat has looked at it."),
  withdrawn_on: optional(day("Withdrawn on", "The day on which the signature was withdrawn.")),
  text_version: optional(text("Text version", "The version of the text that was signed.")),
});

/** The columns of a ledger, in order. */
export const endorsementColumns: readonly string[] = Object.keys(endorsementSchema.shape);

/** A checked row. */
export type EndorsementRow = z.output<typeof endorsementSchema>;

/** A row with its place in the file. `line` counts from 1; `columnOf` gives the column at which a field begins. */
export interface Endorsement extends EndorsementRow {
  line: number;
  columnOf: (field: string) => number;
}

import type { GivenOptions } from "../command/options.ts";
import { UsageError } from "../command/usage-error.ts";
import { spanOf } from "../library/digests.ts";
import type { Span } from "../model/digest.ts";
import { isCalendarDay } from "../model/fields.ts";

const usage = "Write --month 2021-04, or --from 2021-04-01 --to 2021-05-31.";

/** The days that `--month`, or `--from` and `--to`, ask for. Throws a UsageError for anything else. */
export function readSpan({ values }: GivenOptions): Span {
  const [month, from, to] = ["month", "from", "to"].map((name) => values.get(name));
  if (month !== undefined) {
    if (from !== undefined || to !== undefined)
      throw new UsageError(`--month says both ends already; leave out --from and --to.`);
    return spanOf(checked(month, "YYYY-MM", `is not a month. ${usage}`));
  }
  if (from === undefined || to === undefined)
    throw new UsageError(
      from === to
        ? `Which days? ${usage}`
        : `--from and --to go together: the first and the last day. ${usage}`,
    );
  const span = {
    from: checked(from, "YYYY-MM-DD", `is not a day. ${usage}`),
    to: checked(to, "YYYY-MM-DD", `is not a day. ${usage}`),
  };
  if (span.to < span.from)
    throw new UsageError(
      `The last day, ${to}, is before the first, ${from}. Write the earlier day after --from.`,
    );
  return span;
}

/** A date that exists and is written in this form. */
function checked(date: string, form: string, otherwise: string): string {
  if (date.length !== form.length || !isCalendarDay(date)) throw new UsageError(`"${date}" ${otherwise}`);
  return date;
}

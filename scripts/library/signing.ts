import type { Fields } from "../model/content-types.ts";
import type { Signing } from "../model/views.ts";

/** Whether a statement can be signed on a day (ISO form): it is closed by its status, or after its last day. */
export function signingOn({ sign, status }: Fields<"statements">, day: string): Signing {
  const until = sign?.until;
  if (status === "closed" || (until !== undefined && until < day.slice(0, until.length))) return "closed";
  return status === "open" || sign !== undefined ? "open" : "unknown";
}

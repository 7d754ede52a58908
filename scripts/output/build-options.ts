import type { GivenOptions, OptionSpec } from "../command/options.ts";

/** Options that the commands share which build a site. */
export const buildOptions = {
  "allow-shrink": { does: "goes on although more than a fifth of the old pages would go" },
  quiet: { does: "prints nothing unless something is wrong" },
} as const satisfies Record<string, OptionSpec>;

/** What is to be typed if many pages may go; undefined where it was. */
export const shrinkRemedyOf = ({ flags }: GivenOptions, typed: string): string | undefined =>
  flags.has("allow-shrink") ? undefined : typed;

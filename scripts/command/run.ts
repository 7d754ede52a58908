import { z } from "zod";
import { describeOptions, type GivenOptions, type OptionSpec, parseOptions } from "./options.ts";
import { StopError, UsageError } from "./usage-error.ts";

/** A command: its npm script, what it does, its options, and its work, which gives the exit code. */
export interface Command {
  name: string;
  does: string;
  /** The words that it takes beside its options, e.g. `TYPE "TITLE"`. */
  words?: readonly string[];
  options: Readonly<Record<string, OptionSpec>>;
  run: (options: GivenOptions) => Promise<number>;
}

/** Runs a command with the words it was called with and ends the process with its exit code. Errors become one sentence. */
export async function runCommand(command: Command): Promise<never> {
  process.exit(await exitCode(command));
}

async function exitCode(command: Command): Promise<number> {
  try {
    const options = parseOptions(
      command.name,
      command.options,
      process.argv.slice(2),
      command.words !== undefined,
    );
    if (options.flags.has("help")) {
      console.log(describeOptions(command.name, command.does, command.options));
      return 0;
    }
    return await command.run(options);
  } catch (error) {
    console.error(describeError(error));
    return error instanceof UsageError ? 2 : error instanceof StopError ? error.exitCode : 1;
  }
}

/** An error as one sentence; one that is not the user's mistake also names the line of the project where it arose. */
export function describeError(error: unknown): string {
  if (error instanceof UsageError || error instanceof StopError) return error.message;
  const cause = rootCause(error);
  const [first = "", second = ""] = (cause instanceof Error ? cause.message : String(cause)).split("\n");
  // esbuild says what is wrong in its second line, after the place.
  const message = first.endsWith(":") ? second.replace(/^.*ERROR: /, "") : first;
  const place = placeOf(cause);
  return `The build stopped${place === undefined ? "" : ` at ${place}`}: ${message}`;
}

/** How the bundler of styles says where an error is. */
const styleError = z.object({
  fileName: z.string(),
  loc: z.object({ line: z.number(), column: z.number() }),
});

const ourFile = "(?:layouts|scripts|assets)/[\\w./-]+\\.tsx?";

/** The line of the project where an error arose. */
function placeOf(error: unknown): string | undefined {
  const { data: style } = styleError.safeParse(error);
  if (style !== undefined) return `${style.fileName}:${style.loc.line}:${style.loc.column}`;
  if (!(error instanceof Error)) return undefined;
  const stack = error.stack ?? "";
  // Node shows what it cannot read: the line of the file, some of its text, and below it a sign at the column.
  const [, line, before] = new RegExp(`^.*?(${ourFile}:\\d+)\\n(?:.*\\n)*?( *)\\^`).exec(stack) ?? [];
  if (line !== undefined && before !== undefined) return `${line}:${before.length + 1}`;
  return new RegExp(`${ourFile}:\\d+:\\d+`).exec(stack)?.[0];
}

/** Eleventy wraps what a layout throws; the innermost error is the one to mend. */
function rootCause(error: unknown): unknown {
  if (error instanceof Error && "originalError" in error && error.originalError instanceof Error)
    return rootCause(error.originalError);
  return error instanceof Error && error.cause instanceof Error ? rootCause(error.cause) : error;
}

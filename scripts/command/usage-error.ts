/** A mistake in how a command was called. Its message is one sentence that says what to type. */
export class UsageError extends Error {}

/** A reason other than content or usage for which a command stops, with its exit code. */
export class StopError extends Error {
  readonly exitCode: number;

  constructor(message: string, exitCode: number) {
    super(message);
    this.exitCode = exitCode;
  }
}

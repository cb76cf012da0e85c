/** One command of `npm run galley -- COMMAND`. */
export type Command = {
  name: string;
  /** What it does, in a few words, for the list of commands. */
  summary: string;
  /** The full text of `help COMMAND`: how to call it, its options, its exit codes. */
  usage: string;
  /** Runs it with the arguments after its name. Resolves to the exit code. */
  run(args: string[]): Promise<number>;
};

/** Exit codes. */
export const EXIT_SUCCESS = 0;
export const EXIT_FAILURE = 1;
export const EXIT_USAGE_ERROR = 2;

/** The command was called in a wrong way. The message says what is wrong. */
export class UsageError extends Error {
  override name = "UsageError";
}

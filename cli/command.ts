/** One command of `npm run galley -- COMMAND`. */
export type Command = {
  name: string;
  /** What it does, in a few words, for the list of commands. */
  summary: string;
  /** The full text of `help COMMAND`: how to call it, its options, its exit codes. */
  usage: string;
  /** Runs it with what stands behind its name; resolves to the exit code. */
  run(args: string[]): Promise<number>;
};

/** Exit codes: all was done; something failed; the command was called in a way it does not understand. */
export const DONE = 0;
export const FAILED = 1;
export const MISUSED = 2;

/** The command was called in a way it does not understand; the message says how it is meant. */
export class UsageError extends Error {
  override name = "UsageError";
}

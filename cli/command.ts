import type * as z from "zod";

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

/** The argument as the schema parses it. `fault` replaces the sentence of the schema about what is wrong. */
export function parseArgument<Schema extends z.ZodType>(schema: Schema, argument: unknown, fault?: string) {
  const { data, error } = schema.safeParse(argument);
  if (error) throw new UsageError(fault ?? error.issues[0]?.message ?? "This value is not allowed.");
  return data as z.output<Schema>;
}

/** The command was called in a wrong way. The message says what is wrong. */
export class UsageError extends Error {
  override name = "UsageError";
}

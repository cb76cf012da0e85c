import { DuplicateError, ForbiddenError, NotFoundError, RuleError, TooManyAttemptsError } from "#domain/errors.ts";
import { type Command, DONE, FAILED, MISUSED, UsageError } from "./command.ts";
import { COMMANDS } from "./commands.ts";

/** Run the command that `args` begins with. Resolves to the exit code; what a person can mend is a sentence on standard error. */
export async function dispatch(args: string[]): Promise<number> {
  const [name = "help", ...rest] = args;
  try {
    if (isHelp(name)) return await help(rest[0]);
    const command = await commandNamed(name);
    return asksForHelp(args) ? show(command) : await command.run(rest);
  } catch (error) {
    return explained(error, name);
  }
}

/** Whether nothing is to be done but told. */
export const asksForHelp = ([name = "help", ...rest]: string[]): boolean =>
  isHelp(name) || rest.includes("--help") || rest.includes("-h");

const isHelp = (word: string) => word === "help" || word === "--help" || word === "-h";

/** The list of commands, or all about one. */
async function help(name: string | undefined): Promise<number> {
  if (name !== undefined && !isHelp(name)) return show(await commandNamed(name));
  const commands = await Promise.all([...COMMANDS.values()].map((load) => load()));
  const lines = [...commands, { name: "help", summary: "show all commands, or all about one: help COMMAND" }];
  const width = Math.max(...lines.map((command) => command.name.length));
  console.log("Usage: npm run galley -- COMMAND [WHAT IT NEEDS]\n");
  for (const { name, summary } of lines) console.log(`  ${name.padEnd(width)}  ${summary}`);
  return DONE;
}

function show({ usage }: Command): number {
  console.log(usage);
  return DONE;
}

async function commandNamed(name: string): Promise<Command> {
  const load = COMMANDS.get(name);
  if (load) return load();
  const near = nearest(name);
  throw new UsageError(`There is no command “${name}”.${near ? ` Did you mean “${near}”?` : ""} “help” lists them.`);
}

const SENTENCES = [RuleError, NotFoundError, ForbiddenError, DuplicateError, TooManyAttemptsError];

/** Errors of the rules are for the person at the terminal; anything else is a bug and ends the program as one. */
function explained(error: unknown, name: string): number {
  if (error instanceof UsageError || isMisuse(error)) {
    console.error(error.message);
    if (COMMANDS.has(name)) console.error(`“help ${name}” shows how it is meant.`);
    return MISUSED;
  }
  if (!(error instanceof Error) || !SENTENCES.some((kind) => error instanceof kind)) throw error;
  console.error(error.message);
  return FAILED;
}

/** What `parseArgs` says of options it does not know. */
const isMisuse = (error: unknown): error is Error =>
  error instanceof Error && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS");

/** The command that differs least from what was typed; null when none is near. */
function nearest(typed: string): string | null {
  const [best] = [...COMMANDS.keys(), "help"]
    .map((name) => ({ name, distance: distance(typed.toLowerCase(), name) }))
    .sort((one, other) => one.distance - other.distance);
  return best && best.distance <= 2 ? best.name : null;
}

/** Letters to add, leave out or change to get from one word to the other (Levenshtein). */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [index, letter] of [...from].entries()) {
    const next = [index + 1];
    for (const [column, other] of [...to].entries()) {
      const change = (row[column] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(change, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

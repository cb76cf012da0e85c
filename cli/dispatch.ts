import { closestMatch } from "leven";
import { DuplicateError, ForbiddenError, NotFoundError, RuleError, TooManyAttemptsError } from "#domain/errors.ts";
import { type Command, EXIT_FAILURE, EXIT_SUCCESS, EXIT_USAGE_ERROR, UsageError } from "./command.ts";
import { COMMANDS } from "./commands.ts";

/** Run a command, and resolve to its exit code. An error that a person can fix is a sentence on standard error. */
export async function dispatch(args: string[]): Promise<number> {
  const [name = "help", ...rest] = args;
  try {
    if (isHelp(name)) return await help(rest[0]);
    const command = await commandNamed(name);
    return asksForHelp(args) ? show(command) : await command.run(rest);
  } catch (error) {
    return report(error, name);
  }
}

/** Whether the arguments only ask for help. */
export const asksForHelp = ([name = "help", ...rest]: string[]): boolean =>
  isHelp(name) || rest.includes("--help") || rest.includes("-h");

const isHelp = (word: string) => word === "help" || word === "--help" || word === "-h";

async function help(name: string | undefined): Promise<number> {
  if (name !== undefined && !isHelp(name)) return show(await commandNamed(name));
  const commands = await Promise.all([...COMMANDS.values()].map((load) => load()));
  const lines = [...commands, { name: "help", summary: "show all commands, or how to use one: help COMMAND" }];
  const width = Math.max(...lines.map((command) => command.name.length));
  console.log("Usage: npm run galley -- COMMAND [ARGUMENTS]\n");
  for (const { name, summary } of lines) console.log(`  ${name.padEnd(width)}  ${summary}`);
  return EXIT_SUCCESS;
}

function show({ usage }: Command): number {
  console.log(usage);
  return EXIT_SUCCESS;
}

async function commandNamed(name: string): Promise<Command> {
  const load = COMMANDS.get(name);
  if (load) return load();
  const near = closestMatch(name.toLowerCase(), [...COMMANDS.keys(), "help"], { maxDistance: 2 });
  throw new UsageError(`There is no command “${name}”.${near ? ` Did you mean “${near}”?` : ""} “help” lists them.`);
}

/** Errors whose message is written for the person at the terminal. */
const ERRORS_FOR_PEOPLE = [RuleError, NotFoundError, ForbiddenError, DuplicateError, TooManyAttemptsError];

/** Print an error that is for the person. Anything else is a bug and is thrown again. */
function report(error: unknown, name: string): number {
  if (error instanceof UsageError || isParseError(error)) {
    console.error(error.message);
    if (COMMANDS.has(name)) console.error(`“help ${name}” shows how to use it.`);
    return EXIT_USAGE_ERROR;
  }
  if (!(error instanceof Error) || !ERRORS_FOR_PEOPLE.some((kind) => error instanceof kind)) throw error;
  console.error(error.message);
  return EXIT_FAILURE;
}

/** An error of `parseArgs`, such as for an unknown option. */
const isParseError = (error: unknown): error is Error =>
  error instanceof Error && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS");

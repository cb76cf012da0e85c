import { closestMatch } from "leven";
import {
  BusyError,
  DuplicateError,
  ForbiddenError,
  NotFoundError,
  RuleError,
  TooManyAttemptsError,
} from "#domain/errors.ts";
import { databaseErrorOf } from "#server/db/database-error.ts";
import { type Command, EXIT_FAILURE, EXIT_SUCCESS, EXIT_USAGE_ERROR, UsageError } from "./command.ts";
import { COMMANDS } from "./commands.ts";
import { galleyVersion } from "./version.ts";

/** Run a command, and resolve to its exit code. An error that a person can fix is a sentence on standard error. */
export async function dispatch(args: string[]): Promise<number> {
  const [name = "help", ...rest] = args;
  try {
    if (isHelp(name)) return await help(rest[0]);
    if (isVersion(name)) return print(`Galley ${galleyVersion()}`);
    const command = await commandNamed(name);
    return asksForHelp(args) ? print(command.usage) : await command.run(rest);
  } catch (error) {
    return report(error, name);
  }
}

/** Whether the arguments only ask for help. */
export const asksForHelp = ([name = "help", ...rest]: string[]): boolean =>
  isHelp(name) || rest.includes("--help") || rest.includes("-h");

const isHelp = (word: string) => ["help", "--help", "-h"].includes(word);
const isVersion = (word: string) => ["version", "--version", "-v"].includes(word);

async function help(name: string | undefined): Promise<number> {
  if (name !== undefined && !isHelp(name)) return print((await commandNamed(name)).usage);
  const commands = await Promise.all([...COMMANDS.values()].map((load) => load()));
  const lines = [
    ...commands,
    { name: "help", summary: "show all commands, or how to use one: help COMMAND" },
    { name: "version", summary: "show the version of Galley" },
  ];
  const width = Math.max(...lines.map((command) => command.name.length));
  console.log("Usage: npm run galley -- COMMAND [ARGUMENTS]\n");
  for (const { name, summary } of lines) console.log(`  ${name.padEnd(width)}  ${summary}`);
  return EXIT_SUCCESS;
}

function print(text: string): number {
  console.log(text);
  return EXIT_SUCCESS;
}

async function commandNamed(name: string): Promise<Command> {
  const load = COMMANDS.get(name);
  if (load) return load();
  const near = closestMatch(name.toLowerCase(), [...COMMANDS.keys(), "help", "version"], { maxDistance: 2 });
  throw new UsageError(
    `There is no command “${name}”.${near ? ` Did you mean “${near}”?` : ""} “help” lists all commands.`,
  );
}

/** Errors whose message is written for the person at the terminal. */
const ERRORS_FOR_PEOPLE = [RuleError, BusyError, NotFoundError, ForbiddenError, DuplicateError, TooManyAttemptsError];

/** Print an error as a sentence, and return the exit code. GALLEY_DEBUG=1 adds the stack of an unexpected one. */
function report(error: unknown, name: string): number {
  if (error instanceof UsageError) {
    console.error(error.message);
    if (COMMANDS.has(name)) console.error(`“help ${name}” shows how to use it.`);
    return EXIT_USAGE_ERROR;
  }
  const message = error instanceof Error ? error.message : String(error);
  const isForPeople = ERRORS_FOR_PEOPLE.some((kind) => error instanceof kind);
  console.error(isForPeople ? message : unexpected(error, message));
  if (!isForPeople && process.env.GALLEY_DEBUG && error instanceof Error) console.error(error.stack);
  return EXIT_FAILURE;
}

function unexpected(error: unknown, message: string): string {
  switch (databaseErrorOf(error)) {
    case "away":
      return "The database is not responding. Check that it is running, then try again.";
    case "busy":
      return "The database is busy. Try again in a moment.";
    case "full":
      return "The database has run out of disk space, so nothing can be saved. Free some space, then try again.";
    default:
      return `Galley could not do this: ${message.trim()} (Set GALLEY_DEBUG=1 to see where it failed.)`;
  }
}

import { v7 as newId } from "uuid";
import { RuleError } from "#domain/errors.ts";
import { Id } from "#domain/fields.ts";
import { OPERATOR, type Person } from "#domain/person.ts";
import { ApiTokenInput } from "#domain/token.ts";
import { apiTokens, createToken, revokeToken } from "#server/auth/tokens.ts";
import { findPersonByEmail } from "#server/people/people.ts";
import { readArguments } from "./arguments.ts";
import { type Command, EXIT_SUCCESS, parseArgument, UsageError } from "./command.ts";

export const token: Command = {
  name: "token",
  summary: "create, list and revoke API tokens",
  usage: `Usage: galley token create --user EMAIL [--name NAME] [--days N]
       galley token list --user EMAIL
       galley token revoke ID

create prints only the token on standard output, once. The token acts as its person until it is revoked, or for
N days.

Exit codes: 0 done, 1 failed, 2 invalid arguments.`,
  run: async ([act = "", ...args]) => {
    if (act === "create") await create(args);
    else if (act === "list") await list(args);
    else if (act === "revoke") await revoke(args);
    else
      throw new UsageError(
        act ? `There is no command “token ${act}”. Choose create, list or revoke.` : "Choose create, list or revoke.",
      );
    return EXIT_SUCCESS;
  },
};

async function create(args: string[]): Promise<void> {
  const options = { user: { type: "string" }, name: { type: "string" }, days: { type: "string" } } as const;
  const { values } = readArguments(args, { options });
  const person = await personWith(values.user);
  const token = { name: values.name ?? "Command line", expiresAt: expiryFrom(values.days) };
  const { value } = await createToken(OPERATOR, newId(), parseArgument(ApiTokenInput, token), { personId: person.id });
  console.log(value.token);
}

async function list(args: string[]): Promise<void> {
  const { values } = readArguments(args, { options: { user: { type: "string" } } });
  const person = await personWith(values.user);
  const { tokens } = await apiTokens(OPERATOR, person.id);
  if (tokens.length === 0) console.error(`${person.name} has no API tokens.`);
  for (const { id, name, lastUsedAt, expiresAt } of tokens) {
    const expiry = expiresAt ? `expires ${expiresAt}` : "never expires";
    console.log([id, `last used ${lastUsedAt ?? "never"}`, expiry, name].join("  "));
  }
}

async function revoke(args: string[]): Promise<void> {
  const { words } = readArguments(args, { options: {}, names: ["ID"] });
  const id = parseArgument(Id, words[0], "Name the token by its id. “token list” shows it.");
  const { name } = await revokeToken(OPERATOR, id);
  console.error(`Revoked “${name}”.`);
}

async function personWith(email: string | undefined): Promise<Person> {
  if (!email) throw new UsageError("Name the person with --user EMAIL.");
  const person = await findPersonByEmail(OPERATOR, email);
  if (!person) throw new RuleError(`Nobody here has the address ${email}. “user list” shows everyone.`);
  return person;
}

function expiryFrom(days: string | undefined): string | null {
  if (days === undefined) return null;
  const count = Number(days);
  if (!Number.isInteger(count) || count < 1 || count > 3650)
    throw new UsageError("--days needs a whole number from 1 to 3650.");
  return new Date(Date.now() + count * 86_400_000).toISOString();
}

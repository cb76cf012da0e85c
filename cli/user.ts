import { text } from "node:stream/consumers";
import { v7 as newId } from "uuid";
import { RuleError } from "#domain/errors.ts";
import { passwordFault } from "#domain/password.ts";
import { ROLES, type Role } from "#domain/permissions.ts";
import { Email, NewPassword, OPERATOR, type Person, PersonName } from "#domain/person.ts";
import { enterByLink, makeAccessLink } from "#server/auth/access-links.ts";
import { resetSecondFactor } from "#server/auth/second-factor.ts";
import { publicUrl } from "#server/auth/sessions.ts";
import { allPeople, findPersonByEmail, savePerson } from "#server/people/people.ts";
import { readArguments } from "./arguments.ts";
import { type Command, EXIT_SUCCESS, parseArgument, UsageError } from "./command.ts";

export const user: Command = {
  name: "user",
  summary: "add, list and change people",
  usage: `Usage: galley user add EMAIL --name NAME [--role ROLE] [--password-stdin]
       galley user list [--json]
       galley user role EMAIL ROLE
       galley user password EMAIL [--password-stdin]
       galley user two-factor EMAIL
       galley user disable EMAIL
       galley user enable EMAIL

ROLE is one of ${ROLES.join(", ")}; the default is reviewer.
add and password print a link on standard output. The person opens it to choose a password; it works once, and
begins with GALLEY_URL, or else with the address at which Galley was last started. With --password-stdin, add and
password read the password from standard input instead and print no link.
two-factor removes the authenticator app, the recovery codes and the passkeys of somebody who lost them, and signs
them out.

Exit codes: 0 done, 1 failed, 2 invalid arguments.`,
  run: async ([act = "", ...args]) => {
    const run = ACTS.get(act);
    if (!run) throw new UsageError(act ? `There is no command “user ${act}”. ${CHOICES}` : CHOICES);
    await run(args);
    return EXIT_SUCCESS;
  },
};

const CHOICES = "Choose add, list, role, password, two-factor, disable or enable.";

const ACTS = new Map<string, (args: string[]) => Promise<void>>([
  ["add", add],
  ["list", list],
  ["role", changeRole],
  ["password", newPassword],
  ["two-factor", resetTwoFactor],
  ["disable", (args) => change(args, (person) => ({ ...person, disabled: true }))],
  ["enable", (args) => change(args, (person) => ({ ...person, disabled: false }))],
]);

async function add(args: string[]): Promise<void> {
  const { values, words } = readArguments(args, {
    options: { name: { type: "string" }, role: { type: "string" }, "password-stdin": { type: "boolean" } },
    names: ["EMAIL"],
  });
  const fault = "Add the person’s name with --name, in at most 120 characters.";
  const name = parseArgument(PersonName, values.name ?? "", fault);
  const input = { name, email: emailFrom(words[0]), role: roleFrom(values.role ?? "reviewer"), disabled: false };
  const password = values["password-stdin"] ? await readPassword() : null;
  const weakness = password === null ? null : passwordFault(password, input);
  if (weakness) throw new RuleError(weakness); // before the person is stored
  const { value: person } = await savePerson(OPERATOR, newId(), input, null, null);
  await setPasswordOrPrintLink(person, password);
}

async function list(args: string[]): Promise<void> {
  const { values } = readArguments(args, { options: { json: { type: "boolean" } } });
  const everyone = await allPeople(OPERATOR);
  if (values.json) return void console.log(JSON.stringify(everyone, null, 2));
  const rows = everyone.map(({ email, name, role, state }) => [email, role, state, name]);
  const widths = [0, 1, 2].map((column) => Math.max(0, ...rows.map((row) => row[column]?.length ?? 0)));
  for (const row of rows) console.log(row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  "));
}

async function changeRole(args: string[]): Promise<void> {
  const { words } = readArguments(args, { options: {}, names: ["EMAIL", "ROLE"] });
  const role = roleFrom(words[1]);
  await change(words.slice(0, 1), (person) => ({ ...person, role }));
}

async function newPassword(args: string[]): Promise<void> {
  const options = { "password-stdin": { type: "boolean" } } as const;
  const { values, words } = readArguments(args, { options, names: ["EMAIL"] });
  const person = await personWith(words[0]);
  await setPasswordOrPrintLink(person, values["password-stdin"] ? await readPassword() : null);
}

async function resetTwoFactor(args: string[]): Promise<void> {
  const person = await personWith(readArguments(args, { options: {}, names: ["EMAIL"] }).words[0]);
  await resetSecondFactor(OPERATOR, person.id, null);
  console.error(`${person.email} signs in with the password alone, or sets up a new app if the newsroom requires one.`);
}

type PersonFields = { name: string; email: string; role: Role; disabled: boolean };

async function change(args: string[], changed: (person: PersonFields) => PersonFields): Promise<void> {
  const [email] = readArguments(args, { options: {}, names: ["EMAIL"] }).words;
  const { id, name, email: address, role, state, version } = await personWith(email);
  const current = { name, email: address, role, disabled: state === "disabled" };
  const { value } = await savePerson(OPERATOR, id, changed(current), version, null);
  console.error(`${value.email}: ${value.role}, ${value.state}.`);
}

/** Set this password, or print a link with which the person chooses one. */
async function setPasswordOrPrintLink(person: Person, password: string | null): Promise<void> {
  const { path, expiresAt } = await makeAccessLink(OPERATOR, person.id, null);
  if (password === null) {
    console.log(new URL(path, publicUrl()).href);
    const until = expiresAt.slice(0, 16).replace("T", " ");
    console.error(`Send this link to ${person.name}. It works once, until ${until} UTC.`);
  } else {
    await enterByLink({ secret: path.slice(path.lastIndexOf("/") + 1), password });
    const isReset = person.state !== "invited";
    console.error(`${person.email} can sign in with this password.`);
    if (isReset) console.error("Their sessions have ended, and their API tokens are revoked.");
  }
}

async function personWith(email: string | undefined): Promise<Person> {
  const person = await findPersonByEmail(OPERATOR, emailFrom(email));
  if (!person) throw new RuleError(`Nobody here has the address ${email}. “user list” shows everyone.`);
  return person;
}

async function readPassword(): Promise<string> {
  return parseArgument(NewPassword, (await text(process.stdin)).replace(/\r?\n$/, ""));
}

const emailFrom = (argument: string | undefined): string => parseArgument(Email, argument ?? "");

function roleFrom(argument: string | undefined): Role {
  const role = ROLES.find((key) => key === argument);
  if (!role) throw new UsageError(`ROLE must be one of ${ROLES.join(", ")}.`);
  return role;
}

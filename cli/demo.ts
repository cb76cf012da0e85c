import { parseArgs } from "node:util";
import { RuleError } from "#domain/errors.ts";
import { passwordFault } from "#domain/password.ts";
import { NewPassword } from "#domain/person.ts";
import { DEMO_NEWSROOM } from "#prisma/seed.ts";
import { type Loaded, loadNewsroom } from "#server/newsroom.ts";
import { addDemoPeople, type DemoAccount, demoAccounts, isTaken } from "#server/people/demo-people.ts";
import { type Command, EXIT_FAILURE, EXIT_SUCCESS } from "./command.ts";
import { keepPassword, keptPassword, newPassword } from "./demo-password.ts";

export const demo: Command = {
  name: "demo",
  summary: "show the demo accounts, or load the demo newsroom",
  usage: `Usage: galley demo [--load]

Prints the demo accounts and their password on standard output.
With --load the accounts and the demo newsroom are made first, where they are missing; nothing that is there is
changed. A newsroom in which others work already is left alone.

The password is GALLEY_DEMO_PASSWORD; without it one is made at random at the first load and kept in the file
demo-password of the data folder. A new GALLEY_DEMO_PASSWORD takes effect with the next --load, except where
somebody has chosen a password of their own.

Exit codes: 0 done, 1 the demo is not loaded, 2 called in a way it does not understand.`,
  run: async (args) => {
    const { values } = parseArgs({ args, options: { load: { type: "boolean" } } });
    return values.load ? load() : show();
  },
};

const { people } = DEMO_NEWSROOM;

async function load(): Promise<number> {
  if (await isTaken(people)) {
    console.error("People work in this newsroom already, so the demo was not loaded.");
    return EXIT_SUCCESS;
  }
  const made = await loadPeople();
  const loaded = await loadNewsroom(DEMO_NEWSROOM);
  console.error(summary(made, loaded));
  return show();
}

async function loadPeople(): Promise<number> {
  const kept = keptPassword();
  const given = givenPassword() ?? kept;
  const accounts = await demoAccounts(people, null);
  if (given === null && accounts.every(({ state }) => state !== "missing")) return 0;
  const password = given ?? newPassword();
  if (given === null) keepPassword(password); // before an account has it: a cut load is finished with the same one
  const made = await addDemoPeople(people, password, kept);
  if (keptPassword() !== password) keepPassword(password);
  return made;
}

function givenPassword(): string | null {
  const given = process.env.GALLEY_DEMO_PASSWORD;
  if (!given) return null;
  const password = NewPassword.safeParse(given);
  const fault = password.success
    ? people.map((person) => passwordFault(password.data, person)).find((sentence) => sentence !== null)
    : password.error.issues[0]?.message;
  if (fault) throw new RuleError(`GALLEY_DEMO_PASSWORD cannot be used. ${fault}`);
  return given;
}

function summary(accounts: number, { articles, claims, verdicts, rulings }: Loaded): string {
  const counts = { accounts, articles, claims, verdicts, rulings };
  const parts = Object.entries(counts).flatMap(([what, count]) => (count > 0 ? [`${count} ${what}`] : []));
  return parts.length > 0 ? `Loaded the demo newsroom: ${parts.join(", ")}.` : "The demo newsroom is loaded already.";
}

async function show(): Promise<number> {
  const password = process.env.GALLEY_DEMO_PASSWORD || keptPassword();
  const accounts = await demoAccounts(people, password);
  if (accounts.every(({ state }) => state === "missing")) {
    console.error("The demo newsroom is not loaded. Load it with: npm run galley -- demo --load");
    return EXIT_FAILURE;
  }
  const width = Math.max(...accounts.map(({ email }) => email.length));
  console.log("Demo sign-in");
  for (const account of accounts)
    console.log(`  ${account.email.padEnd(width)}  ${noteOn(account, password !== null)}`);
  if (accounts.some(({ state }) => state === "unchanged")) console.log(`  Password: ${password}`);
  if (accounts.some(({ state }) => state === "changed"))
    console.error("Give an account a new password with: npm run galley -- user password EMAIL");
  return EXIT_SUCCESS;
}

function noteOn({ role, state }: DemoAccount, isKnown: boolean): string {
  if (state === "unchanged") return role;
  if (state === "missing") return "not made yet";
  if (state === "disabled") return `${role}, disabled`;
  return isKnown ? `${role}, with a password of its own` : `${role}, with a password that is not kept on this machine`;
}

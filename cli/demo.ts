import { RuleError } from "#domain/errors.ts";
import { passwordFault } from "#domain/password.ts";
import { NewPassword } from "#domain/person.ts";
import { DEMO_NEWSROOM } from "#prisma/seed.ts";
import { type Loaded, loadNewsroom } from "#server/newsroom.ts";
import { addDemoPeople, type DemoAccount, demoAccounts, isTaken } from "#server/people/demo-people.ts";
import { readArguments } from "./arguments.ts";
import { type Command, EXIT_FAILURE, EXIT_SUCCESS } from "./command.ts";
import { newPassword, storedPassword, storePassword } from "./demo-password.ts";

export const demo: Command = {
  name: "demo",
  summary: "show the demo accounts, or load the demo newsroom",
  usage: `Usage: galley demo [--load]

Prints the demo accounts and their password on standard output.
With --load, first creates the accounts and the demo newsroom where they are missing. It changes nothing that exists,
and loads nothing into a newsroom where other people work.

The password is GALLEY_DEMO_PASSWORD. Without it, the first load generates one and stores it in the file
demo-password of the data folder. A new GALLEY_DEMO_PASSWORD takes effect with the next --load, except for
accounts whose password was changed.

Exit codes: 0 done, 1 the demo is not loaded, 2 invalid arguments.`,
  run: async (args) => {
    const { values } = readArguments(args, { options: { load: { type: "boolean" } } });
    return values.load ? load() : show();
  },
};

const { people } = DEMO_NEWSROOM;

async function load(): Promise<number> {
  if (await isTaken(people)) {
    console.error("Other people already work in this newsroom, so the demo was not loaded.");
    return EXIT_SUCCESS;
  }
  const accountCount = await loadPeople();
  const loaded = await loadNewsroom(DEMO_NEWSROOM);
  console.error(summary(accountCount, loaded));
  return show();
}

async function loadPeople(): Promise<number> {
  const stored = storedPassword();
  const known = configuredPassword() ?? stored;
  const accounts = await demoAccounts(people, null);
  if (known === null && accounts.every(({ state }) => state !== "missing")) return 0;
  const password = known ?? newPassword();
  if (known === null) storePassword(password); // first, so that an interrupted load continues with the same password
  const count = await addDemoPeople(people, password, stored);
  if (storedPassword() !== password) storePassword(password);
  return count;
}

function configuredPassword(): string | null {
  const configured = process.env.GALLEY_DEMO_PASSWORD;
  if (!configured) return null;
  const password = NewPassword.safeParse(configured);
  const fault = password.success
    ? people.map((person) => passwordFault(password.data, person)).find((sentence) => sentence !== null)
    : password.error.issues[0]?.message;
  if (fault) throw new RuleError(`GALLEY_DEMO_PASSWORD cannot be used. ${fault}`);
  return configured;
}

function summary(accounts: number, { articles, claims, verdicts, rulings, requests, ...others }: Loaded): string {
  const counts = { accounts, articles, claims, verdicts, rulings, ...others, "correction requests": requests };
  const parts = Object.entries(counts).flatMap(([what, count]) => (count > 0 ? [`${count} ${what}`] : []));
  return parts.length > 0 ? `Loaded the demo newsroom: ${parts.join(", ")}.` : "The demo newsroom is already loaded.";
}

async function show(): Promise<number> {
  const password = process.env.GALLEY_DEMO_PASSWORD || storedPassword();
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
    console.error("Set a new password for an account with: npm run galley -- user password EMAIL");
  return EXIT_SUCCESS;
}

function noteOn({ role, state }: DemoAccount, isKnown: boolean): string {
  if (state === "unchanged") return role;
  if (state === "missing") return "missing";
  if (state === "disabled") return `${role}, disabled`;
  return isKnown ? `${role}, password changed` : `${role}, password not stored on this machine`;
}

import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { openNewsroom } from "#e2e/support/separate-newsroom.ts";
import { Writer } from "./writer.ts";

const ROOT = join(import.meta.dirname, "..", "..");

/** Someone of a measured newsroom: a token for the API, and a session as the browser's cookie holds it. */
export type Person = { id: string; role: string; token: string; session: string };

export type MeasuredNewsroom = { url: string; databaseUrl: string; people: Person[]; writers: Writer[] };

/** Run `work` in a newsroom that has one person of each role asked for: the built app, on a database of its own beside that of DATABASE_URL. */
export async function inNewsroom<T>(roles: string[], work: (newsroom: MeasuredNewsroom) => Promise<T>): Promise<T> {
  const { url, env, close } = await openNewsroom();
  try {
    const people = await makePeople(roles, env);
    const writers = people.map((person) => new Writer(url, person));
    return await work({ url, databaseUrl: env.DATABASE_URL ?? "", people, writers });
  } finally {
    await close();
  }
}

/** People with these roles, in the database that `env` names. */
export async function makePeople(roles: string[], env: NodeJS.ProcessEnv): Promise<Person[]> {
  const args = ["--conditions=react-server", "--import", "tsx", join(import.meta.dirname, "people.ts"), ...roles];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: ROOT, env });
  return JSON.parse(stdout);
}

import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { openNewsroom } from "#e2e/support/separate-newsroom.ts";
import { ROOT } from "#scripts/paths.mjs";
import { Writer } from "./writer.ts";

/** A person of a measured newsroom, with a token for the API and the value of a session cookie. */
export type Person = { id: string; role: string; token: string; session: string };

/** With the people and writers of these roles, in their order. */
export type MeasuredNewsroom<Roles extends readonly string[] = readonly string[]> = {
  url: string;
  databaseUrl: string;
  /** Of the app, whose processes are its children. */
  pid: number;
  people: Person[];
  writers: { [Index in keyof Roles]: Writer };
};

/**
 * Run `work` in a newsroom with a person for each role: the built app, on a new database beside that of DATABASE_URL.
 */
export async function inNewsroom<const Roles extends readonly string[], T>(
  roles: Roles,
  work: (newsroom: MeasuredNewsroom<Roles>) => Promise<T>,
): Promise<T> {
  const { url, env, pid, close } = await openNewsroom();
  try {
    const people = await createPeople(roles, env);
    const writers = people.map((person) => new Writer(url, person));
    return await work({ url, databaseUrl: env.DATABASE_URL ?? "", pid, people, writers } as MeasuredNewsroom<Roles>);
  } finally {
    await close();
  }
}

/** Create people with these roles in the database of `env`. */
export async function createPeople(roles: readonly string[], env: NodeJS.ProcessEnv): Promise<Person[]> {
  const args = ["--conditions=react-server", "--import", "tsx", join(import.meta.dirname, "people.ts"), ...roles];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: ROOT, env });
  return JSON.parse(stdout);
}

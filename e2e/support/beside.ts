import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Newsroom } from "./own-newsroom.ts";

const run = promisify(execFile);

/** What a program of this folder prints, run beside a newsroom's app on its database. It may use what tests of the data use. */
export async function printedBy(newsroom: Newsroom, program: string, args: string[]): Promise<string> {
  // The condition under which modules for the server can be loaded outside of Next.
  const node = ["--conditions=react-server", "--import", "tsx", join(import.meta.dirname, program), ...args];
  const { stdout } = await run(process.execPath, node, { env: newsroom.env, maxBuffer: 1 << 26 });
  return stdout;
}

export type PersonWithKey = { id: string; name: string; email: string; role: string; key: string };

/** New people of a newsroom, one for each role named, with keys for its API. */
export const peopleWithKeys = async (newsroom: Newsroom, roles: string[]): Promise<PersonWithKey[]> =>
  JSON.parse(await printedBy(newsroom, "people-with-keys.ts", roles));

/** How a program of theirs asks the app. */
export const headersOf = ({ key }: PersonWithKey) => ({ authorization: `Bearer ${key}` });

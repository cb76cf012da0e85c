import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Newsroom } from "./separate-newsroom.ts";

const execFileAsync = promisify(execFile);

/**
 * Run a program of this folder in a process of its own, on the database of a newsroom, and return its output. Unlike a
 * story, it can import modules of `server/`.
 */
export async function runProgram(newsroom: Newsroom, program: string, args: string[]): Promise<string> {
  // `server-only` allows modules of the server only under this condition.
  const options = ["--conditions=react-server", "--import", "tsx", join(import.meta.dirname, program), ...args];
  const { stdout } = await execFileAsync(process.execPath, options, { env: newsroom.env, maxBuffer: 1 << 26 });
  return stdout;
}

/** The password of everyone that `createPeople` creates. */
export const CREATED_PASSWORD = "harbour lantern twelve";

export type PersonWithToken = { id: string; name: string; email: string; role: string; token: string };

/** Create a person for each role, with a token for the API. */
export const createPeople = async (newsroom: Newsroom, roles: string[]): Promise<PersonWithToken[]> =>
  JSON.parse(await runProgram(newsroom, "create-people.ts", roles));

/**
 * Store an article; returns its id. An import would read the text in a process with a time limit, which a busy machine
 * can exceed.
 */
export const createArticle = async (newsroom: Newsroom, text: string): Promise<string> =>
  (await runProgram(newsroom, "create-article.ts", [text])).trim();

/** The headers of a request that a program sends with the token of a person. */
export const tokenHeaders = ({ token }: PersonWithToken) => ({ authorization: `Bearer ${token}` });

import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "@playwright/test";
import { type Newsroom, openNewsroom } from "./own-newsroom.ts";

let newsroom: Newsroom;
test.beforeAll(async () => {
  newsroom = await openNewsroom();
});
test.afterAll(() => newsroom.close());

test("over HTTP, every route lets each role do what the table of permissions says", async () => {
  test.setTimeout(240_000);
  // Fixtures of the database are made for the condition under which the command line runs, too.
  const args = ["--conditions=react-server", "--import", "tsx", join(import.meta.dirname, "permission-walk.ts")];
  const { stdout } = await promisify(execFile)(process.execPath, [...args, newsroom.url], { env: newsroom.env });
  expect(JSON.parse(stdout)).toEqual([]);
});

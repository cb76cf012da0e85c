import { expect, test } from "@playwright/test";
import { runProgram } from "./support/run-program.ts";
import { type Newsroom, openNewsroom } from "./support/separate-newsroom.ts";

let newsroom: Newsroom;
test.beforeAll(async () => {
  newsroom = await openNewsroom();
});
test.afterAll(() => newsroom.close());

test("every route of the app allows roles exactly what the table of permissions says", async () => {
  test.setTimeout(600_000);
  expect(JSON.parse(await runProgram(newsroom, "check-permissions.ts", [newsroom.url]))).toEqual([]);
});

import { expect, test } from "@playwright/test";
import { printedBy } from "./support/beside.ts";
import { type Newsroom, openNewsroom } from "./support/own-newsroom.ts";

let newsroom: Newsroom;
test.beforeAll(async () => {
  newsroom = await openNewsroom();
});
test.afterAll(() => newsroom.close());

test("over HTTP, every route lets each role do what the table of permissions says", async () => {
  test.setTimeout(240_000);
  expect(JSON.parse(await printedBy(newsroom, "permission-walk.ts", [newsroom.url]))).toEqual([]);
});

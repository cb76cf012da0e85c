/**
 * A program for `runProgram`: sends requests about things of others to each route of the running app, and prints the
 * responses that differ from the table of permissions. Its argument is the address of the app. The other roles, and what
 * is their own, api/permissions.test.ts walks through.
 */
import { everyone, type Send, wrongAnswers } from "#api/testing/permission-walk.ts";
import { requestOf } from "#api/testing/requests.ts";
import { db } from "#server/db/client.ts";

const [baseUrl = ""] = process.argv.slice(2);

const send: Send = async (route, parts, key) => {
  const request = requestOf(route, parts, key, baseUrl);
  // After an answer to a request that it has not read to its end, the app closes the connection. The next request must
  // not take it.
  request.headers.set("connection", "close");
  const response = await fetch(request);
  await response.body?.cancel();
  return response.status;
};

const WHO = ["stranger", "reader", "reviewer", "admin"];
const { asking, other } = await everyone();
const some = { asking: asking.filter(({ who }) => WHO.includes(who)), other };
console.log(JSON.stringify(await wrongAnswers(some, send, { withTheirOwn: false })));
await db.$disconnect();

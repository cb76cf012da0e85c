/**
 * A program for `runProgram`: sends a request to each route as each role, and prints the responses that differ from the
 * table of permissions. Its argument is the address of the app.
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

console.log(JSON.stringify(await wrongAnswers(await everyone(), send)));
await db.$disconnect();

/** Started by permissions.spec.ts beside an app, on its database: sends every request of the table of permissions to the app, and prints what was not as the table says. */
import { everyone, type Send, wrongAnswers } from "#api/testing/permission-walk.ts";
import { requestOf } from "#api/testing/requests.ts";
import { db } from "#server/db/client.ts";

const [home = ""] = process.argv.slice(2);

const send: Send = async (route, asked, key) => {
  const response = await fetch(requestOf(route, asked, key, home));
  await response.body?.cancel();
  return response.status;
};

console.log(JSON.stringify(await wrongAnswers(await everyone(), send)));
await db.$disconnect();

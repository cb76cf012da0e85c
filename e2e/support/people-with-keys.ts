/** Started by stories beside an app, on its database: `ROLE…` makes one person of each, and prints them with an API key. */
import { keyOf } from "#api/testing/requests.ts";
import { ROLES } from "#domain/permissions.ts";
import { db } from "#server/db/client.ts";
import { somebody } from "#server/testing/people.ts";

const people = [];
for (const word of process.argv.slice(2)) {
  const person = await somebody(ROLES.find((role) => role === word) ?? "reader");
  people.push({ ...person, key: await keyOf(person) });
}
console.log(JSON.stringify(people));
await db.$disconnect();

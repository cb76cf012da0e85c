/** A program for `runProgram`: creates a person for each role given, and prints them with API tokens. */
import { keyOf } from "#api/testing/requests.ts";
import { ROLES } from "#domain/permissions.ts";
import { db } from "#server/db/client.ts";
import { somebody } from "#server/testing/people.ts";

const people = [];
for (const argument of process.argv.slice(2)) {
  const person = await somebody(ROLES.find((role) => role === argument) ?? "reader");
  people.push({ ...person, token: await keyOf(person) });
}
console.log(JSON.stringify(people));
await db.$disconnect();

/**
 * Creates the people of a measured newsroom and prints them as JSON. It is a process of its own, because server/ uses
 * the database of its environment: `node --conditions=react-server --import tsx bench/app/people.ts editor reviewer…`
 */
import { v7 as newId } from "uuid";
import { OPERATOR, PersonInput } from "#domain/person.ts";
import { newSession, sealSession } from "#server/auth/sessions.ts";
import { createToken } from "#server/auth/tokens.ts";
import { savePerson } from "#server/people/people.ts";

const people = [];
for (const [index, role] of process.argv.slice(2).entries()) {
  const id = newId();
  const input = PersonInput.parse({ name: `Robin ${index + 1}`, email: `robin.${index + 1}@newsroom.example`, role });
  await savePerson(OPERATOR, id, input, null, null);
  const { value } = await createToken(OPERATOR, newId(), { name: "Measuring" }, { personId: id });
  people.push({ id, role, token: value.token, session: await sealSession(newSession({ id, tokenVersion: 1 })) });
}
console.log(JSON.stringify(people));
process.exit();

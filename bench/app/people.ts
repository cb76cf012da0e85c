/**
 * Makes the people of a newsroom that is measured and prints them. A process of its own, since server/ belongs to the
 * database its environment names: `node --conditions=react-server --import tsx bench/app/people.ts editor reviewer…`
 */
import { v7 as newId } from "uuid";
import { OPERATOR, PersonInput } from "#domain/person.ts";
import { sealSession } from "#server/auth/sessions.ts";
import { createToken } from "#server/auth/tokens.ts";
import { savePerson } from "#server/people/people.ts";

const people = [];
for (const [at, role] of process.argv.slice(2).entries()) {
  const id = newId();
  const asked = PersonInput.parse({ name: `Robin ${at + 1}`, email: `robin.${at + 1}@newsroom.example`, role });
  await savePerson(OPERATOR, id, asked, null);
  const { value } = await createToken(OPERATOR, newId(), { name: "Measuring" }, id);
  people.push({ id, role, token: value.token, session: await sealSession({ sub: id, tokenVersion: 1 }) });
}
console.log(JSON.stringify(people));
process.exit();

import { v7 as newId } from "uuid";
import { COMMAND_IDS } from "#domain/commands/commands.ts";
import { isChangeable } from "#domain/commands/shortcuts.ts";
import type { LargeNewsroom } from "#server/testing/large-newsroom.ts";
import { fromElsewhere, PASSWORD } from "#server/testing/people.ts";
import { ids, junk, type MakeRequest, words } from "./values.ts";

/** The largest requests of the routes about people and their accounts. */
export function peopleRequests({ viewer, token }: LargeNewsroom) {
  const plain = { plain: () => ({}) };
  const onPerson = { params: { personId: viewer.id } };
  const bytes = "a".repeat(12_000);
  const answer = { clientDataJSON: bytes, attestationObject: bytes };
  const passkey = { id: "a".repeat(1000), rawId: "a".repeat(1000), type: "public-key", response: answer };
  const code = { body: { code: "c".repeat(40) } };
  const kept = () => [token.id, ...ids(99)];
  const secret = { secret: "s".repeat(200), name: words(200), password: "p".repeat(200) };
  return {
    "GET /me/data": plain,
    "GET /people/:personId/data": { one: () => onPerson },
    "DELETE /people/:personId/identity": { one: () => ({ params: { personId: newId() } }) },
    "GET /audit": { plain: () => ({}), person: () => ({ query: { person: words(254), from: "2020-01-01" } }) },
    "GET /audit/file": { csv: () => ({ query: { format: "csv" } }), jsonl: () => ({ query: { format: "jsonl" } }) },
    "GET /people": plain,
    "GET /people/:personId": { one: () => onPerson },
    "PUT /people/:personId": {
      long: () => {
        const personId = newId();
        const email = `${personId}@${"newsroom.".repeat(20)}example`;
        return { params: { personId }, body: { name: `Robin ${personId}`, email, role: "reviewer", disabled: false } };
      },
    },
    "POST /people/:personId/links": { one: () => onPerson },
    "GET /me": plain,
    "PUT /me/introduction": { one: () => ({ body: { closed: true } }) },
    "PUT /me": {
      long: () => ({ body: { name: `Robin ${newId()}`, emailMe: "nothing", shortcuts: allKeysRemoved() }, ifMatch: 1 }),
    },
    "PUT /me/password": {
      long: () => ({ body: { current: PASSWORD, password: PASSWORD, keepTokens: kept() } }),
    },
    "GET /me/passkeys": plain,
    "POST /me/passkeys/options": plain,
    "POST /me/passkeys": { long: () => ({ body: { name: words(60), response: passkey } }) },
    "DELETE /me/passkeys": { one: () => ({ query: { id: "a".repeat(1000) } }) },
    "POST /sign-in/passkey-options": plain,
    "GET /me/second-factors": plain,
    "PUT /me/authenticator": plain,
    "POST /me/authenticator/confirmed": { long: () => code },
    "DELETE /me/authenticator": { long: () => code },
    "POST /me/recovery-codes": { long: () => code },
    "DELETE /people/:personId/second-factor": { one: () => ({ params: { personId: newId() } }) },
    "POST /sign-in/authenticator": {
      long: () => ({
        body: { email: "e".repeat(300), password: "p".repeat(1000) },
        headers: Object.fromEntries(fromElsewhere()),
      }),
    },
    "GET /me/sessions": plain,
    "DELETE /sessions/:sessionId": { one: () => ({ params: { sessionId: newId() } }) },
    "POST /me/sessions/others-ended": plain,
    "GET /people/:personId/sessions": { one: () => onPerson },
    "DELETE /people/:personId/sessions": { one: () => ({ params: { personId: newId() } }) },
    "DELETE /me/sessions": { tokens: () => ({ query: { keepTokens: kept().join(",") } }) },
    "POST /me/identities": plain,
    "DELETE /me/identities": { long: () => ({ query: { provider: words(500), subject: words(500) } }) },
    "GET /tokens": plain,
    "PUT /tokens/:tokenId": { long: () => ({ params: { tokenId: newId() }, body: { name: words(120) } }) },
    "DELETE /tokens/:tokenId": { one: () => ({ params: { tokenId: newId() } }) },
    "POST /access": {
      long: () => ({ body: { ...secret, keepTokens: ids(100) } }),
      body: () => ({ body: junk(64_000) }),
    },
    "POST /access/identity": { long: () => ({ body: { secret: "s".repeat(200) } }) },
    "POST /set-up": { body: () => ({ body: junk(64_000) }) },
  } satisfies Record<string, Record<string, MakeRequest>>;
}

/** The largest choice of keys: one for each command that can have another. */
const allKeysRemoved = () => ({
  on: false,
  keys: Object.fromEntries(COMMAND_IDS.filter(isChangeable).map((id) => [id, null])),
});

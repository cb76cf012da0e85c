import { v7 as newId } from "uuid";
import { PASSKEY } from "#api/testing/people-samples.ts";
import type { Viewer } from "#domain/permissions.ts";
import { OPERATOR } from "#domain/person.ts";
import { recordSessionUse } from "#server/auth/session-use.ts";
import { newSession } from "#server/auth/sessions.ts";
import { apiTokens, createToken } from "#server/auth/tokens.ts";
import { db } from "#server/db/client.ts";
import { PASSWORD, somebody } from "#server/testing/people.ts";
import { anything, type PermissionRow, person, type Request } from "./row.ts";

const FIRST_ADMIN = { code: "1", name: "Robin", email: "robin@newsroom.example", password: PASSWORD };

const sameAccount: Request = async ({ id }) => {
  const { name, email, role } = await db.person.findUniqueOrThrow({ where: { id } });
  return { params: { personId: id }, body: { name, email, role } };
};

const invitation: Request = () => {
  const id = newId();
  return { params: { personId: id }, body: { name: `New ${id}`, email: `${id}@newsroom.example`, role: "reader" } };
};

const tokensOf = async ({ id }: Viewer): Promise<string[]> =>
  (await apiTokens(OPERATOR, id)).tokens.map((token) => token.id);

const samePassword: Request = async (_, asking) => ({
  body: { current: PASSWORD, password: PASSWORD, keepTokens: await tokensOf(asking) },
});

const token: Request = async (owner) => ({
  params: { tokenId: (await createToken(owner, newId(), { name: "Archive" })).value.id },
});

const LINKED = { provider: "https://id.example", subject: "4" };
const CODE = { body: { code: "none" } };
const nobody: Request = () => ({ body: { email: `${newId()}@newsroom.example`, password: PASSWORD } });

const disabledPerson: Request = async () => {
  const { id } = await somebody("reader");
  await db.person.update({ where: { id }, data: { disabledAt: new Date() } });
  return { params: { personId: id } };
};

const openSession: Request = async ({ id: sub }) => {
  const session = newSession({ id: sub, tokenVersion: 1 });
  await recordSessionUse({ session, lastUsedAt: null }, new Headers(), new Date());
  return { params: { sessionId: session.sessionId } };
};

export const PEOPLE_ROWS: PermissionRow[] = [
  ["GET /people", "people.manage", anything()],
  ["GET /people/:personId", "people.manage", person()],
  ["PUT /people/:personId", "people.manage", sameAccount],
  ["PUT /people/:personId", "people.manage", invitation, { done: 201 }],
  ["POST /people/:personId/links", "people.manage", person()],
  ["GET /me/data", "signed in", anything()],
  ["GET /people/:personId/data", "personal-data.read", person()],
  ["DELETE /people/:personId/identity", "people.manage", disabledPerson],
  ["GET /audit", "audit.read", anything()],
  ["GET /audit/file", "audit.read", anything({ query: { format: "csv" } })],
  ["GET /me", "signed in", anything()],
  ["PUT /me", "signed in", (_, { name }) => ({ body: { name } })],
  ["PUT /me/introduction", "signed in", anything({ body: { closed: true } })],
  ["PUT /me/password", "signed in", samePassword],
  [
    "DELETE /me/sessions",
    "signed in",
    async (_, asking) => ({ query: { keepTokens: (await tokensOf(asking)).join() } }),
  ],
  ["GET /me/passkeys", "signed in", anything()],
  ["POST /me/passkeys/options", "signed in", anything(), { done: 422 }],
  ["POST /me/passkeys", "signed in", anything({ body: PASSKEY }), { done: 422 }],
  ["DELETE /me/passkeys", "signed in", anything({ query: { id: "cGFzc2tleQ" } }), { done: 422 }],
  ["POST /sign-in/passkey-options", "nothing", anything()],
  ["GET /me/second-factors", "signed in", anything()],
  ["PUT /me/authenticator", "signed in", anything(), { done: 422 }],
  ["POST /me/authenticator/confirmed", "signed in", anything(CODE), { done: 422 }],
  ["DELETE /me/authenticator", "signed in", anything(CODE), { done: 422 }],
  ["POST /me/recovery-codes", "signed in", anything(CODE), { done: 422 }],
  ["DELETE /people/:personId/second-factor", "people.manage", person()],
  ["POST /sign-in/authenticator", "nothing", nobody, { done: 422 }],
  ["GET /me/sessions", "signed in", anything()],
  ["DELETE /sessions/:sessionId", "session.manage", openSession, { refused: 404 }],
  ["POST /me/sessions/others-ended", "signed in", anything()],
  ["GET /people/:personId/sessions", "session.manage", person()],
  ["DELETE /people/:personId/sessions", "session.manage", person()],
  ["POST /me/identities", "signed in", anything(), { done: 404 }],
  ["DELETE /me/identities", "signed in", anything({ query: LINKED }), { done: 422 }],
  ["GET /tokens", "signed in", anything()],
  ["PUT /tokens/:tokenId", "signed in", () => ({ params: { tokenId: newId() }, body: { name: "A" } }), { done: 201 }],
  ["DELETE /tokens/:tokenId", "token.manage", token, { refused: 404 }],
  ["POST /access", "nothing", anything({ body: { secret: "gone", password: PASSWORD } }), { done: 422 }],
  ["POST /access/identity", "nothing", anything({ body: { secret: "gone" } }), { done: 404 }],
  ["POST /set-up", "nothing", anything({ body: FIRST_ADMIN }), { done: 404 }],
];

import { v7 as newId } from "uuid";
import type { Viewer } from "#domain/permissions.ts";
import { OPERATOR } from "#domain/person.ts";
import { apiTokens, createToken } from "#server/auth/tokens.ts";
import { db } from "#server/db/client.ts";
import { PASSWORD } from "#server/testing/people.ts";
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

export const PEOPLE_ROWS: PermissionRow[] = [
  ["GET /people", "people.manage", anything()],
  ["GET /people/:personId", "people.manage", person()],
  ["PUT /people/:personId", "people.manage", sameAccount],
  ["PUT /people/:personId", "people.manage", invitation, { done: 201 }],
  ["POST /people/:personId/links", "people.manage", person()],
  ["GET /me", "signed in", anything()],
  ["PUT /me", "signed in", (_, { name }) => ({ body: { name } })],
  ["PUT /me/introduction", "signed in", anything({ body: { closed: true } })],
  ["PUT /me/password", "signed in", samePassword],
  [
    "DELETE /me/sessions",
    "signed in",
    async (_, asking) => ({ query: { keepTokens: (await tokensOf(asking)).join() } }),
  ],
  ["POST /me/identities", "signed in", anything(), { done: 404 }],
  ["DELETE /me/identities", "signed in", anything({ query: { provider: "https://id.example", subject: "4" } })],
  ["GET /tokens", "signed in", anything()],
  ["PUT /tokens/:tokenId", "signed in", () => ({ params: { tokenId: newId() }, body: { name: "A" } }), { done: 201 }],
  ["DELETE /tokens/:tokenId", "token.manage", token, { refused: 404 }],
  ["POST /access", "nothing", anything({ body: { secret: "gone", password: PASSWORD } }), { done: 422 }],
  ["POST /access/identity", "nothing", anything({ body: { secret: "gone" } }), { done: 404 }],
  ["POST /set-up", "nothing", anything({ body: FIRST_ADMIN }), { done: 404 }],
];

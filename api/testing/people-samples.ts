import { v7 as newId } from "uuid";
import { PASSWORD } from "#server/testing/people.ts";
import type { Sample } from "./requests.ts";

const SECRET = { secret: "gone", name: "Robin", password: PASSWORD, keepTokens: [newId()] };
const KEYS = { on: true, keys: { mark: "O", evidence: null } };

const PERSON = { name: "Robin", email: "robin.sample@newsroom.example", role: "reviewer", disabled: false };

const LOGGED = { person: "Robin", kind: "person", object: "person:1", from: "2026-01-01", to: "2026-12-31" };

/** What a browser says of a passkey, with bytes that nobody signed. */
export const PASSKEY = {
  name: "Laptop",
  response: {
    ...{ id: "cGFzc2tleQ", rawId: "cGFzc2tleQ", type: "public-key" },
    response: { clientDataJSON: "e30", attestationObject: "oA" },
  },
};

/** Samples of the routes about people and accounts. The last ones end sessions and tokens other than this one. */
export function peopleSamples(tokenId: string): Sample[] {
  const person = newId();
  return [
    { route: "GET /people", makeRequest: () => ({ query: { state: "invited", after: "WyJhIiwiYiJd" } }), status: 200 },
    { route: "GET /audit", makeRequest: () => ({ query: { ...LOGGED, after: "Mw" } }), status: 200 },
    { route: "GET /audit/file", makeRequest: () => ({ query: { ...LOGGED, format: "jsonl" } }), status: 200 },
    {
      route: "PUT /people/:personId",
      makeRequest: () => ({ params: { personId: person }, body: PERSON }),
      status: 201,
    },
    {
      route: "PUT /me",
      makeRequest: () => ({
        body: { name: "Robin of the desk", emailMe: "nothing", hideNames: true, weeklyDigest: true, shortcuts: KEYS },
        ifMatch: 1,
      }),
      status: 200,
    },
    { route: "PUT /me/introduction", makeRequest: () => ({ body: { closed: true } }), status: 200 },
    {
      route: "PUT /me/password",
      makeRequest: () => ({ body: { current: PASSWORD, password: `${PASSWORD}!`, keepTokens: [tokenId] } }),
      status: 200,
    },
    { route: "POST /me/passkeys", makeRequest: () => ({ body: PASSKEY }), status: 422 },
    { route: "DELETE /me/passkeys", makeRequest: () => ({ query: { id: "cGFzc2tleQ" } }), status: 422 },
    { route: "POST /me/authenticator/confirmed", makeRequest: () => ({ body: { code: "123456" } }), status: 422 },
    { route: "DELETE /me/authenticator", makeRequest: () => ({ body: { code: "123456" } }), status: 422 },
    { route: "POST /me/recovery-codes", makeRequest: () => ({ body: { code: "123456" } }), status: 422 },
    {
      route: "POST /sign-in/authenticator",
      makeRequest: () => ({ body: { email: `${newId()}@newsroom.example`, password: PASSWORD } }),
      status: 422,
    },
    {
      route: "DELETE /sessions/:sessionId",
      makeRequest: () => ({ params: { sessionId: newId() } }),
      status: 404,
    },
    { route: "POST /me/sessions/others-ended", makeRequest: () => ({}), status: 200 },
    { route: "DELETE /me/sessions", makeRequest: () => ({ query: { keepTokens: tokenId } }), status: 200 },
    {
      route: "DELETE /me/identities",
      makeRequest: () => ({ query: { provider: "https://id.example", subject: "4" } }),
      status: 422,
    },
    {
      route: "PUT /tokens/:tokenId",
      makeRequest: () => ({
        params: { tokenId: newId() },
        body: { name: "Archive", expiresAt: "2090-01-01T00:00:00Z" },
      }),
      status: 201,
    },
    { route: "POST /access", makeRequest: () => ({ body: SECRET }), status: 422 },
    { route: "POST /access/identity", makeRequest: () => ({ body: { secret: "gone" } }), status: 404 },
  ];
}

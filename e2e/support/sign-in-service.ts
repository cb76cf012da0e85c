import { once } from "node:events";
import { createServer } from "node:http";
import Provider from "oidc-provider";

const CLIENT = { id: "galley", secret: "only-this-test-knows-it-0123456789" };

/** An OpenID Connect service with an account for every name; names that begin with `new` are unverified. */
export async function startSignInService(port: number, newsroom: string) {
  const issuer = `http://127.0.0.1:${port}`; // not `localhost`, so that the service and the newsroom share no cookies
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT.id,
        client_secret: CLIENT.secret,
        redirect_uris: [`${newsroom}/api/auth/callback/oidc`],
        response_types: ["code"],
      },
    ],
    claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name"] },
    findAccount: (_: unknown, name: string) => ({
      accountId: name,
      claims: () => ({ sub: name, name, email: addressOf(name), email_verified: !name.startsWith("new") }),
    }),
    cookies: { keys: ["only-this-test"] },
  });
  const server = createServer(provider.callback()).listen(port, "127.0.0.1");
  await once(server, "listening");
  return { close: () => server.close() };
}

/** The settings of a newsroom that uses the service on this port. */
export const serviceSettings = (port: number) => ({
  OIDC_ISSUER: `http://127.0.0.1:${port}`,
  OIDC_CLIENT_ID: CLIENT.id,
  OIDC_CLIENT_SECRET: CLIENT.secret,
  OIDC_NAME: "Newsroom ID",
});

export const addressOf = (name: string) => (name.includes("@") ? name : `${name}@newsroom.example`);

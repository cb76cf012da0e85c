import { once } from "node:events";
import { createServer } from "node:http";
import type { Page } from "@playwright/test";
import Provider from "oidc-provider";

const CLIENT = { id: "galley", secret: "only-this-test-knows-it-0123456789" };

/**
 * An OpenID Connect service with an account for every name; names that begin with `new` are unverified. `groups` are
 * those of an account at the moment of a sign-in, and `closed` are accounts that the service refuses from now on.
 */
export async function startSignInService(port: number, newsroom: string) {
  const groups = new Map<string, string[]>();
  const closed = new Set<string>();
  const issuer = `http://127.0.0.1:${port}`; // not `localhost`, so that the service and the newsroom share no cookies
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT.id,
        client_secret: CLIENT.secret,
        redirect_uris: [`${newsroom}/api/auth/callback/oidc`],
        response_types: ["code"],
        grant_types: ["authorization_code", "refresh_token"],
      },
    ],
    claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name", "groups"] },
    issueRefreshToken: async () => true,
    findAccount: (_: unknown, name: string) =>
      closed.has(name)
        ? undefined
        : {
            accountId: name,
            claims: () => ({
              sub: name,
              name,
              email: addressOf(name),
              email_verified: !name.startsWith("new"),
              groups: groups.get(name),
            }),
          },
    cookies: { keys: ["only-this-test"] },
  });
  const server = createServer(provider.callback()).listen(port, "127.0.0.1");
  await once(server, "listening");
  return { groups, closed, close: () => server.close() };
}

/** The settings of a newsroom that uses the service on this port. */
export const serviceSettings = (port: number) => ({
  OIDC_ISSUER: `http://127.0.0.1:${port}`,
  OIDC_CLIENT_ID: CLIENT.id,
  OIDC_CLIENT_SECRET: CLIENT.secret,
  OIDC_NAME: "Newsroom ID",
});

export const addressOf = (name: string) => (name.includes("@") ? name : `${name}@newsroom.example`);

/** Sign in at the service, which redirects back. */
export async function signInAtService(page: Page, account: string): Promise<void> {
  await page.getByPlaceholder("Enter any login").fill(account);
  await page.getByPlaceholder("and password").fill("any");
  await page.getByRole("button", { name: "Sign-in" }).click();
  await page.getByRole("button", { name: "Continue" }).click();
}

import { endpoint } from "#api/endpoint.ts";
import { changeAccount, readAccount } from "#server/people/accounts.ts";

export const GET = endpoint("GET /me", (viewer) => readAccount(viewer));
export const PUT = endpoint("PUT /me", (viewer, { input, ifMatch }) => changeAccount(viewer, input, ifMatch));

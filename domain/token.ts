import * as z from "zod";
import { Moment, requiredLine } from "./fields.ts";

/** What is said about a new API token. */
export const ApiTokenInput = z.strictObject({
  name: requiredLine(120, "Say what the token is for."),
  /** Left out or null: until it is revoked. */
  expiresAt: Moment.nullish(),
});
export type ApiTokenInput = z.infer<typeof ApiTokenInput>;

/** A key for the API that acts as its person; the key itself is not kept. */
export type ApiToken = {
  id: string;
  name: string;
  createdAt: string;
  lastUsedAt: string | null;
  expiresAt: string | null;
};

/** A token just made, with the key that is shown once; null when it was made before and has been used since. */
export type NewApiToken = ApiToken & { token: string | null };

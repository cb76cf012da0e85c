import * as z from "zod";
import { Id, Moment, requiredLine } from "./fields.ts";

export const ApiTokenInput = z.strictObject({
  name: requiredLine(120, "Say what the token is for."),
  /** Omitted or null: valid until it is revoked. */
  expiresAt: Moment.nullish(),
});
export type ApiTokenInput = z.infer<typeof ApiTokenInput>;

/** A token for the API that acts as its person, without its key, which is not stored. */
export type ApiToken = {
  id: string;
  name: string;
  createdAt: string;
  lastUsedAt: string | null;
  expiresAt: string | null;
};

/** A new token with its key, which is shown once; null when the token existed and has been used. */
export type NewApiToken = ApiToken & { token: string | null };

/** Limit of the valid tokens of a person. */
export const MAX_TOKENS = 100;

/** The ids of tokens that stay valid after a new password or a sign-out everywhere. The others are revoked. */
export const KeptTokens = z
  .array(Id)
  .max(MAX_TOKENS, `Keep at most ${MAX_TOKENS} tokens. Revoke those you no longer use.`);

/** The same in an address: ids with commas between them. */
export const KeptTokensQuery = z
  .string()
  .max(4000)
  .transform((ids) => ids.split(","))
  .pipe(KeptTokens);

import * as z from "zod";
import { requiredLine } from "./fields.ts";

/** Limit of the passkeys of a person. */
export const MAX_PASSKEYS = 20;

/** Bytes as base64url, as browsers send them. */
const Bytes = z
  .string()
  .max(12_000)
  .regex(/^[\w-]*$/);

/** A new passkey: its name, and what the browser says of it (WebAuthn, RegistrationResponseJSON). */
export const PasskeyInput = z.strictObject({
  name: requiredLine(60, "Give the passkey a name, such as the device that has it."),
  response: z.strictObject({
    id: Bytes,
    rawId: Bytes,
    type: z.literal("public-key"),
    response: z.strictObject({ clientDataJSON: Bytes, attestationObject: Bytes }),
  }),
});
export type PasskeyInput = z.infer<typeof PasskeyInput>;

/** The fields of a sign-in form by which a passkey answers (WebAuthn, AuthenticatorAssertionResponse). */
export const PasskeyAssertion = z.object({
  id: Bytes,
  clientDataJSON: Bytes,
  authenticatorData: Bytes,
  signature: Bytes,
  userHandle: Bytes,
});
export type PasskeyAssertion = z.infer<typeof PasskeyAssertion>;

/** The id of a passkey, which the device chose. */
export const PasskeyId = Bytes.min(1);

/** A passkey of the viewer. */
export type Passkey = { id: string; name: string; createdAt: string; lastUsedAt: string | null };

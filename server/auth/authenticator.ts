import "server-only";
import { Secret, TOTP } from "otpauth";
import { renderSVG } from "uqr";
import { RuleError } from "#domain/errors.ts";
import { APP_CODE, type Enrolment } from "#domain/second-factor.ts";
import type { Authenticator } from "#prisma/generated/client.ts";
import type { Transaction } from "#server/db/client.ts";
import { openText, sealText } from "./app-keys.ts";

/** Bytes of a secret, as RFC 4226 (4, R6) recommends. */
const SECRET_BYTES = 20;

/** Seconds for which a code is shown (RFC 6238, 4.1). */
const PERIOD_SECONDS = 30;

/** A code of the period before or after is accepted too, because clocks differ. */
const WINDOW = 1;

const PURPOSE = "authenticator secrets";

const UNREADABLE =
  "Your authenticator app cannot be checked, because the secret of this newsroom was replaced. Ask an admin to reset your two-factor sign-in.";

/** What a person adds to their app. An enrolment that was begun and not confirmed goes on with the same secret. */
export async function beginEnrolment(
  tx: Transaction,
  { id, email }: { id: string; email: string },
): Promise<Enrolment> {
  const existing = await tx.authenticator.findUnique({ where: { personId: id } });
  if (existing?.confirmedAt) throw new RuleError("You already have an authenticator app. Turn it off first.");
  const begun = existing && openText(PURPOSE, id, existing.sealedSecret);
  const secret = begun ?? new Secret({ size: SECRET_BYTES }).base32;
  if (!begun) {
    const data = { sealedSecret: sealText(PURPOSE, id, secret) };
    await tx.authenticator.upsert({ where: { personId: id }, create: { personId: id, ...data }, update: data });
  }
  const address = totpOf(secret, email).toString();
  return { secret, picture: `data:image/svg+xml,${encodeURIComponent(renderSVG(address, { border: 2 }))}` };
}

/** Accept a code of an app once: no code of the same 30 seconds or of earlier ones is accepted again. */
export async function acceptAppCode(
  tx: Transaction,
  { personId, sealedSecret }: Authenticator,
  code: string,
  now: Date,
): Promise<boolean> {
  if (!APP_CODE.test(code)) return false;
  const secret = openText(PURPOSE, personId, sealedSecret);
  if (secret === null) throw new RuleError(UNREADABLE);
  const delta = totpOf(secret, "").validate({ token: code, timestamp: now.getTime(), window: WINDOW });
  if (delta === null) return false;
  const lastStep = Math.floor(now.getTime() / 1000 / PERIOD_SECONDS) + delta;
  const { count } = await tx.authenticator.updateMany({
    where: { personId, sealedSecret, lastStep: { lt: lastStep } },
    data: { lastStep },
  });
  return count === 1;
}

const totpOf = (secret: string, label: string) =>
  new TOTP({ issuer: "Galley", label, secret: Secret.fromBase32(secret), period: PERIOD_SECONDS });

import "server-only";
import { RuleError } from "#domain/errors.ts";
import { SIGN_IN_STEPS, type SignInStep } from "#domain/second-factor.ts";
import type { Person } from "#prisma/generated/client.ts";
import { db } from "#server/db/client.ts";
import { confirmApp, expectCode, isRequiredOf } from "./second-factor.ts";
import { newSession, type Session } from "./sessions.ts";

/** What a person with the right password needs in addition; null for nothing. */
export async function missingStep({ id, role }: Pick<Person, "id" | "role">): Promise<SignInStep | null> {
  const app = await db.authenticator.findUnique({ where: { personId: id, confirmedAt: { not: null } } });
  if (app) return "code";
  if (!(await isRequiredOf(role))) return null;
  if (await db.passkey.findFirst({ where: { personId: id }, select: { id: true } }))
    throw new RuleError("Your newsroom requires two-factor sign-in of you. Sign in with your passkey.");
  return "set-up";
}

/** The session after the step that a sign-in needs besides the password. Throws its sentence where no code was sent. */
export async function takeSecondStep(
  person: Pick<Person, "id" | "role" | "tokenVersion">,
  code: string | undefined,
  now: Date,
): Promise<Session> {
  const step = await missingStep(person);
  if (step === null) return newSession(person);
  if (code === undefined || code === "") throw new RuleError(SIGN_IN_STEPS[step]);
  if (step === "set-up") return confirmApp(person.id, code, null, now);
  await expectCode(person.id, code, now);
  return newSession(person);
}

import "server-only";
import { NotFoundError, RuleError } from "#domain/errors.ts";
import type { EventType } from "#domain/event.ts";
import { atLeast, can, permit, type Role, type Viewer } from "#domain/permissions.ts";
import { actorOf } from "#domain/person.ts";
import type { Enrolment, SecondFactors } from "#domain/second-factor.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { db, type Transaction } from "#server/db/client.ts";
import { write } from "#server/db/transaction.ts";
import { recordPersonEvent } from "#server/people/events.ts";
import { lockPerson } from "#server/people/rows.ts";
import { newsroomSettings } from "#server/settings/settings.ts";
import { acceptAppCode, beginEnrolment } from "./authenticator.ts";
import { endAllSessions, endSessionsExcept } from "./end-sessions.ts";
import { type Counted, countAttempt, forgiveAttempt, rateLimit } from "./rate-limit.ts";
import { expectRecentIfSession, expectRecentSignIn } from "./recent-sign-in.ts";
import { replaceRecoveryCodes, spendRecoveryCode } from "./recovery-codes.ts";
import type { Session } from "./sessions.ts";

/** Wrong codes for one account, from everywhere together. Who enters codes knows the password or has a session. */
const CODE_LIMIT = rateLimit("second factor", 5);

const WRONG_CODE = "This code is wrong, was used already or has expired. Enter the code that the app shows now.";

/** The second factors of the viewer. */
export async function secondFactorsOf(viewer: Viewer): Promise<SecondFactors> {
  const personId = viewer.id;
  const [app, recoveryCodesLeft, isRequired] = await Promise.all([
    db.authenticator.findUnique({ where: { personId, confirmedAt: { not: null } } }),
    db.recoveryCode.count({ where: { personId } }),
    isRequiredOf(viewer.role),
  ]);
  return { authenticatorSince: app?.confirmedAt?.toISOString() ?? null, recoveryCodesLeft, isRequired };
}

/** Whether the newsroom requires a second factor of people with this role. */
export async function isRequiredOf(role: Role, tx: Transaction = db): Promise<boolean> {
  const { secondFactorFrom } = await newsroomSettings(tx);
  return secondFactorFrom !== null && atLeast(role, secondFactorFrom);
}

/** Begin to set up an authenticator app. It counts once a code of it was entered. */
export const enrol = ({ id }: Pick<Viewer, "id">): Promise<Enrolment> =>
  write(async (tx) => {
    await lockPerson(tx, id);
    return beginEnrolment(tx, await tx.person.findUniqueOrThrow({ where: { id }, select: { id: true, email: true } }));
  });

/** Begin to set up an authenticator app in a session that began a short while ago. */
export async function enrolInSession(viewer: Viewer, sessionId: string | null, now: Date): Promise<Enrolment> {
  expectRecentSignIn(sessionId, "set up an authenticator app", now);
  return enrol(viewer);
}

/**
 * Confirm a new authenticator app with a code of it. Returns recovery codes, which are shown only now, and the new
 * content of this session: the others end.
 */
export async function confirmEnrolment(
  viewer: Viewer,
  code: string,
  sessionId: string | null,
  now: Date,
): Promise<{ codes: string[]; session: Session }> {
  const session = await confirmApp(viewer.id, code, sessionId, now);
  return write(async (tx) => ({ codes: await replaceRecoveryCodes(tx, viewer.id), session }));
}

/**
 * Confirm the app that this person began to set up, once. Ends every session but this one, whose new content it
 * returns; a null id stands for a sign-in, which gets a new session.
 */
export async function confirmApp(
  personId: string,
  code: string,
  sessionId: string | null,
  now: Date,
): Promise<Session> {
  await expectApp({ personId, confirmedAt: null });
  return limited(personId, () =>
    write(async (tx) => {
      const app = await tx.authenticator.findUnique({ where: { personId, confirmedAt: null } });
      if (!app) throw new RuleError("Set up an authenticator app first.");
      if (!(await acceptAppCode(tx, app, code, now))) return null;
      await tx.authenticator.update({ where: { personId }, data: { confirmedAt: now } });
      recordPersonEvent(tx, personId, { type: "second-factor.set-up", actorId: personId });
      return endSessionsExcept(tx, personId, sessionId);
    }),
  );
}

/** Throw unless this is a code of the person's app that was not used before, or one of their recovery codes. */
export async function expectCode(personId: string, code: string, now: Date): Promise<void> {
  await expectApp({ personId, confirmedAt: { not: null } });
  await limited(personId, () =>
    write(async (tx) => {
      const app = await tx.authenticator.findUnique({ where: { personId, confirmedAt: { not: null } } });
      if (app && (await acceptAppCode(tx, app, code, now))) return true;
      if (!(await spendRecoveryCode(tx, personId, code))) return null;
      recordPersonEvent(tx, personId, { type: "recovery-code.used", actorId: personId });
      return true;
    }),
  );
}

/** Throw unless there is such an app: without one nothing is checked, and no attempt is counted. */
async function expectApp(where: Prisma.AuthenticatorWhereInput): Promise<void> {
  if (!(await db.authenticator.findFirst({ where, select: { personId: true } })))
    throw new RuleError("Set up an authenticator app first.");
}

/** Give the viewer new recovery codes; needs a code. */
export async function makeRecoveryCodes(viewer: Viewer, code: string, now: Date): Promise<{ codes: string[] }> {
  await expectCode(viewer.id, code, now);
  return write(async (tx) => {
    const codes = await replaceRecoveryCodes(tx, viewer.id);
    recordPersonEvent(tx, viewer.id, { type: "recovery-codes.made", actorId: viewer.id });
    return { codes };
  });
}

/**
 * Remove the viewer's authenticator app; needs a code and a recent sign-in. Ends every session but this one, whose new
 * content it returns.
 */
export async function turnOff(viewer: Viewer, code: string, sessionId: string | null, now: Date): Promise<Session> {
  expectRecentSignIn(sessionId, "turn off two-factor sign-in", now);
  if (await isRequiredOf(viewer.role)) throw new RuleError("Your newsroom requires two-factor sign-in of you.");
  await expectCode(viewer.id, code, now);
  return write(async (tx) => {
    await removeFactors(tx, viewer, viewer.id, "second-factor.removed");
    return endSessionsExcept(tx, viewer.id, sessionId);
  });
}

/** Remove the second factors of a person who lost them, and end their sessions. */
export async function resetSecondFactor(viewer: Viewer, personId: string, sessionId: string | null): Promise<void> {
  permit(can(viewer, "people.manage"), "Only admins can reset the two-factor sign-in of others.");
  expectRecentIfSession(sessionId, "reset the two-factor sign-in of others", new Date());
  await write(async (tx) => {
    if (!(await tx.person.findUnique({ where: { id: personId }, select: { id: true } })))
      throw new NotFoundError("person");
    await endAllSessions(tx, personId);
    await tx.passkey.deleteMany({ where: { personId } });
    await removeFactors(tx, viewer, personId, "second-factor.reset");
  });
}

async function removeFactors(tx: Transaction, viewer: Viewer, personId: string, type: EventType): Promise<void> {
  await tx.authenticator.deleteMany({ where: { personId } });
  await tx.recoveryCode.deleteMany({ where: { personId } });
  recordPersonEvent(tx, personId, { type, actorId: actorOf(viewer) });
}

/** Count an attempt before the code is checked, and forgive it after a right one. `check` answers null for a wrong one. */
async function limited<Result>(personId: string, check: () => Promise<Result | null>): Promise<Result> {
  const counted: Counted = [CODE_LIMIT, personId];
  await countAttempt([counted]);
  const result = await check();
  if (result === null) throw new RuleError(WRONG_CODE);
  await forgiveAttempt([counted]);
  return result;
}

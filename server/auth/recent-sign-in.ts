import "server-only";
import { RuleError } from "#domain/errors.ts";
import { signedInAt } from "./sessions.ts";

/** How old a sign-in may be for an act that asks for a recent one. */
const MAX_AGE_MINUTES = 15;

/**
 * Throws unless the session began a short while ago, so that nobody can change how a person signs in from a browser that
 * was left open. An API token, which has no session, is never enough. `act` completes the sentence.
 */
export function expectRecentSignIn(sessionId: string | null, act: string, now: Date): void {
  const ageMs = sessionId === null ? Number.POSITIVE_INFINITY : now.getTime() - signedInAt(sessionId).getTime();
  if (ageMs > MAX_AGE_MINUTES * 60 * 1000)
    throw new RuleError(
      `Sign out and in again to ${act}. It works in the first ${MAX_AGE_MINUTES} minutes after a sign-in.`,
    );
}

/**
 * The same for an admin's act on the account of another person. An API token of an admin, which a script holds and no
 * open browser, may do it, and so may the command line. Neither has a session.
 */
export function expectRecentIfSession(sessionId: string | null, act: string, now: Date): void {
  if (sessionId !== null) expectRecentSignIn(sessionId, act, now);
}

"use client";
import { signIn } from "next-auth/react";
import { ProblemError, UnreachableError } from "#client/api.ts";
import { leaveDesk } from "#client/outbox/hooks.ts";
import { nextPath } from "#domain/next-path.ts";

/** Sign in and load `next` as a new page, so that no state from before the sign-in remains. */
export async function signInWithPassword(
  credentials: { email: string; password: string },
  next: string,
): Promise<void> {
  leaveDesk();
  const answer = await signIn("credentials", { ...credentials, redirect: false }).catch(() => {
    throw new UnreachableError();
  });
  if (answer?.error) throw new ProblemError(answer.status, { detail: answer.error });
  if (!answer) throw new UnreachableError();
  location.assign(nextPath(next));
  await new Promise(() => {}); // the form stays busy until the page is gone
}

/** Go to the outside sign-in service, and come back to `next`. */
export async function signInWithService(next: string): Promise<void> {
  leaveDesk();
  await signIn("oidc", { callbackUrl: next });
}

"use client";
import { startAuthentication } from "@simplewebauthn/browser";
import { signIn } from "next-auth/react";
import { ProblemError, send, UnreachableError } from "#client/api.ts";
import { leaveDesk } from "#client/outbox/hooks.ts";
import { nextPath } from "#domain/next-path.ts";
import { type SignInStep, stepOf } from "#domain/second-factor.ts";

import { askDevice } from "./ask-device.ts";

export type Credentials = { email: string; password: string };

/**
 * Sign in and load `next` as a new page, so that no state from before the sign-in remains. Returns the step that is
 * missing, where the password is right and a code is needed too.
 */
export async function signInWithPassword(
  credentials: Credentials & { code?: string },
  next: string,
): Promise<SignInStep | null> {
  leaveDesk();
  const answer = await post(credentials);
  const step = answer.error && !credentials.code ? stepOf(answer.error) : null;
  if (step) return step;
  return enter(answer, next);
}

/** Sign in with a passkey that this device has, and load `next`. */
export async function signInByPasskey(next: string): Promise<void> {
  const { value } = await send<Parameters<typeof startAuthentication>[0]["optionsJSON"]>(
    "POST",
    "/sign-in/passkey-options",
  );
  const { id, response } = await askDevice(startAuthentication({ optionsJSON: value }));
  const { clientDataJSON, authenticatorData, signature, userHandle = "" } = response;
  leaveDesk();
  await enter(await post({ id, clientDataJSON, authenticatorData, signature, userHandle }), next);
}

/** Go to the outside sign-in service, and come back to `next`. */
export async function signInWithService(next: string): Promise<void> {
  leaveDesk();
  await signIn("oidc", { callbackUrl: next });
}

async function post(fields: Record<string, string>) {
  const answer = await signIn("credentials", { ...fields, redirect: false }).catch(() => undefined);
  if (!answer) throw new UnreachableError();
  return answer;
}

/** Load the page after a sign-in. The form stays busy until this page is gone. */
function enter({ error, status }: Awaited<ReturnType<typeof post>>, next: string): Promise<never> {
  if (error) throw new ProblemError(status, { detail: error });
  location.assign(nextPath(next));
  return new Promise(() => {});
}

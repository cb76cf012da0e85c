import "server-only";
import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import type { Viewer } from "#domain/permissions.ts";
import { recordSessionUse } from "./session-use.ts";
import {
  contentOfCookie,
  cookieOfRequest,
  cookieOptions,
  endSession,
  SESSION_SECONDS,
  type Sender,
  type Session,
  sealSession,
  senderOfSession,
  sessionCookie,
} from "./sessions.ts";
import { senderOfToken } from "./tokens.ts";

/** The header in which proxy.ts passes on the path of a page. */
const PATH_HEADER = "x-galley-path";

/** The sender of the request for this page; null when nobody is signed in. Read once a request. */
const currentSender = cache(async () => {
  const sender = await senderOfSession((await cookies()).get(sessionCookie())?.value);
  if (sender) await recordSessionUse(sender, await headers(), new Date());
  return sender;
});

/** The viewer of this page; null when nobody is signed in. */
export const currentViewer = async (): Promise<Viewer | null> => (await currentSender())?.viewer ?? null;

/** The id of the session with which this page was requested; null when nobody is signed in. */
export const currentSessionId = async (): Promise<string | null> => (await currentSender())?.session.sessionId ?? null;

/** The viewer of this page. Others are redirected to the sign-in page, and back here afterwards. */
export async function signedInViewer(): Promise<Viewer> {
  const viewer = await currentViewer();
  if (viewer) return viewer;
  const path = (await headers()).get(PATH_HEADER);
  redirect(path ? `/sign-in?next=${encodeURIComponent(path)}` : "/sign-in");
}

/** Who sends a request, and with what. `sessionId` is null for a token. */
export type RequestSender = Sender & { sessionId: string | null };

/** Who sends this request. A session comes in a cookie, so the caller must check the origin. */
export async function senderOfRequest(request: Request): Promise<RequestSender | null> {
  const authorization = request.headers.get("authorization");
  if (authorization) {
    const sender = await senderOfToken(authorization);
    return sender && { ...sender, sessionId: null };
  }
  const sender = await senderOfSession(cookieOfRequest(request));
  if (!sender) return null;
  await recordSessionUse(sender, request.headers, new Date());
  return { ...sender, sessionId: sender.session.sessionId };
}

/** End the session that this browser has, whoever's it is. */
export async function endSessionOfBrowser(): Promise<void> {
  await endSession(await contentOfCookie((await cookies()).get(sessionCookie())?.value));
}

/** Keep this browser signed in after the person's sessions have ended. Does nothing for a token or null. */
export async function renewSession(session: Session | null): Promise<void> {
  const jar = await cookies();
  if (!session || !jar.has(sessionCookie())) return;
  jar.set(sessionCookie(), await sealSession(session), cookieOptions(SESSION_SECONDS));
}

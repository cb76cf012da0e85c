import "server-only";
import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import type { Viewer } from "#domain/permissions.ts";
import {
  cookieOfRequest,
  cookieOptions,
  SESSION_SECONDS,
  type Sender,
  type Session,
  sealSession,
  senderOfSession,
  sessionCookie,
  viewerOfSession,
} from "./sessions.ts";
import { senderOfToken } from "./tokens.ts";

/** The header in which proxy.ts passes on the path of a page. */
const PATH_HEADER = "x-galley-path";

/** The viewer of this page; null when nobody is signed in. Read once a request. */
export const currentViewer = cache(
  async (): Promise<Viewer | null> => viewerOfSession((await cookies()).get(sessionCookie())?.value),
);

/** The viewer of this page. Others are redirected to the sign-in page, and back here afterwards. */
export async function signedInViewer(): Promise<Viewer> {
  const viewer = await currentViewer();
  if (viewer) return viewer;
  const path = (await headers()).get(PATH_HEADER);
  redirect(path ? `/sign-in?next=${encodeURIComponent(path)}` : "/sign-in");
}

/** Who sends this request. A session comes in a cookie, so the caller must check the origin. */
export async function senderOfRequest(request: Request): Promise<(Sender & { by: "token" | "session" }) | null> {
  const authorization = request.headers.get("authorization");
  const sender = authorization ? await senderOfToken(authorization) : await senderOfSession(cookieOfRequest(request));
  return sender && { ...sender, by: authorization ? "token" : "session" };
}

/** Keep this browser signed in after the person's sessions have ended. Does nothing for a token. */
export async function renewSession(session: Session): Promise<void> {
  const jar = await cookies();
  if (!jar.has(sessionCookie())) return;
  jar.set(sessionCookie(), await sealSession(session), cookieOptions("/", SESSION_SECONDS));
}

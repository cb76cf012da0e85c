import "server-only";
import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import type { Viewer } from "#domain/permissions.ts";
import { isSecure, SESSION_AGE, type Session, sealSession, sessionCookie, viewerOfSession } from "./sessions.ts";
import { viewerOfToken } from "./tokens.ts";

/** Where proxy.ts notes the path a page was asked at. */
export const PATH_HEADER = "x-galley-path";

/** Who looks at this page; null for strangers. Asked once a request. */
export const currentViewer = cache(
  async (): Promise<Viewer | null> => viewerOfSession((await cookies()).get(sessionCookie())?.value),
);

/** Who looks at this page; strangers are sent to sign in, and back here afterwards. */
export async function signedInViewer(): Promise<Viewer> {
  const viewer = await currentViewer();
  if (viewer) return viewer;
  const path = (await headers()).get(PATH_HEADER);
  redirect(path ? `/sign-in?next=${encodeURIComponent(path)}` : "/sign-in");
}

/** Who sends this request, and by what they are known: only a session rides on a cookie, and so needs the check of origin. */
export async function viewerOfRequest(request: Request): Promise<{ viewer: Viewer; by: "token" | "session" } | null> {
  const authorization = request.headers.get("authorization");
  const viewer = authorization ? await viewerOfToken(authorization) : await viewerOfSession(cookieIn(request));
  return viewer && { viewer, by: authorization ? "token" : "session" };
}

/** The browser that asks stays signed in though the person's other sessions have just ended. Does nothing for a token. */
export async function renewSession(session: Session): Promise<void> {
  const jar = await cookies();
  if (!jar.has(sessionCookie())) return;
  const options = { httpOnly: true, sameSite: "lax", path: "/", secure: isSecure(), maxAge: SESSION_AGE } as const;
  jar.set(sessionCookie(), await sealSession(session), options);
}

function cookieIn(request: Request): string | undefined {
  const pairs = (request.headers.get("cookie") ?? "").split(/;\s*/);
  const prefix = `${sessionCookie()}=`;
  return pairs.find((pair) => pair.startsWith(prefix))?.slice(prefix.length);
}

import { type NextRequest, NextResponse } from "next/server";
import { problemOf, RequestError } from "#api/problem.ts";
import { contentPolicy, secured } from "#api/security-headers.ts";

/** What strangers may ask for. Everything else is looked after by server/; sending people to sign in is a convenience. */
const OPEN = /^\/(?:api|sign-in|set-up|access|reports|corrections|healthz)(?:\/|$)|^\/[\w-]+\.[a-z]+$/;

/** Names of the session's cookie, by http and by https. */
const SESSION_COOKIES = ["next-auth.session-token", "__Secure-next-auth.session-token"];

/** Before each request: a nonce for its scripts, the headers of every answer, and the way to sign-in for strangers. */
export function proxy(request: NextRequest): Response {
  const { pathname, search } = request.nextUrl;
  if (!isReadable(pathname)) return secured(unreadable(pathname));
  const isStranger = !SESSION_COOKIES.some((name) => request.cookies.has(name));
  const response = isStranger && !OPEN.test(pathname) ? toSignIn(request) : onward(request, `${pathname}${search}`);
  return secured(response);
}

/** Whether an address is text once it is decoded; Next answers 500 to one that is not. */
function isReadable(path: string): boolean {
  try {
    return !decodeURIComponent(path).includes("\0");
  } catch {
    return false;
  }
}

function unreadable(path: string): Response {
  const sentence = "This address cannot be read.";
  if (!path.startsWith("/api/v1/")) return new Response(sentence, { status: 400 });
  return problemOf(new RequestError(400, sentence), crypto.randomUUID());
}

function onward(request: NextRequest, path: string): NextResponse {
  const headers = new Headers(request.headers);
  headers.set("x-galley-path", path);
  if (path.startsWith("/api/")) return NextResponse.next({ request: { headers } });
  const nonce = Buffer.from(crypto.randomUUID()).toString("base64");
  const policy = contentPolicy(nonce, process.env.NODE_ENV === "development");
  headers.set("x-nonce", nonce);
  headers.set("content-security-policy", policy); // Next reads the nonce for its own scripts from here
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  return response;
}

function toSignIn(request: NextRequest): NextResponse {
  const { pathname, search } = request.nextUrl;
  const next = pathname === "/" ? "" : `?next=${encodeURIComponent(`${pathname}${search}`)}`;
  const headers = { "cache-control": "private, no-store" };
  return NextResponse.redirect(new URL(`/sign-in${next}`, request.nextUrl), { headers });
}

/** Requests to the API, which is most of them, need none of this: `endpoint()` sets its headers. Only an address that is no plain text comes here. */
export const config = { matcher: "/((?!_next/static|_next/image|api/v1/[\\w./-]*$).*)" };

import { type NextRequest, NextResponse } from "next/server";
import { databaseAwayPage } from "#api/database-away-page.ts";
import { problemOf, RequestError } from "#api/problem.ts";
import { contentPolicy, secured } from "#api/security-headers.ts";
import { databaseAnswers } from "#server/health.ts";

/** Paths that are not redirected to sign-in. The redirect is a convenience: server/ protects everything. */
const OPEN_PATHS =
  /^\/(?:api|sign-in|set-up|access|methodology|ask|expert|reports|corrections|healthz|readyz)(?:\/|$)|^\/[\w-]+\.[a-z]+$/;

/** Names of the session cookie with HTTP and with HTTPS. */
const SESSION_COOKIES = ["next-auth.session-token", "__Host-next-auth.session-token"];

/** Gives each page a nonce for its scripts and each response its headers, and redirects strangers to sign-in. */
export async function proxy(request: NextRequest): Promise<Response> {
  const { pathname, search } = request.nextUrl;
  if (!isDecodable(pathname)) return secured(refuseAddress(pathname));
  const isAnonymous = !SESSION_COOKIES.some((name) => request.cookies.has(name));
  if (isAnonymous && !OPEN_PATHS.test(pathname)) return secured(redirectToSignIn(request));
  return secured(await forward(request, `${pathname}${search}`));
}

/** Whether a path can be decoded to text. Next answers 500 to one that cannot. */
function isDecodable(path: string): boolean {
  try {
    return !decodeURIComponent(path).includes("\0");
  } catch {
    return false;
  }
}

function refuseAddress(path: string): Response {
  const sentence = "This address cannot be read.";
  if (!path.startsWith("/api/v1/")) return new Response(sentence, { status: 400 });
  return problemOf(new RequestError(400, sentence), crypto.randomUUID());
}

/** Paths of the proxy that are no pages: the API, which classifies its errors itself, the health checks and files. */
const NOT_A_PAGE = /^\/(?:api|_next|healthz|readyz)(?:\/|$)|^\/[\w-]+\.[a-z]+$/;

async function forward(request: NextRequest, path: string): Promise<Response> {
  const headers = new Headers(request.headers);
  headers.set("x-galley-path", path);
  if (path.startsWith("/api/")) return NextResponse.next({ request: { headers } });
  const nonce = Buffer.from(crypto.randomUUID()).toString("base64");
  const policy = contentPolicy(nonce, process.env.NODE_ENV === "development");
  // Next answers every error of a page with 500, so whether the database answers is asked before.
  if (!NOT_A_PAGE.test(request.nextUrl.pathname) && !(await databaseAnswers())) return databaseAwayPage(nonce, policy);
  headers.set("x-nonce", nonce);
  headers.set("content-security-policy", policy); // Next reads the nonce of its own scripts from it.
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  return response;
}

function redirectToSignIn(request: NextRequest): NextResponse {
  const { pathname, search } = request.nextUrl;
  const next = pathname === "/" ? "" : `?next=${encodeURIComponent(`${pathname}${search}`)}`;
  const headers = { "cache-control": "private, no-store" };
  return NextResponse.redirect(new URL(`/sign-in${next}`, request.nextUrl), { headers });
}

/**
 * Of the API, whose headers `endpoint()` sets, only paths with unusual characters come here, and of the public pages none:
 * `publicRoute()` sets theirs.
 */
export const config = {
  matcher:
    "/((?!_next/static|_next/image|(?:reports|corrections|sitemap\\.xml|robots\\.txt)(?:/|$)|api/v1/[\\w./-]*$).*)",
};

import { randomUUID } from "node:crypto";
import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { type Problem, problemOf, RequestError } from "#api/problem.ts";
import { readSignInRequest } from "#api/sign-in-request.ts";
import { authOptions } from "#server/auth/next-auth.ts";
import { publicUrl } from "#server/auth/sessions.ts";
import { databaseAnswers } from "#server/health.ts";
import { logError } from "#server/log/log-error.ts";

type Context = { params: Promise<{ nextauth: string[] }> };

/** Statuses of errors that next-auth would answer with 200, 302 or 401. */
const HIDDEN_STATUSES = new Set([429, 503, 507]);

async function handle(request: NextRequest, context: Context): Promise<Response> {
  try {
    const checked = await readSignInRequest(request);
    if (!(await databaseAnswers()))
      throw new RequestError(503, "The database is not responding. Try again in a moment.", { "retry-after": "2" });
    const errors: unknown[] = [];
    const response = await NextAuth(authOptions((error) => errors.push(error)))(checked, context);
    const hidden = errors.find((error) => HIDDEN_STATUSES.has(problemOf(error, "").status));
    if (hidden === undefined) return response;
    throw hidden;
  } catch (error) {
    const requestId = randomUUID();
    const problem = problemOf(error, requestId);
    if (problem.status >= 500) logError({ requestId, route: "sign-in", status: problem.status }, error);
    return withSignInAddress(problem);
  }
}

/** The problem with the address in which the browser's part of next-auth looks for its sentence. */
async function withSignInAddress(response: Response): Promise<Response> {
  const problem: Problem = await response.json();
  const url = `${publicUrl()}/sign-in?error=${encodeURIComponent(problem.detail)}`;
  return new Response(JSON.stringify({ ...problem, url }), response);
}

export { handle as GET, handle as POST };

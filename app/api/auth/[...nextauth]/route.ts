import { randomUUID } from "node:crypto";
import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { problemOf } from "#api/problem.ts";
import { readSignInRequest } from "#api/sign-in-request.ts";
import { authOptions } from "#server/auth/next-auth.ts";
import { logError } from "#server/log/log-error.ts";

type Context = { params: Promise<{ nextauth: string[] }> };

async function handle(request: NextRequest, context: Context): Promise<Response> {
  try {
    return await NextAuth(authOptions())(await readSignInRequest(request), context);
  } catch (error) {
    const requestId = randomUUID();
    const problem = problemOf(error, requestId);
    if (problem.status >= 500) logError({ requestId, route: "sign-in", status: problem.status }, error);
    return problem;
  }
}

export { handle as GET, handle as POST };

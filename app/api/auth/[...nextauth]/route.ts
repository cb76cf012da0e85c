import NextAuth from "next-auth";
import { authOptions } from "#server/auth/next-auth.ts";

type Context = { params: Promise<{ nextauth: string[] }> };

/** Limit of a sign-in form, which next-auth itself does not limit. */
const MAX_BODY_BYTES = 20_000;

async function handle(request: Request, context: Context): Promise<Response> {
  const size = Number(request.headers.get("content-length") ?? (request.body ? Number.POSITIVE_INFINITY : 0));
  if (size > MAX_BODY_BYTES) return new Response("This is too large for a sign-in.", { status: 413 });
  const type = request.headers.get("content-type")?.split(";")[0]?.trim();
  if (request.method === "POST" && type !== "application/x-www-form-urlencoded") {
    return new Response("A sign-in is sent as a form.", { status: 415 });
  }
  // next-auth copies the query into headers, which take only these characters.
  const query = [...new URL(request.url).searchParams].flat().join("");
  if (/[^\x20-\xff]/.test(query)) return new Response("This address cannot be read.", { status: 400 });
  return NextAuth(authOptions())(request, context);
}

export { handle as GET, handle as POST };

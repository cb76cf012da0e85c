import { databaseAnswers } from "#server/health.ts";

export const dynamic = "force-dynamic";

/** 200 while the database answers. Load balancers and the start script ask for it. */
export async function GET(): Promise<Response> {
  const isUp = await databaseAnswers();
  return Response.json(
    { database: isUp ? "answers" : "does not answer" },
    { status: isUp ? 200 : 503, headers: { "cache-control": "no-store", ...(isUp ? {} : { "retry-after": "2" }) } },
  );
}

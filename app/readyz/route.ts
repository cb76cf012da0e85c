import { readiness } from "#server/health.ts";

export const dynamic = "force-dynamic";

/** 200 while this process takes requests. Load balancers ask for it, and send requests elsewhere before it stops. */
export async function GET(): Promise<Response> {
  const state = await readiness();
  const isReady = state === "ready";
  const headers = { "cache-control": "no-store", ...(isReady ? {} : { "retry-after": "2" }) };
  return Response.json({ state }, { status: isReady ? 200 : 503, headers });
}

import "server-only";
import { db } from "#server/db/client.ts";
import type { LiveChange } from "./live.ts";

/** The PostgreSQL channel that carries what jobs found: the type of a change and the id of an article. */
export const FINDINGS_CHANNEL = "galley_findings";

/** What jobs find in an article. Nobody did it, so that the log has no events of it. */
type Finding = "clash.found" | "quotation.found";

/** Tell browsers to read again what a job has found in an article. */
export async function announceFinding(type: Finding, articleId: string): Promise<void> {
  await db.$queryRaw`SELECT pg_notify(${FINDINGS_CHANNEL}, ${`${type} ${articleId}`})::text`;
}

/** The change that the payload of a finding tells of. */
export async function changeOfFinding(payload: string): Promise<LiveChange> {
  const [type = "", articleId = ""] = payload.split(" ");
  return { seq: "", type, articleId, claimId: null, actorId: null };
}

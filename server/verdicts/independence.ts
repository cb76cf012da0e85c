import "server-only";
import { isBlind, type Viewer } from "#domain/permissions.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { factsOf } from "#server/claims/blindness.ts";
import type { StandingRow } from "#server/claims/rows.ts";
import { TELLS_JUDGEMENT } from "#server/claims/seen-events.ts";
import type { Transaction } from "#server/db/client.ts";

const { sql } = Prisma;

/**
 * Whether the viewer could know how somebody else judges the locked claim, before they change their verdict on it: its
 * events say what there was to see. While the viewer is blind this is not looked at, because they get their verdict
 * back. When they submit it, earlier times count in which they were not: a ruling that was withdrawn showed everything
 * to everybody, and an editor who became a reviewer saw what there was until then.
 */
export async function couldKnow(
  tx: Transaction,
  viewer: Viewer,
  claim: StandingRow,
  submits: boolean,
): Promise<boolean> {
  if (!isBlind(viewer, factsOf(viewer, claim))) return isJudged(tx, viewer, claim.id, sql`TRUE`);
  return submits && isJudged(tx, viewer, claim.id, sql`(e.type = 'ruling.given' OR e.at <= (${endOfEditing(viewer)}))`);
}

/** Whether somebody else told how they judge the claim, by an event `e` for which the condition holds. */
async function isJudged(tx: Transaction, viewer: Viewer, claimId: string, condition: Prisma.Sql): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ judged: boolean }[]>`SELECT EXISTS (
    SELECT FROM "Event" e WHERE e."claimId" = ${claimId}::uuid AND e.type <> 'verdict.drafted'
      AND e."actorId" IS DISTINCT FROM ${viewer.id}::uuid AND ${TELLS_JUDGEMENT} AND ${condition}) AS judged`;
  return row?.judged ?? false;
}

/** When the viewer last ceased to be an editor or admin; null if they never did. */
const endOfEditing = ({ id }: Viewer): Prisma.Sql => sql`SELECT max(r.at) FROM "Event" r
  WHERE r."objectType" = 'person' AND r."objectId" = ${id} AND r.type = 'person.changed'
    AND r.before ->> 'role' IN ('editor', 'admin') AND r.after ->> 'role' NOT IN ('editor', 'admin')`;

import "server-only";
import { NotFoundError } from "#domain/errors.ts";
import type { EventType } from "#domain/event.ts";
import { can, isBlind, permit, type Viewer } from "#domain/permissions.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { db } from "#server/db/client.ts";
import { ASSIGNMENT_CHANGES, knownTo } from "#server/work/rows.ts";
import { factsFor, factsOf } from "./blindness.ts";

const { sql } = Prisma;

/**
 * The numbers in the log of the events of a claim that the viewer may see, as a query, and whether they are blind.
 * Others' drafts are in another index than all other events, so that it takes no time to leave them out.
 */
export async function seenEvents(viewer: Viewer, claimId: string): Promise<{ seen: Prisma.Sql; blind: boolean }> {
  permit(can(viewer, "article.read"));
  const claim = await db.claim.findUnique({ where: { id: claimId }, select: factsFor(viewer) });
  if (!claim) throw new NotFoundError("claim");
  const isOwn = sql`e."actorId" = ${viewer.id}::uuid`;
  const blind = isBlind(viewer, factsOf(viewer, claim));
  const isSeen = blind ? sql`(${isOwn} OR NOT ${TELLS_JUDGEMENT})` : sql`TRUE`;
  // Changes of an assignment, and that it is done, are for the two people concerned and editors.
  const known = await db.assignment.findMany({ where: { AND: [{ claimId }, knownTo(viewer)] }, select: { id: true } });
  const ofKnownWork = sql`(NOT e.type = ANY(${ASSIGNMENT_CHANGES}) OR e."objectId" = ANY(${known.map(({ id }) => id)}))`;
  const seen = sql`(
    SELECT e.seq FROM "Event" e
    WHERE e."claimId" = ${claimId}::uuid AND e.type <> 'verdict.drafted' AND ${isSeen} AND ${ofKnownWork}
    UNION ALL
    SELECT e.seq FROM "Event" e WHERE e."claimId" = ${claimId}::uuid AND e.type = 'verdict.drafted' AND ${isOwn}) seen`;
  return { seen, blind };
}

/**
 * Events that tell how someone judges the claim. Who asks for a correction thinks that it is wrong, and an
 * expert is asked about the draft of a ruling. Nobody is blind on a
 * ruled claim, but may be on one whose ruling was withdrawn.
 */
const JUDGING: EventType[] = [
  ...(["verdict.submitted", "verdict.revised", "verdict.withdrawn", "verdict.imported"] as const),
  ...(["ruling.given", "ruling.changed", "ruling.withdrawn", "ruling.imported"] as const),
  ...(["correction.asked", "correction.answered", "correction.made", "correction.changed"] as const),
  ...(["correction.withdrawn", "correction.restored"] as const),
  ...(["expert.asked", "expert.extended", "expert.revoked", "expert.answered"] as const),
];

/** Whether event `e` tells how its actor judges the claim, or is a comment whose author knew how somebody does. */
export const TELLS_JUDGEMENT = sql`(e.type = ANY(${JUDGING})
  OR (e."objectType" = 'comment' AND (e.after -> 'knew') IS DISTINCT FROM 'false'::jsonb))`;

export async function countOf(seen: Prisma.Sql): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`SELECT count(*)::int AS count FROM ${seen}`;
  return row?.count ?? 0;
}

/** The numbers in the log of `count` of these events from the `first` on, which counts from 1, the oldest. */
export async function seqsOf(seen: Prisma.Sql, first: number, count: number): Promise<bigint[]> {
  const rows = await db.$queryRaw<{ seq: bigint }[]>`
    SELECT seq FROM ${seen} ORDER BY seq OFFSET ${first - 1} LIMIT ${count}`;
  return rows.map(({ seq }) => seq);
}

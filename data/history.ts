import "server-only";
import { NotFoundError } from "#domain/errors.ts";
import type { EventType, GalleyEvent } from "#domain/event.ts";
import { can, isBlind, permit, type Viewer } from "#domain/permissions.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { FACTS, factsOf, NAMED } from "./claim-rows.ts";
import { db } from "./db.ts";

/** Events of one claim a history shows at most, the latest. */
const MOST = 1000;

/** What happened to a claim, oldest first, from the log: of verdicts only what the viewer may see. */
export async function claimHistory(viewer: Viewer, claimId: string): Promise<{ events: GalleyEvent[] }> {
  permit(can(viewer, "article.read"));
  const claim = await db.claim.findUnique({ where: { id: claimId }, select: FACTS });
  if (!claim) throw new NotFoundError("claim");
  const rows = await db.event.findMany({
    where: { AND: [{ claimId }, visibleEvents(viewer, isBlind(viewer, factsOf(claim)))] },
    orderBy: { seq: "desc" },
    take: MOST,
    include: { actor: NAMED },
  });
  return { events: rows.reverse().map(eventOf) };
}

/** What tells how someone judges the claim: whoever asks for its correction holds it to be wrong. */
const JUDGING: EventType[] = [
  ...(["verdict.submitted", "verdict.revised"] as const),
  ...(["correction.asked", "correction.answered", "correction.made", "correction.changed"] as const),
];

/** Others' drafts are never shown; how they judge the claim only after the blind phase. */
function visibleEvents(viewer: Viewer, blind: boolean): Prisma.EventWhereInput {
  const hidden: EventType[] = ["verdict.drafted", ...(blind ? JUDGING : [])];
  return { OR: [{ actorId: viewer.id }, { type: { notIn: hidden } }] };
}

type EventRow = Prisma.EventGetPayload<{ include: { actor: typeof NAMED } }>;

function eventOf({
  seq,
  at,
  type,
  actor,
  objectType,
  objectId,
  articleId,
  claimId,
  before,
  after,
  reason,
}: EventRow): GalleyEvent {
  return {
    seq: String(seq),
    at: at.toISOString(),
    type: type as EventType,
    actor,
    object: { type: objectType, id: objectId },
    articleId,
    claimId,
    // A verdict's first submission would show the draft before it, which was the reviewer's own.
    before: type === "verdict.submitted" ? null : before,
    after,
    reason,
  };
}

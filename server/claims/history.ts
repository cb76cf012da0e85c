import "server-only";
import { NotFoundError } from "#domain/errors.ts";
import type { EventType, GalleyEvent } from "#domain/event.ts";
import { can, isBlind, permit, type Viewer } from "#domain/permissions.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { db } from "#server/db/client.ts";
import { FACTS, factsOf, NAMED } from "./rows.ts";

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
  return { events: rows.reverse().map((row, nth) => ({ number: nth + 1, ...eventOf(row) })) };
}

/** What tells how someone judges the claim: whoever asks for its correction holds it to be wrong. */
const JUDGING: EventType[] = [
  ...(["verdict.submitted", "verdict.revised", "verdict.withdrawn"] as const),
  ...(["correction.asked", "correction.answered", "correction.made", "correction.changed"] as const),
];

/** Others' drafts are never shown; how they judge the claim, and what they said of it knowing that, only after the blind phase. */
function visibleEvents(viewer: Viewer, blind: boolean): Prisma.EventWhereInput {
  const hidden: EventType[] = ["verdict.drafted", ...(blind ? JUDGING : [])];
  const shown: Prisma.EventWhereInput = { type: { notIn: hidden } };
  const knewNothing: Prisma.EventWhereInput = {
    OR: [{ objectType: { not: "comment" } }, { after: { path: ["knew"], equals: false } }],
  };
  return { OR: [{ actorId: viewer.id }, blind ? { AND: [shown, knewNothing] } : shown] };
}

/** What is said stands in the threads, where it can be withdrawn, and notes of assignments are for those they are written to. */
const TALK = /^(comment|assignment)\./;

type EventRow = Prisma.EventGetPayload<{ include: { actor: typeof NAMED } }>;

function eventOf({
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
}: EventRow): Omit<GalleyEvent, "number"> {
  return {
    at: at.toISOString(),
    type: type as EventType,
    actor,
    object: { type: objectType, id: objectId },
    articleId,
    claimId,
    // A verdict's first submission would show the draft before it, which was the reviewer's own.
    before: type === "verdict.submitted" || TALK.test(type) ? null : before,
    after: TALK.test(type) ? namedIn(after) : after,
    reason,
  };
}

/** Of an assignment: whom it names. */
const namedIn = (after: Prisma.JsonValue) => {
  const { assignee, dueOn } = (after ?? {}) as Prisma.JsonObject;
  return assignee ? { assignee, dueOn } : null;
};

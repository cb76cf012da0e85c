import "server-only";
import { NotFoundError } from "#domain/errors.ts";
import type { EventType, GalleyEvent } from "#domain/event.ts";
import { can, isBlind, permit, type Viewer } from "#domain/permissions.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { db } from "#server/db/client.ts";
import { ASSIGNMENT_CHANGES, knownTo } from "#server/work/rows.ts";
import { FACTS, factsOf, NAMED } from "./rows.ts";

/** Limit of the history of one claim. The latest events are read. */
const MAX_EVENTS = 1000;

/** The events of a claim, oldest first. Of verdicts it holds only what the viewer may see. */
export async function claimHistory(viewer: Viewer, claimId: string): Promise<{ events: GalleyEvent[] }> {
  permit(can(viewer, "article.read"));
  const claim = await db.claim.findUnique({ where: { id: claimId }, select: FACTS });
  if (!claim) throw new NotFoundError("claim");
  const rows = await db.event.findMany({
    where: {
      AND: [{ claimId }, visibleEvents(viewer, isBlind(viewer, factsOf(claim))), await knownWork(viewer, claimId)],
    },
    orderBy: { seq: "desc" },
    take: MAX_EVENTS,
    include: { actor: NAMED },
  });
  return { events: rows.reverse().map((row, nth) => ({ number: nth + 1, ...eventOf(row) })) };
}

/** Events that tell how someone judges the claim. Who asks for a correction thinks that it is wrong. */
const JUDGING: EventType[] = [
  ...(["verdict.submitted", "verdict.revised", "verdict.withdrawn"] as const),
  ...(["correction.asked", "correction.answered", "correction.made", "correction.changed"] as const),
];

/**
 * Others' drafts are never visible. Events that tell how others judge the claim, and comments whose authors knew that,
 * become visible after the blind phase.
 */
function visibleEvents(viewer: Viewer, blind: boolean): Prisma.EventWhereInput {
  const hidden: EventType[] = ["verdict.drafted", ...(blind ? JUDGING : [])];
  const visible: Prisma.EventWhereInput = { type: { notIn: hidden } };
  const isUninformed: Prisma.EventWhereInput = {
    OR: [{ objectType: { not: "comment" } }, { after: { path: ["knew"], equals: false } }],
  };
  return { OR: [{ actorId: viewer.id }, blind ? { AND: [visible, isUninformed] } : visible] };
}

/** Changes of an assignment, and that it is done, are for the two people concerned and editors. */
async function knownWork(viewer: Viewer, claimId: string): Promise<Prisma.EventWhereInput> {
  const known = await db.assignment.findMany({ where: { AND: [{ claimId }, knownTo(viewer)] }, select: { id: true } });
  const unknownChange = { type: { in: ASSIGNMENT_CHANGES }, objectId: { notIn: known.map(({ id }) => id) } };
  return { NOT: unknownChange };
}

/** Comments are read in their threads, where they can be withdrawn, and notes of assignments by their assignees. */
const WITHOUT_TEXT = /^(comment|assignment)\./;

type EventRow = Prisma.EventGetPayload<{ include: { actor: typeof NAMED } }>;

function eventOf(row: EventRow): Omit<GalleyEvent, "number"> {
  const { actor, articleId, claimId, reason } = row;
  const type = row.type as EventType;
  const object = { type: row.objectType, id: row.objectId };
  const hasText = WITHOUT_TEXT.test(type);
  // The state before the first submission of a verdict is a draft, which only its reviewer may see.
  const before = type === "verdict.submitted" || hasText ? null : row.before;
  const after = hasText ? assigneeIn(row.after) : row.after;
  return { at: row.at.toISOString(), type, actor, object, articleId, claimId, before, after, reason };
}

const assigneeIn = (after: Prisma.JsonValue) => {
  const { assignee, dueOn } = (after ?? {}) as Prisma.JsonObject;
  return assignee ? { assignee, dueOn } : null;
};

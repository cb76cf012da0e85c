import "server-only";
import * as z from "zod";
import type { Person } from "#domain/adjudication/hide-names.ts";
import { NotFoundError } from "#domain/errors.ts";
import type { EventType, GalleyEvent, HistoryPage } from "#domain/event.ts";
import type { Viewer } from "#domain/permissions.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { db } from "#server/db/client.ts";
import { cursorFormat, pageOf } from "#server/db/cursor.ts";
import { type EventValues, shortValues } from "./event-values.ts";
import { namesOnClaim, withNames } from "./hidden-names.ts";
import { NAMED } from "./rows.ts";
import { countOf, seenEvents, seqsOf } from "./seen-events.ts";

/** Events of one page. */
const PAGE_SIZE = 50;

/**
 * A page of the events of a claim, newest first. Of verdicts it holds only what the viewer may see. Long fields are left
 * out: `eventInHistory` has them.
 */
export async function claimHistory(
  viewer: Viewer,
  claimId: string,
  { after, size = PAGE_SIZE }: { after?: string | undefined; size?: number } = {},
): Promise<HistoryPage> {
  const { seen, blind } = await seenEvents(viewer, claimId);
  const total = await countOf(seen);
  const before = Math.min(CURSOR.decode(after) ?? Number.POSITIVE_INFINITY, total + 1);
  const first = Math.max(1, before - size - 1);
  const rows = before > first ? await rowsOf(seen, first, before - first) : [];
  const { page, next } = pageOf(rows.reverse(), size, ({ number }) => CURSOR.encode(number));
  const [values, nameOf] = await Promise.all([
    shortValues(page.map(({ seq }) => seq)),
    namesFor(viewer, claimId, blind),
  ]);
  const events = page.map((row) => renamed(eventOf({ ...row, ...values.get(row.seq) }), nameOf));
  return { events: blind ? events.map((event) => withoutReason(viewer, event)) : events, total, ...next };
}

/** One event of the history by its number, with all its fields. */
export async function eventInHistory(viewer: Viewer, claimId: string, number: number): Promise<GalleyEvent> {
  const { seen, blind } = await seenEvents(viewer, claimId);
  const [row] = await rowsOf(seen, number, 1);
  if (!row) throw new NotFoundError("event");
  const values = await db.event.findUniqueOrThrow({
    where: { seq: row.seq },
    select: { before: true, after: true },
  });
  const event = renamed(eventOf({ ...row, ...values }), await namesFor(viewer, claimId, blind));
  return blind ? withoutReason(viewer, event) : event;
}

/** A page ends at the number of an event: its position in the log would disclose how much others wrote. */
const CURSOR = cursorFormat(z.int32().min(1));

const EVENT_COLUMNS = {
  ...{ seq: true, at: true, type: true, objectType: true, objectId: true, articleId: true, claimId: true },
  ...{ reason: true, actor: NAMED },
} as const satisfies Prisma.EventSelect;

/** Events without their values, oldest first, from a number in the history on. */
async function rowsOf(seen: Prisma.Sql, first: number, count: number) {
  const seqs = await seqsOf(seen, first, count);
  const rows = await db.event.findMany({
    where: { seq: { in: seqs } },
    orderBy: { seq: "asc" },
    select: EVENT_COLUMNS,
  });
  return rows.map((row, index) => ({ ...row, number: first + index }));
}

/** Comments are read in their threads, where they can be withdrawn, and notes of assignments by their assignees. */
const WITHOUT_TEXT = /^(comment|assignment)\./;

type EventRow = Awaited<ReturnType<typeof rowsOf>>[number] & Partial<EventValues>;

function eventOf({ seq: _, objectType, objectId, ...row }: EventRow): GalleyEvent {
  const type = row.type as EventType;
  const hasText = WITHOUT_TEXT.test(type);
  return {
    ...row,
    type,
    at: row.at.toISOString(),
    object: { type: objectType, id: objectId },
    // The state before the first submission of a verdict is a draft, which only its reviewer may see.
    before: type === "verdict.submitted" || hasText ? null : row.before,
    after: hasText ? assigneeIn(row.after) : row.after,
    long: hasText ? [] : (row.long ?? []),
  };
}

/** Who is blind gets no verdicts that a name could belong to. */
const namesFor = async (viewer: Viewer, claimId: string, blind: boolean) =>
  blind ? (person: Person) => person : namesOnClaim(viewer, claimId);

const renamed = (event: GalleyEvent, nameOf: (person: Person) => Person): GalleyEvent => ({
  ...event,
  actor: event.actor && nameOf(event.actor),
  before: withNames(event.before, nameOf),
  after: withNames(event.after, nameOf),
});

/** Others may explain a change by how the claim is judged. */
const withoutReason = (viewer: Viewer, event: GalleyEvent): GalleyEvent =>
  event.actor?.id === viewer.id ? event : { ...event, reason: null };

const assigneeIn = (after: Prisma.JsonValue | undefined) => {
  const { assignee, dueOn } = (after ?? {}) as Prisma.JsonObject;
  return assignee ? { assignee, dueOn } : null;
};

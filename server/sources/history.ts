import "server-only";
import * as z from "zod";
import { hidesNames } from "#domain/adjudication/hide-names.ts";
import { NotFoundError } from "#domain/errors.ts";
import type { EventType, GalleyEvent, HistoryPage } from "#domain/event.ts";
import type { PageQuery } from "#domain/page-query.ts";
import { can, permit, type Viewer } from "#domain/permissions.ts";
import { NAMED } from "#server/claims/rows.ts";
import { db } from "#server/db/client.ts";
import { cursorFormat, pageOf } from "#server/db/cursor.ts";
import { verdictsKnownTo } from "#server/verdicts/scope.ts";
import { knownMembers } from "./same-source.ts";
import { visibleSources } from "./sources.ts";

/** Events of one page. */
const PAGE_SIZE = 50;

/** What people and an outside archive did with a source. Its checks are listed with it. */
const CHANGES: EventType[] = [
  ...(["source.added", "source.changed", "source.settled"] as const),
  ...(["source.archive-requested", "source.archived", "source.archive-refused"] as const),
];

/** A page ends at the number of an event. */
const CURSOR = cursorFormat(z.int32().min(1));

/** A page of what was done with a source and with those merged with it, newest first. */
export async function sourceHistory(viewer: Viewer, id: string, { after }: PageQuery = {}): Promise<HistoryPage> {
  permit(can(viewer, "source.read"));
  const members = await knownMembers(db, viewer, id);
  if (members.length === 0) throw new NotFoundError("source");
  const where = {
    OR: [
      { objectType: "source", objectId: { in: members }, type: { in: CHANGES } },
      { objectType: "source-merge", objectId: { in: await knownMerges(viewer, members) } },
    ],
  };
  const total = await db.event.count({ where });
  const before = Math.min(CURSOR.decode(after) ?? Number.POSITIVE_INFINITY, total + 1);
  const rows = await db.event.findMany({
    where,
    orderBy: { seq: "desc" },
    skip: total + 1 - before,
    take: PAGE_SIZE + 1,
    select: { at: true, type: true, objectId: true, before: true, after: true, reason: true, actor: ACTOR },
  });
  const nameOf = await namesFor(viewer, members);
  const events = rows.map(
    ({ actor, objectId, at, type, ...row }, index): GalleyEvent => ({
      ...row,
      number: before - 1 - index,
      at: at.toISOString(),
      type: type as EventType,
      actor: actor && nameOf(actor),
      object: { type: "source", id: objectId },
      ...{ articleId: null, claimId: null, long: [] },
    }),
  );
  const { page, next } = pageOf(events, PAGE_SIZE, ({ number }) => CURSOR.encode(number));
  return { events: page, total, ...next };
}

/** The merges into these sources of others of which the viewer may know, those that were undone too. */
async function knownMerges(viewer: Viewer, members: string[]): Promise<string[]> {
  const merges = await db.sourceMerge.findMany({
    where: { intoId: { in: members }, source: visibleSources(viewer) },
    select: { id: true },
  });
  return merges.map(({ id }) => id);
}

const ACTOR = { select: { ...NAMED.select, role: true } } as const;
type Actor = { id: string; name: string; role: string };

/**
 * Names those whose part in the source the viewer may know: themselves, editors, who may correct any source, and
 * reviewers who cite it in a verdict that the viewer may see. That somebody else added it could tell that they cite it.
 */
async function namesFor(viewer: Viewer, sourceIds: string[]): Promise<(actor: Actor) => { id: string; name: string }> {
  const citing = hidesNames(viewer)
    ? []
    : await db.verdict.findMany({
        where: { AND: [verdictsKnownTo(viewer), { evidence: { some: { sourceId: { in: sourceIds } } } }] },
        distinct: ["reviewerId"],
        select: { reviewerId: true },
      });
  const known = new Set([viewer.id, ...citing.map(({ reviewerId }) => reviewerId)]);
  return ({ id, name, role }) =>
    known.has(id) || role === "editor" || role === "admin" ? { id, name } : { id: "hidden", name: "A reviewer" };
}

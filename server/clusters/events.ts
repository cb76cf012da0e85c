import "server-only";
import type { Cluster } from "#domain/cluster.ts";
import type { EventType } from "#domain/event.ts";
import type { Viewer } from "#domain/permissions.ts";
import { actorOf } from "#domain/person.ts";
import type { Transaction } from "#server/db/client.ts";
import type { NewEvent } from "#server/log/event-rows.ts";
import { recordEvent, recordEventBatch } from "#server/log/events.ts";
import type { MovedClaim } from "./save-cluster.ts";

/** Events of claims that browsers are notified of one by one; of more claims they learn when they read them again. */
const MAX_NOTIFIED = 20;

type Moves = { before: Cluster | null; after: Cluster; joined: MovedClaim[]; separated: MovedClaim[] };

/** Record a change of a cluster: for it, for the clusters that its new claims left, and for each claim. */
export async function recordMoves(tx: Transaction, viewer: Viewer, { before, after, joined, separated }: Moves) {
  const { id, statement } = after;
  const changes: [EventType, object | null, object][] = [
    ...(before ? [] : [["cluster.made", null, { statement }] satisfies [EventType, null, object]]),
    ...(before && before.statement !== statement
      ? [["cluster.changed", { statement: before.statement }, { statement }] satisfies [EventType, object, object]]
      : []),
    ...(joined.length > 0 ? [["cluster.joined", null, namesOf(joined)] satisfies [EventType, null, object]] : []),
    ...(separated.length > 0
      ? [["cluster.separated", null, namesOf(separated)] satisfies [EventType, null, object]]
      : []),
  ];
  const by = { actorId: actorOf(viewer) };
  for (const [type, old, now] of changes)
    recordEvent(tx, { ...by, type, object: { type: "cluster", id }, before: old, after: now });
  for (const left of new Set(joined.flatMap(({ clusterId }) => clusterId ?? []))) {
    const claims = joined.filter(({ clusterId }) => clusterId === left);
    recordEvent(tx, {
      ...{ ...by, type: "cluster.separated", object: { type: "cluster", id: left }, after: namesOf(claims) },
    });
  }
  const events = [
    ...joined.map((claim) => claimEvent(viewer, "claim.joined", claim, id)),
    ...separated.map((claim) => claimEvent(viewer, "claim.separated", claim, null)),
  ];
  if (events.length > MAX_NOTIFIED) await recordEventBatch(tx, events);
  else for (const event of events) recordEvent(tx, event);
}

const namesOf = (claims: MovedClaim[]) => ({ claims: claims.map(({ id }) => id) });

const claimEvent = (viewer: Viewer, type: EventType, claim: MovedClaim, clusterId: string | null): NewEvent => ({
  ...{ type, actorId: actorOf(viewer), articleId: claim.articleId, claimId: claim.id },
  object: { type: "claim", id: claim.id },
  before: { clusterId: claim.clusterId },
  after: { clusterId },
});

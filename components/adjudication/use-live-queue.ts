import { useRouter } from "next/navigation";
import { type RefObject, useEffect, useState } from "react";
import { batch } from "#client/batch.ts";
import { onLiveEvent } from "#client/live-events.ts";
import { say } from "#components/ui/announcer.ts";
import type { QueuedClaim } from "#domain/adjudication/adjudication.ts";

/** Milliseconds within which changes are read together. */
const REFRESH_MS = 1_000;

/** The claims of the queue without those that others have ruled on since it was read. It is read again when it changes. */
export function useLiveQueue(claims: QueuedClaim[], viewerId: string, table: RefObject<HTMLTableElement | null>) {
  const router = useRouter();
  const [left, setLeft] = useState<{ from: QueuedClaim[]; ids: ReadonlySet<string> }>({ from: claims, ids: new Set() });
  if (left.from !== claims) setLeft({ from: claims, ids: new Set() });
  useEffect(() => {
    const refreshSoon = batch(() => router.refresh(), REFRESH_MS);
    return onLiveEvent(({ type, claimId, actorId }) => {
      if (type === "presence" || type === "notified") return;
      const claim = claims.find(({ id }) => id === claimId);
      if (claim && type === "ruling.given" && actorId !== viewerId) {
        keepFocusBeside(table.current, claims, claim.id);
        setLeft((before) => ({ ...before, ids: new Set([...before.ids, claim.id]) }));
        say(`Another editor ruled on “${claim.statement}”. It has left the queue.`);
      }
      refreshSoon();
    });
  }, [claims, viewerId, table, router]);
  return claims.filter(({ id }) => !left.ids.has(id));
}

/** Where the row of a claim has the focus, the next row gets it, or the one before the last. */
function keepFocusBeside(table: HTMLTableElement | null, claims: QueuedClaim[], claimId: string): void {
  const rows = [...(table?.tBodies[0]?.rows ?? [])];
  const at = rows.findIndex((row) => row.contains(document.activeElement));
  if (at < 0 || rows[at]?.dataset.claim !== claimId || claims.length < 2) return;
  (rows[at + 1] ?? rows[at - 1])?.querySelector("a")?.focus();
}

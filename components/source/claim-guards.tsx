"use client";
import { useEffect, useState } from "react";
import { send } from "#client/api.ts";
import { onLiveEvent } from "#client/live-events.ts";
import type { Claim } from "#domain/claim.ts";
import { evidenceOn } from "#domain/evidence/evidence-on.ts";
import type { Guard } from "#domain/evidence/guards.ts";
import { GuardList } from "./guard-list.tsx";

/** What a careful reader should know about the evidence on a claim, as the server knows it. Nothing while there is nothing. */
export function ClaimGuards({ claim }: { claim: Claim }) {
  const evidence = evidenceOn(claim);
  const guards = useGuards(claim, evidence);
  if (guards.length === 0) return null;
  return (
    <section aria-label="About the evidence">
      <h2>About the evidence</h2>
      <GuardList guards={guards} evidence={evidence} />
    </section>
  );
}

/** They are read again whenever what they rest on has changed. */
function useGuards({ id, claimant, claimantSameAs, saidAt }: Claim, evidence: ReturnType<typeof evidenceOn>): Guard[] {
  const [known, setKnown] = useState<{ claimId: string; guards: Guard[] } | null>(null);
  const pieces = evidence.map(({ id, source, quoteLocation }) => [id, source.id, source.version, quoteLocation?.state]);
  const restsOn = JSON.stringify([claimant, claimantSameAs, saidAt, pieces]);
  const hasEvidence = evidence.length > 0;
  const sourceIds = evidence.map(({ source }) => source.id).join(" ");
  // biome-ignore lint/correctness/useExhaustiveDependencies: `restsOn` says when the answer can be another.
  useEffect(() => {
    if (!hasEvidence) return;
    let isOver = false;
    const read = () =>
      send<{ guards: Guard[] }>("GET", `/claims/${id}/guards`).then(
        ({ value }) => isOver || setKnown({ claimId: id, guards: value.guards }),
        () => undefined,
      );
    void read();
    const stop = onLiveEvent(({ sourceId }) => {
      if (sourceId !== undefined && sourceIds.includes(sourceId)) void read();
    });
    return () => {
      isOver = true;
      stop();
    };
  }, [id, hasEvidence, restsOn, sourceIds]);
  return hasEvidence && known?.claimId === id ? known.guards : [];
}

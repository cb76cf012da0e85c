"use client";
import { useState } from "react";
import { useCorrections } from "#client/workspace/hooks.ts";
import { RequestForm, requestFormOf } from "#components/correction/request-form.tsx";
import { RequestOutcomeForm } from "#components/correction/request-outcome-form.tsx";
import { RequestSummary } from "#components/correction/request-summary.tsx";
import { isKept } from "#components/ui/kept.ts";
import { useWorkspaceView } from "#components/workspace/workspace-view.ts";
import type { Claim } from "#domain/claim.ts";
import { can } from "#domain/permissions.ts";

/** Corrections the outlet was asked for on a claim, and what came of each. */
export function ClaimCorrections({ claim }: { claim: Claim }) {
  const { viewer, article } = useWorkspaceView();
  const requests = useCorrections(claim.id);
  const [openId, setOpenId] = useState<string | null>(() => (isKept(requestFormOf(claim.id)) ? NEW : null));
  const close = () => setOpenId(null);
  const mayAsk = can(viewer, "correction.ask") && claim.withdrawnAt === null;
  if (requests.length === 0 && !mayAsk) return null;
  return (
    <section className="claim-corrections" aria-label="Correction by the outlet">
      <h2>Correction by the outlet</h2>
      {requests.map((request) => (
        <div key={request.id} className={`request is-${request.state}`}>
          <RequestSummary request={request} />
          {openId === request.id ? (
            <RequestOutcomeForm request={request} versions={article.currentVersion} onClose={close} />
          ) : (
            can(viewer, "correction.change", request.requestedBy.id) && (
              <button type="button" className="btn" onClick={() => setOpenId(request.id)}>
                {request.state === "asked" ? "Note what came of it" : "Change"}
              </button>
            )
          )}
        </div>
      ))}
      {openId === NEW ? (
        <RequestForm claimId={claim.id} onClose={close} />
      ) : (
        mayAsk && (
          <button type="button" className="btn" onClick={() => setOpenId(NEW)}>
            Ask the outlet for a correction
          </button>
        )
      )}
    </section>
  );
}

/** In place of an id: the request that is being written. */
const NEW = "new";

"use client";
import { useState } from "react";
import { readDraft } from "#client/drafts.ts";
import { useCorrections } from "#client/workspace/hooks.ts";
import { RequestForm, requestDraft } from "#components/correction/request-form.tsx";
import { outcomeDraft, RequestOutcomeForm } from "#components/correction/request-outcome-form.tsx";
import { RequestSummary } from "#components/correction/request-summary.tsx";
import { Button } from "#components/ui/button.tsx";
import { useWorkspaceView } from "#components/workspace/workspace-view.ts";
import type { Claim } from "#domain/claim.ts";
import type { CorrectionRequest } from "#domain/correction-request.ts";
import { can } from "#domain/permissions.ts";

/** The corrections of a claim that the outlet was asked for, with their outcomes. */
export function ClaimCorrections({ claim }: { claim: Claim }) {
  const { viewer, article } = useWorkspaceView();
  const requests = useCorrections(claim.id);
  const [chosenId, setOpenId] = useState<string | null>();
  /** Until one is chosen, the form that was left half filled in is open. */
  const openId = chosenId === undefined ? begunForm(viewer.id, claim.id, requests) : chosenId;
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
            <RequestOutcomeForm
              personId={viewer.id}
              request={request}
              versions={article.currentVersion}
              onClose={close}
            />
          ) : (
            can(viewer, "correction.change", request.requestedBy.id) && (
              <Button onClick={() => setOpenId(request.id)}>
                {request.state === "asked" ? "Record the outcome" : "Edit"}
              </Button>
            )
          )}
        </div>
      ))}
      {openId === NEW ? (
        <RequestForm personId={viewer.id} claimId={claim.id} onClose={close} />
      ) : (
        mayAsk && <Button onClick={() => setOpenId(NEW)}>Ask the outlet for a correction</Button>
      )}
    </section>
  );
}

function begunForm(personId: string, claimId: string, requests: CorrectionRequest[]): string | null {
  if (readDraft(requestDraft, personId, claimId)) return NEW;
  return requests.find(({ id }) => readDraft(outcomeDraft, personId, id))?.id ?? null;
}

/** Stands for the id of a request that is not stored yet. */
const NEW = "new";

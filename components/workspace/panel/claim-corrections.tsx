"use client";
import { useState } from "react";
import { readDraft } from "#client/drafts.ts";
import { useCorrections, useWorkspace } from "#client/workspace/hooks.ts";
import { editDraft, requestDraft } from "#components/correction/request-draft.ts";
import { RequestForm } from "#components/correction/request-form.tsx";
import { RequestRemoval } from "#components/correction/request-removal.tsx";
import { RequestSummary } from "#components/correction/request-summary.tsx";
import { Actions } from "#components/ui/actions.tsx";
import { Button } from "#components/ui/button.tsx";
import { useWorkspaceView } from "#components/workspace/workspace-view.ts";
import type { Claim } from "#domain/claim.ts";
import type { CorrectionRequest, CorrectionRequestInput } from "#domain/correction-request.ts";
import { can } from "#domain/permissions.ts";

/** The corrections of a claim that the outlet was asked for, with their outcomes. */
export function ClaimCorrections({ claim }: { claim: Claim }) {
  const { viewer, article } = useWorkspaceView();
  const { corrections } = useWorkspace();
  const requests = useCorrections(claim.id);
  const [chosenId, setOpenId] = useState<string | null>();
  /** Until one is chosen, the form that was left half filled in is open. */
  const openId = chosenId === undefined ? begunForm(viewer.id, claim.id, requests) : chosenId;
  const close = () => setOpenId(null);
  const form = { personId: viewer.id, claimId: claim.id, versions: article.currentVersion, onClose: close };
  const saverOf = (version: number | null) => (id: string, input: CorrectionRequestInput) =>
    corrections.save(id, input, version);
  const mayAsk = can(viewer, "correction.ask") && claim.withdrawnAt === null;
  if (requests.length === 0 && !mayAsk) return null;
  return (
    <section className="claim-corrections" aria-label="Correction by the outlet">
      <h2>Correction by the outlet</h2>
      {requests.map((request) => (
        <div key={request.id} className={`request is-${request.state}`}>
          <RequestSummary request={request} />
          {openId === request.id ? (
            <RequestForm {...form} request={request} onSave={saverOf(request.version)} />
          ) : (
            can(viewer, "correction.change", request.requestedBy.id) && (
              <Actions kind="compact">
                <Button kind="plain" onClick={() => setOpenId(request.id)}>
                  {request.state === "asked" ? "Record the outcome" : "Edit"}
                </Button>
                <RequestRemoval
                  onRemove={() => corrections.withdraw(request)}
                  onRestore={(removed) => corrections.restore(removed)}
                />
              </Actions>
            )
          )}
        </div>
      ))}
      {openId === NEW ? (
        <RequestForm {...form} request={null} onSave={saverOf(null)} />
      ) : (
        mayAsk && <Button onClick={() => setOpenId(NEW)}>Note a correction request</Button>
      )}
    </section>
  );
}

function begunForm(personId: string, claimId: string, requests: CorrectionRequest[]): string | null {
  if (readDraft(requestDraft, personId, claimId)) return NEW;
  return requests.find(({ id }) => readDraft(editDraft, personId, id))?.id ?? null;
}

/** Stands for the id of a request that is not stored yet. */
const NEW = "new";

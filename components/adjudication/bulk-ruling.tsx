"use client";
import { useState } from "react";
import { send } from "#client/api.ts";
import { saveDraft } from "#client/drafts.ts";
import { RatingName } from "#components/rating/rating-name.tsx";
import { Actions } from "#components/ui/actions.tsx";
import { say } from "#components/ui/announcer.ts";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { FormProblem } from "#components/ui/form-problem.tsx";
import { GrowingText } from "#components/ui/growing-text.tsx";
import { useSubmission } from "#components/ui/submission.ts";
import { rulingAddress } from "#domain/addresses.ts";
import type { QueuedClaim } from "#domain/adjudication/adjudication.ts";
import type { SharedEvidence } from "#domain/adjudication/differences.ts";
import { STANCES } from "#domain/evidence.ts";
import type { Rating } from "#domain/rating/rating.ts";
import type { RulingOutcome } from "#domain/ruling.ts";
import { rememberBulkRuling } from "./latest-bulk-ruling.tsx";
import { rulingDraft } from "./ruling-draft.ts";

type BulkRulingProps = { claims: QueuedClaim[]; scale: Rating[]; viewerId: string; onClose: () => void };

/** Rules on many claims as their reviewers agree, each in its own sentence. Rulings not stored stay in the dialog. */
export function BulkRuling({ claims, scale, viewerId, onClose }: BulkRulingProps) {
  const [summaries, setSummaries] = useState(new Map(claims.map(({ id, proposal }) => [id, proposal ?? ""])));
  const [outcomes, setOutcomes] = useState<ReadonlyMap<string, RulingOutcome>>(new Map());
  const open = claims.filter(({ id }) => outcomes.get(id)?.outcome !== "stored");
  /** A sentence that could not be stored is there when its claim is opened. */
  const keep = (claimId: string) => {
    const claim = claims.find(({ id }) => id === claimId);
    const [rating = null, summary = ""] = [claim?.rating, summaries.get(claimId)];
    const evidence = (claim?.shared ?? []).map(({ id }) => id);
    saveDraft(rulingDraft, viewerId, claimId, { rating, summary, explanation: "", reason: "", evidence });
  };
  const left = open.filter(({ id }) => !outcomes.has(id));
  const form = useSubmission(async () => {
    const rulings = left.map(({ id: claimId, rating, basis, shared, rulingVersion: ifMatch }) => {
      const summary = summaries.get(claimId) ?? "";
      return { claimId, rating, summary, evidence: shared.map(({ id }) => id), basis, ifMatch };
    });
    const { value } = await send<{ results: RulingOutcome[] }>("PUT", "/rulings", { body: { rulings } });
    setOutcomes(new Map([...outcomes, ...value.results.map((one): [string, RulingOutcome] => [one.claimId, one])]));
    rememberBulkRuling(viewerId, value.results);
    for (const { claimId, outcome } of value.results) if (outcome !== "stored") keep(claimId);
    const stored = value.results.filter(({ outcome }) => outcome === "stored").length;
    say(`Ruled on ${counted(stored)}.`);
    if (stored === rulings.length && stored === open.length) onClose();
  });
  return (
    <Dialog title={`Rule on ${counted(claims.length)}`} onClose={onClose} isWide isAlert>
      <form onSubmit={form.onSubmit} aria-busy={form.isBusy}>
        <p className="quiet">
          Each claim gets the rating its reviewers agree on, and the evidence they share. Summarise each ruling in one
          sentence.
        </p>
        <ul className="bulk divided">
          {open.map(({ id, statement, rating, article, shared }) => (
            <li key={id}>
              <p>
                <RatingName rating={rating} scale={scale} />{" "}
                <span className="serif" lang={article.language} dir="auto">
                  {statement}
                </span>
              </p>
              <GrowingText
                aria-label={`Summary: ${statement}`}
                required
                maxLength={500}
                dir="auto"
                readOnly={outcomes.has(id)}
                value={summaries.get(id) ?? ""}
                onChange={({ currentTarget }) => setSummaries(new Map(summaries).set(id, currentTarget.value))}
              />
              <Shared evidence={shared} />
              <Refused outcome={outcomes.get(id)} scale={scale} />
            </li>
          ))}
        </ul>
        {form.problem && <FormProblem>{form.problem}</FormProblem>}
        <Actions kind="dialog">
          <Button onClick={onClose}>{outcomes.size > 0 ? "Close" : "Cancel"}</Button>
          {left.length > 0 && (
            <Button type="submit" kind="main" disabled={form.isBusy}>
              Rule on {counted(left.length)}
            </Button>
          )}
        </Actions>
      </form>
    </Dialog>
  );
}

/** The evidence that the verdicts share, which the ruling takes. */
function Shared({ evidence }: { evidence: SharedEvidence[] }) {
  if (evidence.length === 0) return <p className="quiet small">The verdicts share no evidence.</p>;
  return (
    <ul className="shared small" aria-label="Evidence for the ruling">
      {evidence.map(({ id, title, stance, citedBy }) => (
        <li key={id}>
          <span className={`stance is-${stance}`}>{STANCES[stance]}</span> <span dir="auto">{title}</span>{" "}
          <span className="quiet">
            cited by <bdi>{citedBy.join(", ")}</bdi>
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Why a claim was not ruled on, and its current standing. */
function Refused({ outcome, scale }: { outcome: RulingOutcome | undefined; scale: Rating[] }) {
  if (!outcome?.detail) return null;
  return (
    <div className="notice bad" role="alert">
      <p>
        {outcome.detail} Your summary is kept in this browser.{" "}
        <a href={rulingAddress(outcome.claimId)}>Open the claim to continue</a>
      </p>
      {outcome.ruling && (
        <p>
          {outcome.ruling.ruledBy.name} ruled <RatingName rating={outcome.ruling.rating} scale={scale} />:{" "}
          <span dir="auto">{outcome.ruling.summary}</span>
        </p>
      )}
    </div>
  );
}

const counted = (count: number) => `${count} ${count === 1 ? "claim" : "claims"}`;

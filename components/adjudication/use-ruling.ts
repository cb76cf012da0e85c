import { useRouter } from "next/navigation";
import { useState } from "react";
import { etagOf, ProblemError, send } from "#client/api.ts";
import { useDraft } from "#client/drafts.ts";
import { say } from "#components/ui/announcer.ts";
import { withMember } from "#components/ui/chosen.ts";
import { useSubmission } from "#components/ui/submission.ts";
import { proposedSummary } from "#domain/adjudication/adjudication.ts";
import type { Adjudication } from "#domain/adjudication/case.ts";
import type { Viewer } from "#domain/permissions.ts";
import { reasonNeeded } from "#domain/ruling.ts";
import { type RulingDraft, rulingDraft } from "./ruling-draft.ts";

export type UnfinishedRuling = ReturnType<typeof useRuling>;

/** A ruling that is being written: a draft in this browser until the server has stored it. */
export function useRuling(adjudication: Adjudication, viewer: Viewer) {
  const { claim, basis } = adjudication;
  const router = useRouter();
  const { value: draft, isStored, change, drop } = useDraft(rulingDraft, viewer.id, claim.id, startOf(adjudication));
  const [isOutdated, setOutdated] = useState(false);
  const submission = useSubmission(async () => {
    const etag = claim.ruling && etagOf(claim.ruling);
    const explanation = draft.explanation.trim() || null;
    const body = { ...draft, explanation, reason: draft.reason.trim() || null, basis };
    await send("PUT", `/claims/${claim.id}/ruling`, { body, etag }).catch((error) => {
      // Somebody else was first: the page is read again and shows what stands now beside what was written here.
      if (error instanceof ProblemError && error.status === 412) {
        setOutdated(true);
        router.refresh();
      }
      // A claim that says the same may have been ruled on: the page then asks for the reason.
      if (error instanceof ProblemError && error.status === 422) router.refresh();
      throw error;
    });
    drop();
    setOutdated(false);
    say("Ruling saved.");
    router.refresh();
  }, ["rating", "summary", "explanation", "reason"]);
  return {
    draft,
    isStored,
    /** Whether another editor, or a reviewer, changed something first. */
    isOutdated,
    reasonNeeded: reasonNeeded(factsOf(adjudication, draft)),
    submission,
    change,
    take: (id: string, isTaken: boolean) => change({ evidence: withMember(draft.evidence, id, isTaken) }),
    drop,
  };
}

/** What the form begins with: the ruling that is there, or what the reviewers agree on. */
function startOf({ claim: { ruling, standing, statement }, verdicts }: Adjudication): RulingDraft {
  if (ruling) {
    const { rating, summary, explanation, evidence } = ruling;
    return { rating, summary, explanation: explanation ?? "", reason: "", evidence: evidence.map(({ id }) => id) };
  }
  const rationales = verdicts.map(({ rationale }) => rationale);
  const agreed = standing.state === "agreed" ? standing.rating : null;
  const summary = agreed === null ? "" : proposedSummary(statement, rationales);
  return { rating: agreed, summary, explanation: "", reason: "", evidence: [] };
}

const factsOf = ({ claim, article, verdicts, similar }: Adjudication, { rating, evidence }: RulingDraft) => ({
  rating,
  verdicts: verdicts.flatMap((verdict) => verdict.rating ?? []),
  independent: verdicts.filter(({ sawOthers }) => !sawOthers).length,
  required: article.requiredVerdicts,
  hasEvidence: evidence.length > 0 || verdicts.some((verdict) => verdict.evidence.length > 0),
  isChange: claim.ruling !== null,
  precedents: similar.precedentRatings,
  blind: claim.blind,
});

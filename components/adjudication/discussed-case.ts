import type { DiscussedClaim } from "#components/thread/discussed-claim.ts";
import type { Adjudication } from "#domain/adjudication/case.ts";

/** What the discussion needs to know of a claim that is ruled on. While names are hidden it must not tell them. */
export function discussedCase({ claim, verdicts }: Adjudication, namesHidden: boolean): DiscussedClaim {
  const isRuled = claim.ruling !== null;
  return {
    id: claim.id,
    blind: claim.blind,
    withdrawnAt: claim.withdrawnAt,
    isStored: true,
    isJudged: isRuled || verdicts.length > 0,
    isRuled,
    submittedBy: claim.blind || namesHidden ? null : verdicts.map(({ reviewer }) => reviewer.id),
    namesHidden,
  };
}

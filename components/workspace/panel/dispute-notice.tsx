import type { Claim } from "#domain/claim.ts";

/** Says that the verdicts on a claim differ: the server tells it only to those who may know. */
export function DisputeNotice({ claim }: { claim: Claim }) {
  const isMine = claim.myVerdict?.submittedAt;
  return (
    <div className="notice">
      <p>
        <strong>Disputed.</strong> The verdicts on this claim differ. An editor will rule on it.
        {isMine && " Until then you can read the others and change yours, with a reason."}
      </p>
    </div>
  );
}

"use client";
import { owesVerdict } from "#domain/comment.ts";
import type { DiscussedClaim } from "./discussed-claim.ts";
import { type CommentDraft, mentionedIn } from "./use-comment-draft.ts";

type CommentReachProps = {
  claim: DiscussedClaim;
  draft: CommentDraft & { change: (patch: Pick<CommentDraft, "kind">) => void };
};

/** Says who gets a comment on a claim whose judgement its author knows, and lets them mark it as about the work. */
export function CommentReach({ claim, draft }: CommentReachProps) {
  const isAboutWork = draft.kind === "work";
  const { isRuled, submittedBy } = claim;
  const later = mentionedIn(draft).flatMap(({ id, name, role }) =>
    submittedBy && role && owesVerdict({ id, role }, { isRuled, submittedBy }) ? [name] : [],
  );
  return (
    <>
      <label className="choice">
        <input
          type="checkbox"
          checked={isAboutWork}
          onChange={({ target }) => draft.change({ kind: target.checked ? "work" : "comment" })}
        />
        About the work, not the finding
      </label>
      <div className="hint" role="status">
        {isAboutWork ? (
          <p>
            Everyone gets this now, including people who still have to give a verdict. Say nothing about how the claim
            is judged.
          </p>
        ) : (
          <>
            {later.map((name) => (
              <p key={name}>
                <strong>{name}</strong> still has to give a verdict here, and will get this after submitting it.
              </p>
            ))}
            {later.length === 0 && <p>People who have not yet given a verdict on this claim will not see this.</p>}
          </>
        )}
      </div>
    </>
  );
}

"use client";
import { RatingName } from "#components/rating/rating-name.tsx";
import { Actions } from "#components/ui/actions.tsx";
import { useWorkspaceView } from "#components/workspace/workspace-view.ts";
import { type Claim, shownRating } from "#domain/claim.ts";
import { can } from "#domain/permissions.ts";
import { isUnsettled } from "#domain/rests-on.ts";
import { AttachButton } from "./attach-button.tsx";
import { LostWords } from "./lost-words.tsx";
import { inList, useMarkFocus } from "./panel-focus.ts";

/** Claims whose words are not in this version, each with its old words and a button that attaches it to new ones. */
export function LostClaims({ claims }: { claims: Claim[] }) {
  const [unsettled, ended] = [claims.filter(isUnsettled), claims.filter((claim) => !isUnsettled(claim))];
  return (
    <>
      {unsettled.length > 0 && (
        <details className="lost-claims" open>
          <summary>
            Lost from the text <span className="num quiet">{unsettled.length}</span>
          </summary>
          <p className="quiet small">
            Their words are not in this version. If the article still makes such a claim, select its new words in the
            text and attach it to them. If the outlet removed it, open it and mark it as removed.
          </p>
          <LostList claims={unsettled} />
        </details>
      )}
      {ended.length > 0 && (
        <details className="lost-claims">
          <summary>
            Removed by the outlet <span className="num quiet">{ended.length}</span>
          </summary>
          <LostList claims={ended} />
        </details>
      )}
    </>
  );
}

function LostList({ claims }: { claims: Claim[] }) {
  const { open, viewer, scale } = useWorkspaceView();
  const markFocus = useMarkFocus();
  return (
    <ul className="divided">
      {claims.map((claim) => (
        <li key={claim.id}>
          <button type="button" className="words" ref={markFocus(inList(claim.id))} onClick={() => open(claim.id)}>
            <LostWords anchor={claim.anchor} />
          </button>
          <Actions>
            <RatingName rating={shownRating(claim)} scale={scale} />
            {claim.endedInVersion !== null && (
              <span className="quiet small">Removed in version {claim.endedInVersion}</span>
            )}
            {isUnsettled(claim) && can(viewer, "claim.change", claim.createdBy.id) && (
              <AttachButton claimId={claim.id} />
            )}
          </Actions>
        </li>
      ))}
    </ul>
  );
}

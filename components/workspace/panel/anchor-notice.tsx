"use client";
import { useNewerAnchor } from "#client/workspace/hooks.ts";
import { CommandKey } from "#components/commands/command-key.tsx";
import { Actions } from "#components/ui/actions.tsx";
import { Link } from "#components/ui/link.tsx";
import { TextChanges } from "#components/ui/text-changes.tsx";
import { WordingChanges } from "#components/verdict/wording-changes.tsx";
import { useWorkspaceView } from "#components/workspace/workspace-view.ts";
import { comparisonAddress } from "#domain/addresses.ts";
import { haveSameWords } from "#domain/anchoring/same-words.ts";
import type { Anchor, Claim } from "#domain/claim.ts";
import { changesSince, isStale, isUnsettled } from "#domain/rests-on.ts";
import { AttachButton } from "./attach-button.tsx";
import { EndedClaim } from "./ended-claim.tsx";
import { LostWords } from "./lost-words.tsx";

/** How a version of the article changed the words of a claim, and what that means for its verdicts. */
export function AnchorNotice({ claim, mayChange }: { claim: Claim; mayChange: boolean }) {
  const { article } = useWorkspaceView();
  const { anchor, standing, ruling, myVerdict } = claim;
  const newer = useNewerAnchor(claim.id);
  // A stale verdict of the viewer has its own notice.
  const isMine = ruling === null && myVerdict?.submittedAt && isStale(myVerdict, claim);
  const was = anchor.was;
  const compare = was && was.version < anchor.version && (
    <Link href={comparisonAddress(article.id, was.version, anchor.version)}>
      Compare version {was.version} with {anchor.version}
    </Link>
  );
  return (
    <>
      {newer && <NewerWords newer={newer} anchor={anchor} />}
      {anchor.state === "lost" && (
        <div className={isUnsettled(claim) ? "notice bad" : "notice"}>
          <p>These words are not in this version of the article.</p>
          <p className="diff">
            <LostWords anchor={anchor} />
          </p>
          {mayChange && isUnsettled(claim) && (
            <p>
              If the article still makes this claim, select its new words, then attach it.{" "}
              <CommandKey of="movePassage" />
            </p>
          )}
          <Actions>
            {mayChange && <AttachButton claimId={claim.id} />}
            {compare}
          </Actions>
          <EndedClaim claim={claim} />
        </div>
      )}
      {anchor.state === "changed" && was && (
        <div className="notice">
          {anchor.struckOut && <p>The article strikes out words of this claim.</p>}
          {!haveSameWords(was.exact, anchor.exact) && (
            <>
              <p>The words of this claim changed in the article.</p>
              <div className="diff">
                <TextChanges before={was.exact} after={anchor.exact} language={article.language} />
              </div>
            </>
          )}
          <Actions>{compare}</Actions>
        </div>
      )}
      {standing.state === "stale" && !isMine && !newer && (
        <div className="stale-note">
          <p>
            <strong>Stale.</strong>{" "}
            {ruling
              ? "The ruling rests on what the claim said before. It does not count until an editor rules again."
              : "A verdict rests on what the claim said before. " +
                "It counts again when its reviewer confirms or revises it."}
          </p>
          {ruling && (
            <WordingChanges
              changes={changesSince(ruling, claim).filter(({ of }) => of !== "words")}
              language={article.language}
            />
          )}
        </div>
      )}
    </>
  );
}

/** The words of the claim in a version that was imported while this one is open. */
function NewerWords({ newer, anchor }: { newer: Anchor; anchor: Anchor }) {
  if (newer.state !== "lost" && haveSameWords(newer.exact, anchor.exact)) return null;
  return (
    <div className="notice">
      {newer.state === "lost" ? (
        <p>In version {newer.version}, imported in the meantime, these words are gone.</p>
      ) : (
        <>
          <p>In version {newer.version}, imported in the meantime, the words are different.</p>
          <div className="diff">
            <TextChanges before={anchor.exact} after={newer.exact} />
          </div>
        </>
      )}
      <p>What you write here applies to the words you see.</p>
    </div>
  );
}

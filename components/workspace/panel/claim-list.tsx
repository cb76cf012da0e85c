"use client";
import { useMemo } from "react";
import { useClaims, useLoadState } from "#client/workspace/hooks.ts";
import { CommandKey } from "#components/commands/command-key.tsx";
import { useCommands } from "#components/commands/commands.ts";
import { Actions } from "#components/ui/actions.tsx";
import { Button } from "#components/ui/button.tsx";
import { EVERYTHING, isFiltered, isJudged } from "#components/workspace/workspace-filter.ts";
import { useWorkspaceView } from "#components/workspace/workspace-view.ts";
import type { Claim } from "#domain/claim.ts";
import type { Viewer } from "#domain/permissions.ts";
import { ClaimItems } from "./claim-items.tsx";
import { ClaimsLoading } from "./claims-loading.tsx";
import { FilterChip } from "./filter-chip.tsx";
import { useCompactList } from "./list-density.ts";
import { LostClaims } from "./lost-claims.tsx";
import { QuotationsInArticle } from "./quotations-in-article.tsx";
import { UndoButtons } from "./undo-buttons.tsx";
import { WorkspaceFilters } from "./workspace-filters.tsx";

/** The claims that pass the filter, in the order of the text, scrolled to the claim `from` if the list has it. */
export function ClaimList({ from }: { from: string | null }) {
  const { visibleClaims, missingId, open, filter, setFilter, viewer } = useWorkspaceView();
  const [isCompact, setCompact] = useCompactList();
  const all = useClaims();
  const loadState = useLoadState();
  const compactLabel = isCompact ? "Full list of claims" : "Compact list of claims";
  useCommands({ compactList: { label: compactLabel, run: () => setCompact(!isCompact), isOn: () => all.length > 0 } });
  const [lost, placed] = useMemo(() => {
    const isLost = ({ anchor }: Claim) => anchor.state === "lost";
    return [visibleClaims.filter(isLost), visibleClaims.filter((claim) => !isLost(claim))];
  }, [visibleClaims]);
  return (
    <section className="claim-list" data-compact={isCompact || undefined}>
      <div className="panel-head">
        <h2>{loadState === "loaded" ? howMany(visibleClaims, all) : "Claims"}</h2>
        <Judged claims={all} viewer={viewer} />
        {all.length > 0 && (
          <Button kind="plain" aria-pressed={isCompact} onClick={() => setCompact(!isCompact)}>
            Compact
          </Button>
        )}
        <UndoButtons />
        <span className="keys" aria-hidden="true">
          <CommandKey of="previousClaim" /> <CommandKey of="nextClaim" />
        </span>
      </div>
      {missingId && (
        <div className="notice" role="status">
          <p>The claim you asked for is not in this article. It may have been withdrawn.</p>
          <Actions>
            <Button onClick={() => open(null)}>Dismiss</Button>
          </Actions>
        </div>
      )}
      {all.length > 0 && <WorkspaceFilters />}
      <FilterChip />
      {loadState === "loaded" ? all.length === 0 && <NoClaims /> : <ClaimsLoading loadState={loadState} />}
      {all.length > 0 && visibleClaims.length === 0 && (
        <div className="empty">
          <p>No claim matches these filters.</p>
          {isFiltered(filter) && <Button onClick={() => setFilter(EVERYTHING)}>Show all claims</Button>}
        </div>
      )}
      <QuotationsInArticle />
      <LostClaims claims={lost} />
      <ClaimItems from={from} claims={placed} />
    </section>
  );
}

function howMany(visible: Claim[], all: Claim[]): string {
  const count = visible.length === all.length ? all.length : `${visible.length} of ${all.length}`;
  return `${count} ${all.length === 1 ? "claim" : "claims"}`;
}

/** How far the viewer is, for those whose work is giving verdicts. */
function Judged({ claims, viewer }: { claims: Claim[]; viewer: Viewer }) {
  const count = claims.filter(isJudged).length;
  if (claims.length === 0 || (count === 0 && viewer.role !== "reviewer")) return null;
  return (
    <span className="judged num">
      {count} of {claims.length} judged by you
    </span>
  );
}

function NoClaims() {
  return (
    <div className="empty">
      <h2>No claim is marked yet</h2>
      <p className="by-mouse">
        Select the words of a claim in the article and press <CommandKey of="mark" otherwise="Mark claim" />.
      </p>
      <p className="by-touch">Hold a word of a claim in the article, drag to select the others, and tap Mark claim.</p>
    </div>
  );
}

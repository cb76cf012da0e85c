"use client";
import { useClaims } from "#client/workspace-hooks.ts";
import { EVERYTHING, isFiltered } from "#components/article/claim-filter.ts";
import { ClaimSummary } from "#components/article/claim-summary.tsx";
import { useWorkspaceView } from "#components/article/workspace-view.ts";
import { Key } from "#components/ui/key.tsx";
import { ClaimFilters } from "./claim-filters.tsx";

/** Every claim that is shown, in the order of the text: the highlights as a list. */
export function ClaimList() {
  const { shown, missingId, open, hover, filter, setFilter } = useWorkspaceView();
  const all = useClaims();
  return (
    <section className="claim-list">
      <div className="panel-head">
        <h2>
          {shown.length === all.length ? all.length : `${shown.length} of ${all.length}`}{" "}
          {all.length === 1 ? "claim" : "claims"}
        </h2>
        <span className="keys" aria-hidden="true">
          <Key>K</Key> <Key>J</Key>
        </span>
      </div>
      {missingId && (
        <div className="notice" role="status">
          <p>The claim you asked for is not in this article. It may have been withdrawn.</p>
          <p className="acts">
            <button type="button" className="btn" onClick={() => open(null)}>
              Dismiss
            </button>
          </p>
        </div>
      )}
      {all.length > 0 && <ClaimFilters />}
      {all.length === 0 && <NoClaims />}
      {all.length > 0 && shown.length === 0 && (
        <div className="empty">
          <p>No claim passes these filters.</p>
          {isFiltered(filter) && (
            <button type="button" className="btn" onClick={() => setFilter(EVERYTHING)}>
              Show all claims
            </button>
          )}
        </div>
      )}
      <ol className="claims">
        {shown.map((claim) => (
          <li key={claim.id}>
            <button
              type="button"
              data-claim-id={claim.id}
              onClick={() => open(claim.id)}
              onPointerEnter={() => hover([claim.id])}
              onPointerLeave={() => hover([])}
              onFocus={() => hover([claim.id])}
              onBlur={() => hover([])}
            >
              <span className="quote-line" dir="auto">
                {claim.anchor.exact}
              </span>
              <ClaimSummary claim={claim} />
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}

function NoClaims() {
  return (
    <div className="empty">
      <h2>No claim is marked yet</h2>
      <p>
        Select the words of a claim in the article and press <Key>C</Key>. <Key>Shift C</Key> marks the whole sentence
        at the cursor, and <Key>?</Key> shows every key.
      </p>
    </div>
  );
}

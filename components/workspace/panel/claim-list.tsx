"use client";
import { memo, useLayoutEffect, useMemo, useRef } from "react";
import { useClaims, useLoadState } from "#client/workspace/hooks.ts";
import { Actions } from "#components/ui/actions.tsx";
import { Button } from "#components/ui/button.tsx";
import { Key } from "#components/ui/key.tsx";
import { ClaimSummary } from "#components/workspace/claim-summary.tsx";
import { positionsIn } from "#components/workspace/stepping.ts";
import { EVERYTHING, isFiltered } from "#components/workspace/workspace-filter.ts";
import { useWorkspaceView, type WorkspaceView } from "#components/workspace/workspace-view.ts";
import type { Claim } from "#domain/claim.ts";
import { ClaimsLoading } from "./claims-loading.tsx";
import { LostClaims } from "./lost-claims.tsx";
import { inList, useMarkFocus } from "./panel-focus.ts";
import { useListWindow } from "./use-list-window.ts";
import { WorkspaceFilters } from "./workspace-filters.tsx";

/**
 * The claims that pass the filter, in the order of the text. The list is scrolled to the claim `from`, if it has it.
 */
export function ClaimList({ from }: { from: string | null }) {
  const { shown, missingId, open, filter, setFilter } = useWorkspaceView();
  const all = useClaims();
  const loadState = useLoadState();
  const [lost, placed] = useMemo(() => {
    const isLost = ({ anchor }: Claim) => anchor.state === "lost";
    return [shown.filter(isLost), shown.filter((claim) => !isLost(claim))];
  }, [shown]);
  return (
    <section className="claim-list">
      <div className="panel-head">
        <h2>{loadState === "loaded" ? howMany(shown, all) : "Claims"}</h2>
        <span className="keys" aria-hidden="true">
          <Key>K</Key> <Key>J</Key>
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
      {loadState === "loaded" ? all.length === 0 && <NoClaims /> : <ClaimsLoading loadState={loadState} />}
      {all.length > 0 && shown.length === 0 && (
        <div className="empty">
          <p>No claim matches these filters.</p>
          {isFiltered(filter) && <Button onClick={() => setFilter(EVERYTHING)}>Show all claims</Button>}
        </div>
      )}
      <LostClaims claims={lost} />
      <Items from={from} claims={placed} />
    </section>
  );
}

/** The items. Of a long list only the visible items are rendered; each has its position and the length of the list. */
function Items({ from, claims: shown }: { from: string | null; claims: Claim[] }) {
  const { filter, numberOf, open, hovered, scale } = useWorkspaceView();
  const list = useRef<HTMLOListElement>(null);
  const parts = useListWindow(shown.length, list, positionsIn(shown).get(from ?? "") ?? 0, filter);
  return (
    <ol className="claims" ref={list}>
      {parts.flatMap(({ from: first, to, room }) =>
        room === null
          ? shown
              .slice(first, to)
              .map((claim, at) => (
                <Item
                  key={claim.id}
                  {...{ claim, open, hovered, scale }}
                  number={numberOf(claim.id)}
                  place={first + at + 1}
                  of={shown.length}
                />
              ))
          : [<Room key={`from ${first}`} pixels={room} />],
      )}
    </ol>
  );
}

/**
 * Space for items that are not rendered. Its height is set by a script, because the content policy refuses style
 * attributes.
 */
function Room({ pixels }: { pixels: number }) {
  const room = useRef<HTMLLIElement>(null);
  useLayoutEffect(() => room.current?.style.setProperty("block-size", `${pixels}px`), [pixels]);
  return <li aria-hidden="true" ref={room} />;
}

type ItemProps = Pick<WorkspaceView, "open" | "hovered" | "scale"> & {
  claim: Claim;
  /** Its number in the text, and its place in this list. */
  number: number;
  place: number;
  of: number;
};

const Item = memo(function Item({ claim, number, place, of, open, hovered, scale }: ItemProps) {
  const markFocus = useMarkFocus();
  const look = () => hovered.look([claim.id]);
  const lookAway = () => hovered.look([]);
  return (
    <li aria-posinset={place} aria-setsize={of}>
      <button
        type="button"
        ref={markFocus(inList(claim.id))}
        onClick={() => open(claim.id)}
        onPointerEnter={look}
        onPointerLeave={lookAway}
        onFocus={look}
        onBlur={lookAway}
      >
        <span className="quote-line" dir="auto">
          {claim.anchor.exact}
        </span>
        <ClaimSummary claim={claim} number={number} scale={scale} />
      </button>
    </li>
  );
});

function howMany(shown: Claim[], all: Claim[]): string {
  const count = shown.length === all.length ? all.length : `${shown.length} of ${all.length}`;
  return `${count} ${all.length === 1 ? "claim" : "claims"}`;
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

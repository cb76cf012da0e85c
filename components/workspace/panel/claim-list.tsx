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
import { UndoButtons } from "./undo-buttons.tsx";
import { useListWindow } from "./use-list-window.ts";
import { WorkspaceFilters } from "./workspace-filters.tsx";

/** The claims that pass the filter, in the order of the text, scrolled to the claim `from` if the list has it. */
export function ClaimList({ from }: { from: string | null }) {
  const { visibleClaims, missingId, open, filter, setFilter } = useWorkspaceView();
  const all = useClaims();
  const loadState = useLoadState();
  const [lost, placed] = useMemo(() => {
    const isLost = ({ anchor }: Claim) => anchor.state === "lost";
    return [visibleClaims.filter(isLost), visibleClaims.filter((claim) => !isLost(claim))];
  }, [visibleClaims]);
  return (
    <section className="claim-list">
      <div className="panel-head">
        <h2>{loadState === "loaded" ? howMany(visibleClaims, all) : "Claims"}</h2>
        <UndoButtons />
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
      {all.length > 0 && visibleClaims.length === 0 && (
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
function Items({ from, claims }: { from: string | null; claims: Claim[] }) {
  const { filter, numberOf, open, hovered, scale } = useWorkspaceView();
  const list = useRef<HTMLOListElement>(null);
  const parts = useListWindow(claims.length, list, positionsIn(claims).get(from ?? "") ?? 0, filter);
  return (
    <ol className="claims" ref={list}>
      {parts.flatMap(({ from: first, to, room }) =>
        room === null
          ? claims
              .slice(first, to)
              .map((claim, at) => (
                <Item
                  key={claim.id}
                  {...{ claim, open, hovered, scale }}
                  number={numberOf(claim.id)}
                  position={first + at + 1}
                  of={claims.length}
                />
              ))
          : [<Room key={`from ${first}`} pixels={room} />],
      )}
    </ol>
  );
}

/** Space for items that are not rendered. A script sets its height: the content policy refuses style attributes. */
function Room({ pixels }: { pixels: number }) {
  const room = useRef<HTMLLIElement>(null);
  useLayoutEffect(() => room.current?.style.setProperty("block-size", `${pixels}px`), [pixels]);
  return <li aria-hidden="true" ref={room} />;
}

type ItemProps = Pick<WorkspaceView, "open" | "hovered" | "scale"> & {
  claim: Claim;
  /** Its number in the text, and its position in this list. */
  number: number;
  position: number;
  of: number;
};

const Item = memo(function Item({ claim, number, position, of, open, hovered, scale }: ItemProps) {
  const markFocus = useMarkFocus();
  const hover = () => hovered.set([claim.id]);
  const leave = () => hovered.set([]);
  return (
    <li aria-posinset={position} aria-setsize={of}>
      <button
        type="button"
        className="unstyled"
        ref={markFocus(inList(claim.id))}
        onClick={() => open(claim.id)}
        onPointerEnter={hover}
        onPointerLeave={leave}
        onFocus={hover}
        onBlur={leave}
      >
        <span className="quote-line clamped" dir="auto">
          {claim.anchor.exact}
        </span>
        <ClaimSummary claim={claim} number={number} scale={scale} />
      </button>
    </li>
  );
});

function howMany(visible: Claim[], all: Claim[]): string {
  const count = visible.length === all.length ? all.length : `${visible.length} of ${all.length}`;
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

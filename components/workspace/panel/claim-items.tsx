"use client";
import { memo, useLayoutEffect, useRef } from "react";
import { ClaimSummary } from "#components/workspace/claim-summary.tsx";
import { positionsIn } from "#components/workspace/stepping.ts";
import { useWorkspaceView, type WorkspaceView } from "#components/workspace/workspace-view.ts";
import type { Claim } from "#domain/claim.ts";
import { inList, useMarkFocus } from "./panel-focus.ts";
import { useListWindow } from "./use-list-window.ts";

/** The items. Of a long list only the visible items are rendered; each has its position and the length of the list. */
export function ClaimItems({ from, claims }: { from: string | null; claims: Claim[] }) {
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

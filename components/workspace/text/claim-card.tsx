"use client";
import { type KeyboardEvent, type RefObject, useMemo, useRef, useSyncExternalStore } from "react";
import { useWorkspace } from "#client/workspace/hooks.ts";
import { useCommands } from "#components/commands/commands.ts";
import { ClaimSummary } from "#components/workspace/claim-summary.tsx";
import type { Line } from "#components/workspace/hovered.ts";
import { useWorkspaceView } from "#components/workspace/workspace-view.ts";
import type { Claim } from "#domain/claim.ts";

/**
 * The claims at the words that are looked at, on a card beside them: each opens its claim. The pointer can go onto the
 * card, and so can the focus; Escape sends it away.
 */
export function ClaimCard({ within }: { within: RefObject<HTMLElement | null> }) {
  const { hovered, currentId } = useWorkspaceView();
  const { claim } = useWorkspace();
  const looked = useSyncExternalStore(hovered.subscribe, hovered.now, hovered.now);
  const claims = looked.ids.flatMap((id) => claim(id) ?? []).filter(({ anchor }) => anchor.passage !== null);
  const isOpenAlready = claims.length === 1 && claims[0]?.id === currentId;
  if (!looked.line || claims.length === 0 || isOpenAlready) return null;
  return <Card claims={claims} line={looked.line} within={within} />;
}

function Card({ claims, line, within }: { claims: Claim[]; line: Line; within: RefObject<HTMLElement | null> }) {
  const { hovered, currentId, open, numberOf, scale, focusable } = useWorkspaceView();
  const card = useRef<HTMLFieldSetElement>(null);
  const place = useMemo(() => placeFor(line, within.current), [line, within]);
  const close = () => {
    if (card.current?.contains(document.activeElement)) focusable.text.current?.focus();
    hovered.dismiss();
  };
  const choose = (claimId: string) => {
    close();
    if (claimId === currentId) focusable.claim.current?.focus();
    else open(claimId);
  };
  useCommands([
    { id: "close-card", label: "Close the card", group: "Claims", keys: ["Escape"], whileTyping: true, run: close },
  ]);
  if (!place) return null;
  return (
    <fieldset
      ref={card}
      className="claim-card"
      data-above={place.isAbove || undefined}
      style={{ top: place.top, left: place.left }}
      onPointerEnter={hovered.stay}
      onPointerLeave={() => hovered.look([])}
      // The focus stays where it is: who points does not want to lose their place in the text.
      onPointerDown={(event) => event.preventDefault()}
      onFocus={hovered.stay}
      onBlur={({ relatedTarget, currentTarget }) => currentTarget.contains(relatedTarget) || hovered.look([])}
      onKeyDown={moveFocus}
    >
      <legend className={claims.length > 1 ? "quiet" : "visually-hidden"}>
        {claims.length === 1 ? "Claim" : `${claims.length} claims`} at these words
      </legend>
      <ul>
        {claims.map((claim, index) => (
          <li key={claim.id}>
            <button
              ref={index === 0 ? focusable.card.set : undefined}
              type="button"
              aria-current={claim.id === currentId || undefined}
              onClick={() => choose(claim.id)}
              onPointerEnter={() => hovered.pick(claim.id)}
              onFocus={() => hovered.pick(claim.id)}
            >
              {claims.length > 1 && (
                <span className="quote-line" dir="auto">
                  {claim.anchor.exact}
                </span>
              )}
              <ClaimSummary claim={claim} number={numberOf(claim.id)} scale={scale} />
            </button>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

/** Up and down go from claim to claim. */
function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!by) return;
  const buttons = [...event.currentTarget.querySelectorAll("button")];
  const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
  buttons[(at + by + buttons.length) % buttons.length]?.focus();
  event.preventDefault();
}

/** Pixels a card needs: its height when it holds two claims, with some air. */
const ROOM = 190;

/** Pixels of its width, with some air. */
const WIDTH = 360;

/** Below the line, else above it, else at the foot of the screen; null when the line is not in sight. Pixels from the corner of the sheet. */
function placeFor({ top, bottom, left }: Line, sheet: HTMLElement | null) {
  const [origin, sight] = [sheet?.getBoundingClientRect(), sheet?.parentElement?.getBoundingClientRect()];
  if (!origin || !sight || bottom < sight.top || top > sight.bottom) return null;
  const start = Math.max(12, Math.min(left - origin.left, origin.width - WIDTH));
  if (bottom + ROOM < sight.bottom) return { top: bottom + 4 - origin.top, left: start, isAbove: false };
  const edge = top - ROOM > sight.top ? top - 4 : sight.bottom - 12;
  return { top: edge - origin.top, left: start, isAbove: true };
}

"use client";
import { type KeyboardEvent, type RefObject, useMemo, useRef, useSyncExternalStore } from "react";
import { useWorkspace } from "#client/workspace/hooks.ts";
import { useCommands } from "#components/commands/commands.ts";
import { ClaimSummary } from "#components/workspace/claim-summary.tsx";
import type { Line } from "#components/workspace/hovered.ts";
import { useWorkspaceView } from "#components/workspace/workspace-view.ts";
import type { Claim } from "#domain/claim.ts";

/** A card with the claims at the hovered words, each a button. The pointer and the focus can move onto it. */
export function ClaimCard({ within }: { within: RefObject<HTMLElement | null> }) {
  const { hovered, currentId } = useWorkspaceView();
  const { claim } = useWorkspace();
  const state = useSyncExternalStore(hovered.subscribe, hovered.now, hovered.now);
  const claims = state.ids.flatMap((id) => claim(id) ?? []).filter(({ anchor }) => anchor.passage !== null);
  const isOpenAlready = claims.length === 1 && claims[0]?.id === currentId;
  if (!state.line || claims.length === 0 || isOpenAlready) return null;
  return <Card claims={claims} line={state.line} within={within} />;
}

function Card({ claims, line, within }: { claims: Claim[]; line: Line; within: RefObject<HTMLElement | null> }) {
  const { hovered, currentId, open, numberOf, scale, focusable } = useWorkspaceView();
  const card = useRef<HTMLFieldSetElement>(null);
  const position = useMemo(() => positionFor(line, within.current), [line, within]);
  const close = () => {
    if (card.current?.contains(document.activeElement)) focusable.text.current?.focus({ preventScroll: true });
    hovered.dismiss();
  };
  const choose = (claimId: string) => {
    close();
    if (claimId === currentId) focusable.claim.current?.focus();
    else open(claimId);
  };
  useCommands({ back: { label: "Close the card", whileTyping: true, run: close } });
  if (!position) return null;
  return (
    <fieldset
      ref={card}
      className="claim-card"
      data-above={position.isAbove || undefined}
      style={{ top: position.top, left: position.left }}
      // Not onPointerEnter: React calls that before the text handles pointerleave, which then would close the card.
      onPointerOver={hovered.stay}
      onPointerLeave={() => hovered.set([])}
      // The focus stays in the text, so that the cursor keeps its place.
      onPointerDown={(event) => event.preventDefault()}
      onFocus={hovered.stay}
      onBlur={({ relatedTarget, currentTarget }) => currentTarget.contains(relatedTarget) || hovered.set([])}
      onKeyDown={moveFocus}
    >
      <legend className={claims.length > 1 ? "quiet" : "visually-hidden"}>
        {claims.length === 1 ? "Claim" : `${claims.length} claims`} at these words
      </legend>
      <ul className="divided">
        {claims.map((claim, index) => (
          <li key={claim.id}>
            <button
              ref={index === 0 ? focusable.card.set : undefined}
              type="button"
              className="unstyled"
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

/** The arrow keys move from claim to claim. */
function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!by) return;
  const buttons = [...event.currentTarget.querySelectorAll("button")];
  const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
  buttons[(at + by + buttons.length) % buttons.length]?.focus();
  event.preventDefault();
}

/** The height of a card with two claims and its distance from the words, in pixels. */
const CARD_HEIGHT_PX = 190;

/** The width of a card with some space, in pixels. */
const CARD_WIDTH_PX = 360;

/** Below the line, else above it, else at the bottom of the screen, in pixels from the sheet; null out of sight. */
function positionFor({ top, bottom, left }: Line, sheet: HTMLElement | null) {
  const [origin, sight] = [sheet?.getBoundingClientRect(), sheet?.parentElement?.getBoundingClientRect()];
  if (!origin || !sight || bottom < sight.top || top > sight.bottom) return null;
  const start = Math.max(12, Math.min(left - origin.left, origin.width - CARD_WIDTH_PX));
  if (bottom + CARD_HEIGHT_PX < sight.bottom) return { top: bottom + 4 - origin.top, left: start, isAbove: false };
  const edge = top - CARD_HEIGHT_PX > sight.top ? top - 4 : sight.bottom - 12;
  return { top: edge - origin.top, left: start, isAbove: true };
}

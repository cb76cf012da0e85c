import type { Editor } from "@tiptap/react";
import { useEffect, useRef } from "react";
import { useWorkspace } from "#client/workspace/hooks.ts";
import type { Hovered, Line } from "#components/workspace/hovered.ts";
import { useWorkspaceView, type WorkspaceView } from "#components/workspace/workspace-view.ts";
import type { Claim } from "#domain/claim.ts";

/**
 * Let the pointer find claims: over one it shows its card, on one it opens it. Where several overlap each click opens
 * the next; a finger, which has nothing to hover with, gets the card to choose from.
 */
export function useClaimsAtPointer(editor: Editor | null): void {
  const view = useWorkspaceView();
  const { claim } = useWorkspace();
  const latest = useRef<WorkspaceView>(view);
  useEffect(() => {
    latest.current = view;
  });
  useEffect(() => {
    if (!editor) return;
    const { dom } = editor.view;
    const over = (event: PointerEvent) => {
      if (event.pointerType === "touch") return;
      const ids = event.buttons > 0 ? [] : claimsAt(event.target, claim);
      latest.current.hovered.look(ids, lineUnder(event));
    };
    const leave = () => latest.current.hovered.look([]);
    // A card in the way of a selection would take it to the end of the article.
    const down = () => latest.current.hovered.dismiss();
    const click = (event: MouseEvent) => {
      const ids = isOnLink(event) ? [] : claimsAt(event.target, claim);
      const { currentId, open, movingId, hovered } = latest.current;
      if (movingId || document.getSelection()?.isCollapsed === false) return;
      if (isAsked(event, ids, hovered)) return;
      const next = ids[(ids.indexOf(currentId ?? "") + 1) % ids.length];
      if (next) open(next);
    };
    dom.addEventListener("pointermove", over);
    dom.addEventListener("pointerleave", leave);
    dom.addEventListener("pointerdown", down);
    dom.addEventListener("click", click);
    return () => {
      dom.removeEventListener("pointermove", over);
      dom.removeEventListener("pointerleave", leave);
      dom.removeEventListener("pointerdown", down);
      dom.removeEventListener("click", click);
    };
  }, [editor, claim]);
}

const isOnLink = ({ target }: MouseEvent) => target instanceof Element && target.closest("a") !== null;

/** Whether the click is a finger's on several claims: then their card comes, also when it was sent away before. */
function isAsked(event: MouseEvent, ids: string[], hovered: Hovered): boolean {
  if (!isTouch(event)) return false;
  hovered.look([]);
  if (ids.length < 2) return false;
  hovered.look(ids, lineUnder(event));
  return true;
}

/** Browsers send clicks as pointer events, and say what made them. */
const isTouch = (event: MouseEvent) => "pointerType" in event && event.pointerType === "touch";

/** The claims drawn at an element, shortest first: what is marked inside of another is meant first. What is pointed at is what is drawn, so that is asked. */
function claimsAt(target: EventTarget | null, claim: (id: string) => Claim | null): string[] {
  const ids = new Set<string>();
  let mark = target instanceof Element ? target.closest("mark") : null;
  for (; mark; mark = mark.parentElement?.closest("mark") ?? null) ids.add(mark.dataset.claimId ?? "");
  return shortestFirst([...ids].flatMap((id) => claim(id) ?? [])).map(({ id }) => id);
}

const shortestFirst = (claims: Claim[]) => claims.sort((a, b) => lengthOf(a) - lengthOf(b));

const lengthOf = ({ anchor: { passage } }: Claim) => (passage ? passage.end - passage.start : 0);

/** The line of the text that the pointer is on; the height of the pointer itself when it is beside the lines. */
function lineUnder({ target, clientX, clientY }: MouseEvent): Line {
  const boxes = target instanceof Element ? [...target.getClientRects()] : [];
  const on = boxes.find(({ top, bottom }) => top <= clientY && clientY <= bottom);
  return { top: on?.top ?? clientY, bottom: on?.bottom ?? clientY, left: clientX };
}

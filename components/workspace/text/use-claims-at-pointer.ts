import type { Editor } from "@tiptap/react";
import { useEffect, useRef } from "react";
import { useWorkspace } from "#client/workspace/hooks.ts";
import type { Hovered, Line } from "#components/workspace/hovered.ts";
import { useWorkspaceView, type WorkspaceView } from "#components/workspace/workspace-view.ts";
import type { Claim } from "#domain/claim.ts";

/** Lets the pointer hover and open claims. Each click opens the next of several; a tap opens their card. */
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
      latest.current.hovered.set(ids, lineUnder(event));
    };
    const leave = () => latest.current.hovered.set([]);
    // A card under the pointer would extend the selection to the end of the article.
    const down = () => latest.current.hovered.dismiss();
    const click = (event: MouseEvent) => {
      const ids = isOnLink(event) ? [] : claimsAt(event.target, claim);
      const { currentId, open, movingId, hovered } = latest.current;
      if (movingId || document.getSelection()?.isCollapsed === false) return;
      if (opensCard(event, ids, hovered)) return;
      const next = ids[(ids.indexOf(currentId ?? "") + 1) % ids.length];
      if (next) open(next);
    };
    const listening = new AbortController();
    const { signal } = listening;
    dom.addEventListener("pointermove", over, { signal });
    dom.addEventListener("pointerleave", leave, { signal });
    dom.addEventListener("pointerdown", down, { signal });
    dom.addEventListener("click", click, { signal });
    return () => listening.abort();
  }, [editor, claim]);
}

const isOnLink = ({ target }: MouseEvent) => target instanceof Element && target.closest("a") !== null;

/** Whether a finger tapped several claims. Their card then opens, even if it was dismissed before. */
function opensCard(event: MouseEvent, ids: string[], hovered: Hovered): boolean {
  if (!isTouch(event)) return false;
  hovered.set([]);
  if (ids.length < 2) return false;
  hovered.set(ids, lineUnder(event));
  return true;
}

/** Browsers send clicks as pointer events with a pointer type. */
const isTouch = (event: MouseEvent) => "pointerType" in event && event.pointerType === "touch";

/** The claims drawn at an element, shortest first, because the innermost mark is meant first. */
function claimsAt(target: EventTarget | null, claim: (id: string) => Claim | null): string[] {
  const ids = new Set<string>();
  let mark = target instanceof Element ? target.closest("mark") : null;
  for (; mark; mark = mark.parentElement?.closest("mark") ?? null) ids.add(mark.dataset.claimId ?? "");
  return shortestFirst([...ids].flatMap((id) => claim(id) ?? [])).map(({ id }) => id);
}

const shortestFirst = (claims: Claim[]) => claims.sort((a, b) => lengthOf(a) - lengthOf(b));

const lengthOf = ({ anchor: { passage } }: Claim) => (passage ? passage.end - passage.start : 0);

/** The line of the text under the pointer; the height of the pointer if it is beside the lines. */
function lineUnder({ target, clientX, clientY }: MouseEvent): Line {
  const boxes = target instanceof Element ? [...target.getClientRects()] : [];
  const on = boxes.find(({ top, bottom }) => top <= clientY && clientY <= bottom);
  return { top: on?.top ?? clientY, bottom: on?.bottom ?? clientY, left: clientX };
}

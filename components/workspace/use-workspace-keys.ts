import { flushSync } from "react-dom";
import { useClaims, useLoadState, useWorkspace } from "#client/workspace/hooks.ts";
import { type Handlers, useCommands } from "#components/commands/commands.ts";
import { ratingCommands } from "#components/rating/rating-commands.ts";
import { say } from "#components/ui/announcer.ts";
import { type Claim, takesVerdicts } from "#domain/claim.ts";
import { mayJudge } from "#domain/permissions.ts";
import type { Rating } from "#domain/rating/rating.ts";
import { claimBeside, placeOf } from "./stepping.ts";
import { type UndoActs, useUndoActs } from "./use-undo-acts.ts";
import { EVERYTHING, isFiltered, type Show } from "./workspace-filter.ts";
import type { WorkspaceView } from "./workspace-view.ts";

/** The keys of the workspace that no single part of it owns: stepping, opening, rating, undo, filters. */
export function useWorkspaceKeys(view: WorkspaceView): void {
  const workspace = useWorkspace();
  const undoing = useUndoActs(view);
  const ratedClaim = () => {
    const claim = view.currentId === null ? null : workspace.claim(view.currentId);
    return claim && takesVerdicts(claim) && !mayJudge(view.viewer, claim) ? claim : null;
  };
  const rate = ({ key, label }: Rating) => {
    const claim = ratedClaim();
    if (!claim) return;
    workspace.changeVerdict(claim.id, { rating: key });
    undoing.sayDone(`Rated ${label}.`);
  };
  useCommands({
    ...stepping(view, useClaims(), useLoadState() === "loaded"),
    ...undoCommands(undoing),
    ...ratingCommands(view.scale, "Rate", rate, () => ratedClaim() !== null),
    ...filters(view),
  });
}

function stepping(view: WorkspaceView, all: Claim[], isHere: boolean): Handlers {
  const { visibleClaims, currentId, lastId, readingOffset, open, movingId, hovered, focusable } = view;
  const step = (by: 1 | -1) => {
    const from = currentId ?? placeOf(all, lastId, readingOffset.current());
    const next = claimBeside(all, visibleClaims, from, by);
    if (next) open(next.id);
    else if (visibleClaims.length === 0)
      say(isHere ? "There are no claims to step through." : "The claims are still loading.");
    else say(by > 0 ? "This is the last claim." : "This is the first claim.");
  };
  const enter = () => {
    const [first, ...others] = hovered.atCaret();
    // Words passed a moment ago may still have their card on the screen. It must not take the focus.
    flushSync(hovered.showAtCaret);
    const card = focusable.card.current;
    if (others.length > 0 && card) card.focus();
    else if (first && ![first, ...others].includes(currentId ?? "")) open(first);
    else focusable.claim.current?.focus();
  };
  const back = () => {
    const { text, panel } = focusable;
    if (text.current && panel.current?.contains(document.activeElement)) text.current.focus({ preventScroll: true });
    else open(null);
  };
  return {
    nextClaim: { run: () => step(1) },
    previousClaim: { run: () => step(-1) },
    open: {
      label: currentId === null ? "Open the claim at the cursor" : "Go into the open claim",
      run: enter,
      isOn: () => !movingId && (currentId !== null || hovered.atCaret().length > 0),
    },
    back: {
      label: "Back to the text, then to the list",
      run: back,
      whileTyping: true,
      isOn: () => !movingId && !document.querySelector('[role="dialog"], [role="menu"]'),
    },
  };
}

const undoCommands = ({ undo, redo, canUndo, canRedo, undoLabel, redoLabel }: UndoActs): Handlers => ({
  undo: { label: undoLabel, run: undo, isOn: () => canUndo },
  redo: { label: redoLabel, run: redo, isOn: () => canRedo },
});

function filters({ filter, setFilter }: WorkspaceView): Handlers {
  const to = (show: Show) => ({ run: () => setFilter({ ...filter, show }), isOn: () => filter.show !== show });
  return {
    showAll: { run: () => setFilter(EVERYTHING), isOn: () => isFiltered(filter) },
    showAwaiting: to("awaiting"),
    showMine: to("mine"),
    showOpen: to("open"),
    showDisputed: to("disputed"),
    showStale: to("stale"),
    showChanged: to("changed"),
    showLost: to("lost"),
  };
}

import { flushSync } from "react-dom";
import { useClaims, useLoadState, useWorkspace } from "#client/workspace/hooks.ts";
import { type Command, useCommands } from "#components/commands/commands.ts";
import { ratingCommands } from "#components/rating/rating-commands.ts";
import { say } from "#components/ui/announcer.ts";
import { type Claim, takesVerdicts } from "#domain/claim.ts";
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
    return claim && takesVerdicts(claim) ? claim : null;
  };
  const rate = ({ key, label }: Rating) => {
    const claim = ratedClaim();
    if (!claim) return;
    workspace.changeVerdict(claim.id, { rating: key });
    undoing.sayDone(`Rated ${label}.`);
  };
  useCommands("Claims", [...stepping(view, useClaims(), useLoadState() === "loaded"), ...undoCommands(undoing)]);
  useCommands(
    "Verdict",
    ratingCommands(view.scale, "Rate", rate, () => ratedClaim() !== null),
  );
  useCommands("Show", filters(view));
}

function stepping(view: WorkspaceView, all: Claim[], isHere: boolean): Command[] {
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
  return [
    { label: "Next claim", keys: ["J"], run: () => step(1) },
    { label: "Previous claim", keys: ["K"], run: () => step(-1) },
    {
      label: "Open the claim at the cursor, or choose among several, or go into the open one",
      keys: ["Enter"],
      run: enter,
      isOn: () => !movingId && (currentId !== null || hovered.atCaret().length > 0),
    },
    {
      label: "Back to the text, then to the list",
      keys: ["Escape"],
      run: back,
      whileTyping: true,
      isOn: () => !movingId && !document.querySelector('[role="dialog"], [role="menu"]'),
    },
  ];
}

const undoCommands = ({ undo, redo, canUndo, canRedo, undoLabel, redoLabel }: UndoActs): Command[] => [
  { label: undoLabel, keys: ["U", "Mod+Z"], run: undo, isOn: () => canUndo },
  { label: redoLabel, keys: ["Shift+U", "Mod+Shift+Z", "Mod+Y"], run: redo, isOn: () => canRedo },
];

const SHOW_COMMANDS: [show: Show, label: string][] = [
  ["awaiting", "Show claims that await my verdict"],
  ["mine", "Show my claims"],
  ["open", "Show open claims"],
  ["disputed", "Show disputed claims"],
  ["stale", "Show stale claims"],
  ["changed", "Show claims whose words changed"],
  ["lost", "Show claims lost from the text"],
];

function filters({ filter, setFilter }: WorkspaceView): Command[] {
  return [
    ...SHOW_COMMANDS.map(([show, label]) => ({ label, run: () => setFilter({ ...filter, show }) })),
    { label: "Show all claims", run: () => setFilter(EVERYTHING), isOn: () => isFiltered(filter) },
  ];
}

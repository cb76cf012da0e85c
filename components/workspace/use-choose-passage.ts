import { say } from "#components/ui/announcer.ts";
import { useWorkspaceView } from "./workspace-view.ts";

/** Lets the person choose other words for a claim: `atOnce` the selected ones if there are any, else the next ones. */
export function useChoosePassage(): (claimId: string, how: { atOnce: boolean }) => void {
  const { moveToSelection, startMoving, focusable } = useWorkspaceView();
  return (claimId, { atOnce }) => {
    if (atOnce && moveToSelection.current(claimId)) return;
    startMoving(claimId);
    focusable.text.current?.focus({ preventScroll: true });
    say("Select the new words, then press Enter.");
  };
}

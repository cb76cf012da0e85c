import { say } from "#components/ui/announcer.ts";
import { useWorkspaceView } from "./workspace-view.ts";

/**
 * Choosing other words for a claim: those that are selected, when it is to be `atOnce`; else the ones selected next.
 */
export function usePlacing(): (claimId: string, how: { atOnce: boolean }) => void {
  const { placing, startMoving, focusable } = useWorkspaceView();
  return (claimId, { atOnce }) => {
    if (atOnce && placing.current(claimId)) return;
    startMoving(claimId);
    focusable.text.current?.focus();
    say("Select the new words, then press Enter.");
  };
}

import { say } from "#components/ui/announcer.ts";
import { useWorkspaceView } from "./workspace-view.ts";

/** Choosing other words for a claim: those that are selected, when it is to be `atOnce`; else the ones selected next. */
export function usePlacing(): (claimId: string, how: { atOnce: boolean }) => void {
  const { placing, startMoving } = useWorkspaceView();
  return (claimId, { atOnce }) => {
    if (atOnce && placing.current(claimId)) return;
    startMoving(claimId);
    document.querySelector<HTMLElement>(".article-body[tabindex]")?.focus();
    say("Select the new words, then press Enter.");
  };
}

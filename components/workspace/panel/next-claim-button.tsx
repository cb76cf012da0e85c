import { useClaims } from "#client/workspace/hooks.ts";
import { KeyButton } from "#components/commands/key-button.tsx";
import { isAwaited, isJudged, passes } from "#components/workspace/workspace-filter.ts";
import { useWorkspaceView } from "#components/workspace/workspace-view.ts";
import type { Claim } from "#domain/claim.ts";

/** After a verdict: the next claim that awaits one. It takes the focus, so that Enter goes on. */
export function NextClaimButton({ claimId }: { claimId: string }) {
  const { filter, viewer, numberOf, open } = useWorkspaceView();
  const claims = useClaims();
  const awaiting = (claim: Claim) =>
    claim.id !== claimId && isAwaited(claim) && passes(claim, { ...filter, show: "awaiting" }, viewer.id);
  const at = claims.findIndex(({ id }) => id === claimId);
  const next = [...claims.slice(at + 1), ...claims.slice(0, Math.max(0, at))].find(awaiting);
  if (!next)
    return (
      <span className="quiet">
        {claims.filter(isJudged).length} of {claims.length} judged by you. None left.
      </span>
    );
  return (
    <KeyButton command="open" kind="main" ref={takeFocus} onClick={() => open(next.id)}>
      Next: claim {numberOf(next.id)}
    </KeyButton>
  );
}

const takeFocus = (button: HTMLButtonElement | null) => button?.focus({ preventScroll: true });

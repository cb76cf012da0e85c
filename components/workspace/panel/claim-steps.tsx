import { CommandKey } from "#components/commands/command-key.tsx";
import { useShortcut } from "#components/commands/readable-keys.ts";
import { Button } from "#components/ui/button.tsx";
import { useWorkspaceView } from "#components/workspace/workspace-view.ts";
import type { Claim } from "#domain/claim.ts";
import { useMarkFocus } from "./panel-focus.ts";

/** Buttons to the claims beside the open one; null at the first and at the last. */
export function ClaimSteps({ before, after }: { before: Claim | null; after: Claim | null }) {
  return (
    <>
      <Step to={before} command="previousClaim" name="Previous claim" arrow="‹" focus="previous" />
      <Step to={after} command="nextClaim" name="Next claim" arrow="›" focus="next" />
    </>
  );
}

type StepProps = {
  to: Claim | null;
  command: "previousClaim" | "nextClaim";
  name: string;
  arrow: string;
  focus: "previous" | "next";
};

function Step({ to, command, name, arrow, focus }: StepProps) {
  const { open } = useWorkspaceView();
  const markFocus = useMarkFocus();
  const shortcut = useShortcut(command, name);
  return (
    <Button
      kind="plain"
      ref={markFocus(focus)}
      disabled={!to}
      onClick={() => to && open(to.id)}
      aria-label={name}
      {...shortcut}
    >
      <CommandKey of={command} otherwise={arrow} />
      <span className="for-fingers">{arrow}</span>
    </Button>
  );
}

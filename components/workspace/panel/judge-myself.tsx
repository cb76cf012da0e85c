"use client";
import { useWorkspace } from "#client/workspace/hooks.ts";
import { useCommands } from "#components/commands/commands.ts";
import { KeyButton } from "#components/commands/key-button.tsx";
import { Actions } from "#components/ui/actions.tsx";
import { say } from "#components/ui/announcer.ts";
import type { Claim } from "#domain/claim.ts";

/** Lets an editor judge the claim themselves. They are blind on it then, until they submit their verdict. */
export function JudgeMyself({ claim }: { claim: Claim }) {
  const workspace = useWorkspace();
  const judge = () => {
    workspace.judgeClaim(claim.id);
    say("Others’ verdicts are hidden from you until you submit yours.");
  };
  useCommands({ judge: { run: judge } });
  return (
    <section aria-label="Your verdict">
      <Actions>
        <KeyButton command="judge" onClick={judge}>
          Judge it myself
        </KeyButton>
      </Actions>
      <p className="quiet small">
        {claim.verdicts.length > 0
          ? "You can see others’ verdicts, so yours would be marked and would not count as an independent one."
          : "Others’ verdicts are then hidden from you until you submit yours."}
      </p>
    </section>
  );
}

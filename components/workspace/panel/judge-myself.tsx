"use client";
import { useWorkspace } from "#client/workspace/hooks.ts";
import { CommandKey } from "#components/commands/command-key.tsx";
import { useCommands } from "#components/commands/commands.ts";
import { Actions } from "#components/ui/actions.tsx";
import { say } from "#components/ui/announcer.ts";
import { Button } from "#components/ui/button.tsx";
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
        <Button onClick={judge}>
          Judge it myself <CommandKey of="judge" />
        </Button>
      </Actions>
      <p className="quiet small">
        {claim.verdicts.length > 0
          ? "You can see others’ verdicts, so yours would be marked and would not count as an independent one."
          : "Others’ verdicts are then hidden from you until you submit yours."}
      </p>
    </section>
  );
}

"use client";
import { KeyButton } from "#components/commands/key-button.tsx";
import { useChoosePassage } from "#components/workspace/use-choose-passage.ts";

/** Attaches a lost claim to the words that the person has selected. */
export function AttachButton({ claimId }: { claimId: string }) {
  const choosePassage = useChoosePassage();
  return (
    <KeyButton
      command="movePassage"
      // Pressing a button would clear the selection.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => choosePassage(claimId, { atOnce: true })}
    >
      Attach to selected words
    </KeyButton>
  );
}

"use client";
import { Button } from "#components/ui/button.tsx";
import { usePlacing } from "#components/workspace/use-placing.ts";

/** Puts a lost claim on words that a person has chosen. */
export function AttachButton({ claimId }: { claimId: string }) {
  const place = usePlacing();
  return (
    <Button
      // Pressing a button would let go of the selected words.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => place(claimId, { atOnce: true })}
    >
      Attach to selected words
    </Button>
  );
}

"use client";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import type { DraftForExpert } from "#domain/expert-review.ts";
import type { Verdict } from "#domain/verdict.ts";
import { AskExpertDialog } from "./ask-expert-dialog.tsx";

type AskExpertProps = {
  claimId: string;
  /** The ruling as it is written now. */
  draft: DraftForExpert;
  verdicts: Verdict[];
  /** Whether Galley can send the link by mail. */
  sendsMail: boolean;
};

/** Sends the claim with the draft of its ruling to an expert from outside. */
export function AskExpert(props: AskExpertProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>Ask an outside expert</Button>
      {isOpen && <AskExpertDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}

"use client";
import { useState } from "react";
import { say } from "#components/ui/announcer.ts";
import { Button } from "#components/ui/button.tsx";
import { problemSentence } from "#components/ui/problem-sentence.ts";
import type { CorrectionRequest } from "#domain/correction-request.ts";

type RequestRemovalProps = {
  /** What the button removes, for lists with several. */
  label?: string;
  onRemove: () => Promise<CorrectionRequest>;
  onRestore: (removed: CorrectionRequest) => Promise<unknown>;
};

/** Removes a request, and offers to undo that. */
export function RequestRemoval({ label, onRemove, onRestore }: RequestRemovalProps) {
  const [isBusy, setBusy] = useState(false);
  const restore = (removed: CorrectionRequest) =>
    void onRestore(removed).then(
      () => say("Correction request restored."),
      (error) => say(problemSentence(error)),
    );
  const remove = async () => {
    setBusy(true);
    try {
      const removed = await onRemove();
      say("Correction request removed.", { label: "Undo", run: () => restore(removed) });
    } catch (error) {
      say(problemSentence(error));
    }
    setBusy(false);
  };
  return (
    <Button kind="plain" disabled={isBusy} aria-label={label} onClick={() => void remove()}>
      Remove
    </Button>
  );
}

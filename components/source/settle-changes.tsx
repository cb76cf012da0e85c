"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { send } from "#client/api.ts";
import { say } from "#components/ui/announcer.ts";
import { Button } from "#components/ui/button.tsx";
import { problemSentence } from "#components/ui/problem-sentence.ts";

/** Says that the person has read what changed in a source, up to its latest snapshot. It counts as alive again. */
export function SettleChanges({ sourceId, sha256 }: { sourceId: string; sha256: string }) {
  const router = useRouter();
  const [isBusy, setBusy] = useState(false);
  const settle = async () => {
    setBusy(true);
    try {
      await send("PUT", `/sources/${sourceId}/settled`, { body: { sha256 } });
      say("Noted. The source counts as alive again.");
    } catch (error) {
      say(problemSentence(error));
    }
    // Also after a refusal: the source has changed again.
    router.refresh();
    setBusy(false);
  };
  return (
    <Button disabled={isBusy} onClick={() => void settle()}>
      I have read what changed
    </Button>
  );
}

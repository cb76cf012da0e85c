"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { send } from "#client/api.ts";
import { say } from "#components/ui/announcer.ts";
import { Button } from "#components/ui/button.tsx";
import { problemSentence } from "#components/ui/problem-sentence.ts";

/** Asks the outside archive for a copy of a source. What comes of it can take minutes. */
export function AskArchive({ sourceId, isAgain }: { sourceId: string; isAgain: boolean }) {
  const router = useRouter();
  const [isBusy, setBusy] = useState(false);
  const ask = async () => {
    setBusy(true);
    try {
      await send("POST", `/sources/${sourceId}/archive`);
      say("The archive will be asked. Its copy is shown here once it is confirmed.");
      router.refresh();
    } catch (error) {
      say(problemSentence(error));
    }
    setBusy(false);
  };
  return (
    <Button disabled={isBusy} onClick={() => void ask()}>
      {isAgain ? "Ask for a new copy" : "Ask the archive for a copy"}
    </Button>
  );
}

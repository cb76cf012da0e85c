"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { send } from "#client/api.ts";
import { followSource, readSource } from "#client/follow-source.ts";
import { say } from "#components/ui/announcer.ts";
import { Button } from "#components/ui/button.tsx";
import { problemSentence } from "#components/ui/problem-sentence.ts";
import { CHECK_RESULTS } from "#domain/source/health.ts";

/** Has a source looked at now, and shows how far that is. */
export function CheckAgain({ sourceId }: { sourceId: string }) {
  const router = useRouter();
  const [isChecking, setChecking] = useState(false);
  const check = async () => {
    setChecking(true);
    try {
      const before = await readSource(sourceId);
      await send("POST", `/sources/${sourceId}/check`);
      const source = await followSource(before, ({ checkedAt }) => checkedAt !== before.checkedAt);
      const [latest] = source.checks;
      say(
        latest && source.checkedAt !== before.checkedAt
          ? `Checked. Result: ${CHECK_RESULTS[latest.result].toLowerCase()}.`
          : STILL_CHECKING,
      );
      router.refresh();
    } catch (error) {
      say(problemSentence(error));
    }
    setChecking(false);
  };
  return (
    <Button disabled={isChecking} aria-busy={isChecking} onClick={() => void check()}>
      {isChecking ? "Checking…" : "Check again now"}
    </Button>
  );
}

const STILL_CHECKING = "The check takes longer than usual and goes on. Reload the page in a moment.";

"use client";
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { send } from "#client/api.ts";
import { say } from "#components/ui/announcer.ts";
import { Button } from "#components/ui/button.tsx";
import { problemSentence } from "#components/ui/problem-sentence.ts";
import type { ChecksOfAll } from "#domain/source/source-detail.ts";

const POLLING_INTERVAL_MS = 3_000;

/** Has all cited sources looked at, and shows how many of them are done, whoever asked for it and however long ago. */
export function CheckAll({ checks }: { checks: ChecksOfAll }) {
  const router = useRouter();
  const [progress, setProgress] = useState<ChecksOfAll | null>(checks.isRunning ? checks : null);
  const [isBusy, setBusy] = useState(false);
  const isRunning = progress?.isRunning ?? false;
  useEffect(() => {
    if (!isRunning) return;
    const timer = setInterval(() => {
      send<ChecksOfAll>("GET", "/sources/check").then(
        ({ value }) => {
          setProgress(value);
          if (!value.isRunning) router.refresh();
        },
        (error) => {
          setProgress(null);
          say(problemSentence(error));
        },
      );
    }, POLLING_INTERVAL_MS);
    return () => clearInterval(timer);
  }, [isRunning, router]);
  const start = async () => {
    setBusy(true);
    try {
      setProgress((await send<ChecksOfAll>("POST", "/sources/check")).value);
    } catch (error) {
      say(problemSentence(error));
    }
    setBusy(false);
  };
  return (
    <span className="check-all">
      <span className="quiet" role="status">
        {progress && progressWords(progress)}
      </span>
      <Button disabled={isBusy || isRunning} onClick={() => void start()}>
        Check all again
      </Button>
    </span>
  );
}

function progressWords({ done, total, isRunning }: ChecksOfAll): string {
  if (total === 0) return "No cited source has an address.";
  const counts = `${done.toLocaleString("en")} of ${total.toLocaleString("en")} checked.`;
  return isRunning ? `${counts} Sources of one site are checked ten seconds apart.` : counts;
}

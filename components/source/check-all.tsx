"use client";
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { send } from "#client/api.ts";
import { say } from "#components/ui/announcer.ts";
import { Button } from "#components/ui/button.tsx";
import { problemSentence } from "#components/ui/problem-sentence.ts";
import type { ChecksOfAll } from "#domain/source/source-detail.ts";

const POLLING_INTERVAL_MS = 3_000;

/** Has all cited sources looked at, and shows how many of them are done. */
export function CheckAll() {
  const router = useRouter();
  const [progress, setProgress] = useState<ChecksOfAll | null>(null);
  const [isBusy, setBusy] = useState(false);
  const since = progress && progress.done < progress.total ? progress.since : null;
  useEffect(() => {
    if (since === null) return;
    const timer = setInterval(() => {
      send<ChecksOfAll>("GET", `/sources/check?since=${encodeURIComponent(since)}`).then(
        ({ value }) => {
          setProgress(value);
          if (value.done >= value.total) router.refresh();
        },
        (error) => {
          setProgress(null);
          say(problemSentence(error));
        },
      );
    }, POLLING_INTERVAL_MS);
    return () => clearInterval(timer);
  }, [since, router]);
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
      <Button disabled={isBusy || since !== null} onClick={() => void start()}>
        Check all again
      </Button>
    </span>
  );
}

function progressWords({ done, total }: ChecksOfAll): string {
  if (total === 0) return "No cited source has an address.";
  const counts = `${done.toLocaleString("en")} of ${total.toLocaleString("en")}`;
  return done < total ? `${counts} checked. Sources of one site are checked ten seconds apart.` : `${counts} checked.`;
}

"use client";
import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { useNewerVersion } from "#client/workspace/hooks.ts";
import { useCommands } from "#components/commands/commands.ts";
import { Button } from "#components/ui/button.tsx";

/** Says that a newer version was imported meanwhile. The text stays until the reader asks for the new one. */
export function NewerVersionNotice() {
  const router = useRouter();
  const [isShowing, startShowing] = useTransition();
  const newer = useNewerVersion();
  const show = () => startShowing(() => router.refresh());
  useCommands({ newerVersion: { run: show, isOn: () => newer !== null } });
  return (
    <div className="newer-version" role="status" dir="ltr">
      {newer !== null && (
        <p>
          A new version of this article was imported. Your work is kept.{" "}
          <Button disabled={isShowing} onClick={show}>
            {isShowing ? "Opening…" : `Show version ${newer}`}
          </Button>
        </p>
      )}
    </div>
  );
}

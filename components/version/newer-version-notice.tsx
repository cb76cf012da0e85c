"use client";
import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { useNewerVersion } from "#client/workspace-hooks.ts";

/** Says that somebody brought in a newer version while this one is read. The text stays until the reader asks for the new one. */
export function NewerVersionNotice() {
  const router = useRouter();
  const [isShowing, startShowing] = useTransition();
  const newer = useNewerVersion();
  return (
    <div className="newer-version" role="status" dir="ltr">
      {newer !== null && (
        <p>
          A new version of this article came in. Your work is kept.{" "}
          <button
            type="button"
            className="btn"
            disabled={isShowing}
            onClick={() => startShowing(() => router.refresh())}
          >
            {isShowing ? "Opening…" : `Show version ${newer}`}
          </button>
        </p>
      )}
    </div>
  );
}

import { useState } from "react";
import { useWorkspace } from "#client/workspace/hooks.ts";
import type { LoadState } from "#client/workspace/types.ts";
import { Actions } from "#components/ui/actions.tsx";
import { say } from "#components/ui/announcer.ts";
import { Button } from "#components/ui/button.tsx";

/** Shown while the claims are loading and when they cannot be loaded. The text can be read and marked all the same. */
export function ClaimsLoading({ loadState }: { loadState: LoadState }) {
  const { refreshClaims } = useWorkspace();
  const [isTrying, setTrying] = useState(false);
  const tryAgain = async () => {
    setTrying(true);
    const haveCome = await refreshClaims();
    setTrying(false);
    if (!haveCome) say("The claims still cannot be loaded.");
  };
  return (
    <div className="empty">
      <p role="status">
        {loadState === "loading"
          ? "Loading claims…"
          : "The claims of this article cannot be loaded at the moment. They will appear when the connection is back. " +
            "Claims you mark in the meantime are kept."}
      </p>
      {loadState === "failed" && (
        <Actions>
          <Button onClick={() => void tryAgain()}>{isTrying ? "Trying again…" : "Try again"}</Button>
        </Actions>
      )}
    </div>
  );
}

"use client";
import { useRef, useState } from "react";
import { send } from "#client/api.ts";
import { useCommands } from "#components/commands/commands.ts";
import { History } from "#components/history/history.tsx";
import { problemSentence } from "#components/ui/problem-sentence.ts";
import { useWorkspaceView } from "#components/workspace/workspace-view.ts";
import { claimAddress } from "#domain/addresses.ts";
import type { HistoryPage } from "#domain/event.ts";

/** The history of the claim, loaded from the log when it is opened. */
export function ClaimHistory({ claimId }: { claimId: string }) {
  const { scale } = useWorkspaceView();
  const [first, setFirst] = useState<HistoryPage | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const details = useRef<HTMLDetailsElement>(null);
  const show = () => {
    if (!details.current) return;
    details.current.open = true;
    details.current.querySelector("summary")?.focus();
  };
  useCommands({ claimHistory: { run: show } });
  const read = async () => {
    try {
      const { value } = await send<HistoryPage>("GET", `/claims/${claimId}/history`);
      setFirst(value);
      setProblem(null);
    } catch (error) {
      setProblem(problemSentence(error, "Galley cannot be reached. Open the history again in a moment."));
    }
  };
  return (
    <section>
      <details ref={details} className="history" onToggle={(event) => event.currentTarget.open && void read()}>
        <summary>History</summary>
        {problem && <p className="problem">{problem}</p>}
        {first === null && !problem && <p className="quiet">Loading…</p>}
        {first && <History key={first.total} path={`/claims/${claimId}/history`} first={first} scale={scale} />}
        <p>
          <a href={claimAddress(claimId)}>Open the claim page</a>
        </p>
      </details>
    </section>
  );
}

"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import * as z from "zod";
import { send } from "#client/api.ts";
import { draftKind, saveDraft, useDraft } from "#client/drafts.ts";
import { Actions } from "#components/ui/actions.tsx";
import { say } from "#components/ui/announcer.ts";
import { Button } from "#components/ui/button.tsx";
import { ReasonDialog } from "#components/verdict/reason-dialog.tsx";
import type { RulingOutcome } from "#domain/ruling.ts";

const bulkRuling = draftKind(
  "bulk-ruling",
  z.object({ rulings: z.array(z.object({ claimId: z.string(), ifMatch: z.number() })) }),
);
const NONE = { rulings: [] };
const LATEST = "latest";

/** Remember, in this browser, which rulings were given together, so that they can be undone together. */
export const rememberBulkRuling = (viewerId: string, outcomes: RulingOutcome[]): void => {
  const rulings = outcomes.flatMap(({ claimId, outcome, ruling }) =>
    outcome === "stored" && ruling ? [{ claimId, ifMatch: ruling.version }] : [],
  );
  if (rulings.length > 0) saveDraft(bulkRuling, viewerId, LATEST, { rulings });
};

/** The latest rulings that the viewer gave together, until they dismiss it, and a button that undoes them. */
export function LatestBulkRuling({ viewerId }: { viewerId: string }) {
  const router = useRouter();
  const { value, drop } = useDraft(bulkRuling, viewerId, LATEST, NONE);
  const [isAsking, setAsking] = useState(false);
  const { rulings } = value;
  if (rulings.length === 0) return null;
  const undo = async (reason: string) => {
    const body = { rulings, reason };
    const { value: answer } = await send<{ results: RulingOutcome[] }>("DELETE", "/rulings", { body });
    const done = answer.results.filter(({ outcome }) => outcome === "withdrawn").length;
    const left = rulings.length - done;
    drop();
    say(`${counted(done)} withdrawn.${left > 0 ? ` ${counted(left)} changed in the meantime and kept.` : ""}`);
    router.refresh();
  };
  return (
    <div className="notice" role="status">
      <p>You made {counted(rulings.length)} together.</p>
      <Actions>
        <Button onClick={() => setAsking(true)}>Undo them together…</Button>
        <Button kind="plain" onClick={drop}>
          Dismiss
        </Button>
      </Actions>
      {isAsking && (
        <ReasonDialog
          personId={viewerId}
          reasonFor="undo-bulk-ruling"
          title={`Why are you withdrawing ${counted(rulings.length)}?`}
          act="Withdraw them"
          onClose={() => setAsking(false)}
          onReason={undo}
        >
          The standing of each claim will follow from its verdicts again. Rulings that someone has changed since are
          left as they are.
        </ReasonDialog>
      )}
    </div>
  );
}

const counted = (count: number) => `${count} ${count === 1 ? "ruling" : "rulings"}`;

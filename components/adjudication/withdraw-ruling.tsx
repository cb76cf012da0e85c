"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { etagOf, send } from "#client/api.ts";
import { say } from "#components/ui/announcer.ts";
import { Button } from "#components/ui/button.tsx";
import { ReasonDialog } from "#components/verdict/reason-dialog.tsx";
import type { Ruling } from "#domain/ruling.ts";

type WithdrawRulingProps = { claimId: string; ruling: Ruling; personId: string };

/** Withdraws a ruling, with a reason. The claim then stands as its verdicts say. */
export function WithdrawRuling({ claimId, ruling, personId }: WithdrawRulingProps) {
  const router = useRouter();
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <Button onClick={() => setAsking(true)}>Withdraw the ruling…</Button>
      {isAsking && (
        <ReasonDialog
          personId={personId}
          reasonFor={`withdraw-ruling ${claimId}`}
          title="Why are you withdrawing the ruling?"
          act="Withdraw the ruling"
          onClose={() => setAsking(false)}
          onReason={async (reason) => {
            await send("DELETE", `/claims/${claimId}/ruling`, { body: { reason }, etag: etagOf(ruling) });
            say("Ruling withdrawn.");
            router.refresh();
          }}
        >
          The claim’s standing will follow from its verdicts again. The history keeps the ruling and your reason.
        </ReasonDialog>
      )}
    </>
  );
}

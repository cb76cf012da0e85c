"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { etagOf, send } from "#client/api.ts";
import { say } from "#components/ui/announcer.ts";
import { Button } from "#components/ui/button.tsx";
import { ReasonDialog } from "#components/verdict/reason-dialog.tsx";

type WithdrawReportProps = { articleId: string; version: number; personId: string };

/** Withdraws the published report, with a reason that readers see. */
export function WithdrawReport({ articleId, version, personId }: WithdrawReportProps) {
  const router = useRouter();
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <Button onClick={() => setAsking(true)}>Withdraw the report…</Button>
      {isAsking && (
        <ReasonDialog
          personId={personId}
          reasonFor={`withdraw-report ${articleId}`}
          title="Why are you withdrawing the report?"
          act="Withdraw the report"
          hint="Readers see it in place of the report."
          onClose={() => setAsking(false)}
          onReason={async (reason) => {
            await send("DELETE", `/articles/${articleId}/editions`, { body: { reason }, etag: etagOf({ version }) });
            say("Report withdrawn.");
            router.refresh();
          }}
        >
          All editions and claim pages show a notice with the date and your reason instead. The next edition puts the
          report back.
        </ReasonDialog>
      )}
    </>
  );
}

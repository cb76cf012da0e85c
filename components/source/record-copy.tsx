"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { etagOf, send } from "#client/api.ts";
import { say } from "#components/ui/announcer.ts";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { FormActions } from "#components/ui/form-actions.tsx";
import { FormProblem } from "#components/ui/form-problem.tsx";
import { useSubmission } from "#components/ui/submission.ts";
import { TextField } from "#components/ui/text-field.tsx";
import type { SourceDetail } from "#domain/source/source-detail.ts";

/** Records the address of a copy that a person has found or made in an archive. */
export function RecordCopy({ source }: { source: SourceDetail }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        {source.archivedUrl ? "Change the address" : "Enter the address of a copy"}
      </Button>
      {isOpen && <CopyDialog source={source} onClose={() => setOpen(false)} />}
    </>
  );
}

function CopyDialog({ source, onClose }: { source: SourceDetail; onClose: () => void }) {
  const router = useRouter();
  const { isBusy, problem, problemAt, onSubmit } = useSubmission(
    async (values) => {
      const url = String(values.get("url")).trim() || null;
      await send("PUT", `/sources/${source.id}/archive`, { body: { url }, etag: etagOf(source) });
      say(url ? "The copy was recorded." : "The address of the copy was removed.");
      router.refresh();
      onClose();
    },
    ["url"],
  );
  return (
    <Dialog title="Copy in an archive" onClose={onClose}>
      <form onSubmit={onSubmit}>
        <FormProblem>{problem}</FormProblem>
        <TextField
          label="Address of the copy"
          name="url"
          type="url"
          defaultValue={source.archivedUrl ?? ""}
          hint="From an archive such as archive.today or the Wayback Machine. Empty the field to remove it."
          problem={problemAt("url")}
        />
        <FormActions act="Save" acting="Saving…" isBusy={isBusy} onCancel={onClose} />
      </form>
    </Dialog>
  );
}

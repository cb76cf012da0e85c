"use client";
import { useState } from "react";
import { decideOnReport } from "#client/utterances.ts";
import { Button } from "#components/ui/button.tsx";
import { DetailsFormDialog } from "#components/ui/details-form-dialog.tsx";
import { useSubmission } from "#components/ui/submission.ts";
import { TextField } from "#components/ui/text-field.tsx";
import type { UtteranceReport } from "#domain/quotation/quotation.ts";

type SpeakerButtonProps = {
  report: Pick<UtteranceReport, "quotationId" | "speaker">;
  utteranceId: string;
  onSaved: () => void;
};

/** Corrects who said a quotation. */
export function SpeakerButton({ report, utteranceId, onSaved }: SpeakerButtonProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button kind="plain" onClick={() => setOpen(true)}>
        {report.speaker ? "Correct the speaker" : "Name the speaker"}
      </Button>
      {isOpen && (
        <SpeakerDialog
          {...{ report, utteranceId }}
          onClose={() => setOpen(false)}
          onSaved={() => {
            setOpen(false);
            onSaved();
          }}
        />
      )}
    </>
  );
}

function SpeakerDialog({ report, utteranceId, onSaved, onClose }: SpeakerButtonProps & { onClose: () => void }) {
  const [speaker, setSpeaker] = useState(report.speaker ?? "");
  const submission = useSubmission(async () => {
    await decideOnReport(utteranceId, { quotationId: report.quotationId, speaker: speaker.trim() || null });
    onSaved();
  }, ["speaker"]);
  return (
    <DetailsFormDialog
      title="Who said this"
      {...{ submission, onClose }}
      isChanged={speaker !== (report.speaker ?? "")}
      isMerged={false}
    >
      <TextField
        label="Speaker"
        hint="As the article names them. Empty, it is found by rules again."
        autoFocus
        dir="auto"
        value={speaker}
        problem={submission.problemAt("speaker")}
        onChange={({ target }) => setSpeaker(target.value)}
      />
    </DetailsFormDialog>
  );
}

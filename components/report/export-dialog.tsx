"use client";
import { type ReactNode, useState } from "react";
import { Dialog } from "#components/ui/dialog.tsx";
import type { ExportJob } from "#domain/exports/export-job.ts";
import { ExportForm, type ExportFormProps } from "./export-form.tsx";
import { ExportOutcome } from "./export-outcome.tsx";

type ExportDialogProps = ExportFormProps & {
  title: string;
  onClose: () => void;
  /** What else can be exported. */
  children?: ReactNode;
};

/** Exports the report of an article or the claims that a filter selects, and follows the job that makes the file. */
export function ExportDialog({ title, onClose, children, ...form }: ExportDialogProps) {
  const [job, setJob] = useState<ExportJob | null>(null);
  return (
    <Dialog title={title} isWide={job === null} onClose={onClose}>
      {/* The form stays behind the outcome, so that another export begins with what was chosen. */}
      <div hidden={job !== null}>
        <ExportForm {...form} onDownload={onClose} onRequested={setJob} />
        {children}
      </div>
      {job && <ExportOutcome job={job} onClose={onClose} onBack={() => setJob(null)} />}
    </Dialog>
  );
}

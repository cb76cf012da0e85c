"use client";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import type { Option } from "#components/ui/options.tsx";
import type { ExportJob, ExportScope } from "#domain/exports/export-job.ts";
import type { FormatChoice } from "#domain/exports/formats.ts";
import { ExportClaimsForm } from "./export-claims-form.tsx";
import { ExportOutcome } from "./export-outcome.tsx";

type ExportClaimsProps = {
  scope: ExportScope;
  /** What is exported, such as `12 claims`. */
  what: string;
  /** The page passes them, so that no code of a format is sent to the browser. */
  formats: FormatChoice[];
  /** The languages in which ratings have labels, by name. */
  languages: Option[];
};

/** Exports the claims that a filter selects as a file of any format, which a job makes. */
export function ExportClaims({ scope, what, formats, languages }: ExportClaimsProps) {
  const [isOpen, setOpen] = useState(false);
  const [job, setJob] = useState<ExportJob | null>(null);
  const open = () => {
    setJob(null);
    setOpen(true);
  };
  return (
    <>
      <Button onClick={open}>Export</Button>
      {isOpen && (
        <Dialog title={`Export ${what}`} isWide={job === null} onClose={() => setOpen(false)}>
          {job === null ? (
            <ExportClaimsForm {...{ scope, formats, languages }} onRequested={setJob} />
          ) : (
            <ExportOutcome job={job} onClose={() => setOpen(false)} onBack={() => setJob(null)} />
          )}
        </Dialog>
      )}
    </>
  );
}

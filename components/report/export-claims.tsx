"use client";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import type { ExportScope } from "#domain/exports/export-job.ts";
import { ExportDialog } from "./export-dialog.tsx";
import type { ExportFormProps } from "./export-form.tsx";

type ExportClaimsProps = Omit<ExportFormProps, "scope"> & {
  scope: ExportScope;
  /** What is exported, such as `12 claims`. */
  what: string;
};

/** Exports the claims that a filter selects as a file of any format. */
export function ExportClaims({ scope, what, ...form }: ExportClaimsProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>Export</Button>
      {isOpen && (
        <ExportDialog title={`Export ${what}`} scope={{ filter: scope }} {...form} onClose={() => setOpen(false)} />
      )}
    </>
  );
}

"use client";
import { useState } from "react";
import { useCommands } from "#components/commands/commands.ts";
import { KeptCopies } from "#components/source/kept-copies.tsx";
import { Button } from "#components/ui/button.tsx";
import { ExportDialog } from "./export-dialog.tsx";
import type { ExportFormProps } from "./export-form.tsx";

type ExportMenuProps = Omit<ExportFormProps, "scope"> & { articleId: string };

/** Exports the report of an article, or the kept copies of its sources. */
export function ExportMenu({ articleId, ...form }: ExportMenuProps) {
  const [isOpen, setOpen] = useState(false);
  useCommands({ exportArticle: { run: () => setOpen(true) } });
  return (
    <>
      <Button onClick={() => setOpen(true)}>Export</Button>
      {isOpen && (
        <ExportDialog title="Export" scope={{ article: articleId }} {...form} onClose={() => setOpen(false)}>
          <KeptCopies articleId={articleId} />
        </ExportDialog>
      )}
    </>
  );
}

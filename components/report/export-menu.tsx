"use client";
import { useState } from "react";
import { useCommands } from "#components/commands/commands.ts";
import { KeptCopies } from "#components/source/kept-copies.tsx";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import type { Option } from "#components/ui/options.tsx";
import type { FormatChoice } from "#domain/exports/formats.ts";
import { ExportForm } from "./export-form.tsx";

type ExportMenuProps = {
  articleId: string;
  /** The page passes them, so that no code of a format is sent to the browser. */
  formats: FormatChoice[];
  /** The languages in which ratings have labels, by name. */
  languages: Option[];
};

/** Downloads the report of an article as a file. */
export function ExportMenu({ articleId, formats, languages }: ExportMenuProps) {
  const [isOpen, setOpen] = useState(false);
  useCommands({ exportArticle: { run: () => setOpen(true) } });
  const close = () => setOpen(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>Export</Button>
      {isOpen && (
        <Dialog title="Export" isWide onClose={close}>
          <ExportForm {...{ articleId, formats, languages }} onDone={close} />
          <KeptCopies articleId={articleId} />
        </Dialog>
      )}
    </>
  );
}

"use client";
import { useState } from "react";
import { DialogTrigger, Popover } from "react-aria-components";
import { useCommands } from "#components/commands/commands.ts";
import { TriggerButton } from "#components/ui/button.tsx";
import type { FormatChoice } from "#domain/exports/formats.ts";
import { ExportForm } from "./export-form.tsx";

type ExportMenuProps = {
  articleId: string;
  /** The page passes them, so that no code of a format is sent to the browser. */
  formats: FormatChoice[];
};

/** Downloads the report of an article as a file. */
export function ExportMenu({ articleId, formats }: ExportMenuProps) {
  const [isOpen, setOpen] = useState(false);
  useCommands({ exportArticle: { run: () => setOpen(true) } });
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <TriggerButton>Export</TriggerButton>
      {/* With no dialog in it, the popover is one itself, named by the button. */}
      <Popover className="popover export-popover" placement="bottom start">
        <ExportForm articleId={articleId} formats={formats} onDone={() => setOpen(false)} />
        <p className="small">
          <a href={`/api/v1/articles/${articleId}/wacz`} download>
            Kept copies of the sources (WACZ)
          </a>
        </p>
      </Popover>
    </DialogTrigger>
  );
}

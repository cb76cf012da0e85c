"use client";
import { Button, Dialog, DialogTrigger, Popover } from "react-aria-components";
import type { FormatChoice } from "#domain/exports/formats.ts";
import { ExportForm } from "./export-form.tsx";

type ExportMenuProps = {
  articleId: string;
  /** What there is to choose from; the page knows, so that no writer is sent to the browser. */
  formats: FormatChoice[];
};

/** Takes the report of an article away as a file. */
export function ExportMenu({ articleId, formats }: ExportMenuProps) {
  return (
    <DialogTrigger>
      <Button className="btn">Export</Button>
      <Popover className="popover export-popover" placement="bottom end">
        <Dialog aria-label="Export the report" className="export-dialog">
          {({ close }) => <ExportForm articleId={articleId} formats={formats} onDone={close} />}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

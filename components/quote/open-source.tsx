"use client";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { SourceDialog, type SourceDialogProps } from "./source-dialog.tsx";

type OpenSourceProps = Omit<SourceDialogProps, "onClose"> & { children: string; label?: string };

/** A button that opens the copy of a source, to read a quote in its context or to pick one. */
export function OpenSource({ children, label, ...dialog }: OpenSourceProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        kind="plain"
        className="open-source"
        aria-haspopup="dialog"
        aria-label={label}
        onClick={() => setOpen(true)}
      >
        {children}
      </Button>
      {isOpen && (
        // biome-ignore lint/a11y/noStaticElementInteractions: React passes keys of the dialog on to the form around it.
        <div role="presentation" onKeyDown={(event) => event.stopPropagation()}>
          <SourceDialog {...dialog} onClose={() => setOpen(false)} />
        </div>
      )}
    </>
  );
}

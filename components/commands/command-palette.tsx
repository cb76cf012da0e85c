"use client";
import { useEffect, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import type { Role } from "#domain/permissions.ts";
import { CommandKey } from "./command-key.tsx";
import { runKeys, useAllCommands, useCommands } from "./commands.ts";
import type { Destination } from "./destination.ts";
import { KeyHelp } from "./key-help.tsx";
import { PaletteDialog } from "./palette-dialog.tsx";
import { useShortcut } from "./readable-keys.ts";
import { useShortcuts } from "./shortcuts-context.ts";

type Open = "commands" | "search" | "keys" | null;

/** Runs commands by their keys, and opens the command palette, the search and the list of keys. */
export function CommandPalette({ role, destinations }: { role: Role; destinations: Destination[] }) {
  const [open, setOpen] = useState<Open>(null);
  const commands = useAllCommands();
  const shortcuts = useShortcuts();
  useCommands({
    commands: { whileTyping: true, run: () => setOpen("commands") },
    search: { run: () => setOpen("search") },
    keys: { run: () => setOpen("keys") },
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if ((event.defaultPrevented && !isLeavingEditor(event)) || event.isComposing) return;
      if (runKeys(event, commands(), shortcuts)) event.preventDefault();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [commands, shortcuts]);
  const close = () => setOpen(null);
  return (
    <>
      <Button kind="plain" onClick={() => setOpen("search")} aria-label="Search" {...useShortcut("search")}>
        <span className="wide-only">Search </span>
        <span className="wide-only">
          <CommandKey of="search" />
        </span>
        <svg
          className="narrow-only"
          width="16"
          height="16"
          viewBox="0 0 16 16"
          aria-hidden="true"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.6"
        >
          <circle cx="6.5" cy="6.5" r="4.7" />
          <path d="m10 10 4.5 4.5" />
        </svg>
      </Button>
      {(open === "commands" || open === "search") && (
        <PaletteDialog mode={open} commands={commands()} destinations={destinations} onClose={close} />
      )}
      {open === "keys" && <KeyHelp role={role} onClose={close} />}
    </>
  );
}

/** Text editors prevent the default of Escape without using it. */
const isLeavingEditor = ({ key, target }: KeyboardEvent) =>
  key === "Escape" && target instanceof HTMLElement && target.isContentEditable;

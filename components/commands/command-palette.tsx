"use client";
import { useEffect, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Key } from "#components/ui/key.tsx";
import { runKeys, useAllCommands, useCommands } from "./commands.ts";
import { KeyHelp } from "./key-help.tsx";
import { type Destination, PaletteDialog } from "./palette-dialog.tsx";

type Open = "commands" | "search" | "keys" | null;

const ALL_COMMANDS = "All commands";

/** Runs commands by their keys, and opens the command palette, the search and the list of keys. */
export function CommandPalette({ rooms }: { rooms: Destination[] }) {
  const [open, setOpen] = useState<Open>(null);
  const commands = useAllCommands();
  useCommands("Everywhere", [
    { label: ALL_COMMANDS, keys: ["Mod+K"], whileTyping: true, run: () => setOpen("commands") },
    { label: "Search articles and claims", keys: ["/"], run: () => setOpen("search") },
    { label: "Show all keys", keys: ["?"], run: () => setOpen("keys") },
  ]);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if ((event.defaultPrevented && !isLeavingEditor(event)) || event.isComposing) return;
      // The commands registered last belong to the innermost part of the page and take precedence.
      if (runKeys(event, commands().reverse())) event.preventDefault();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [commands]);
  const close = () => setOpen(null);
  return (
    <>
      <Button kind="plain" onClick={() => setOpen("search")} aria-label="Search">
        <span className="wide-only">Search </span>
        <span className="wide-only">
          <Key>/</Key>
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
        <PaletteDialog
          mode={open}
          commands={commands().filter(({ label }) => label !== ALL_COMMANDS)}
          rooms={rooms}
          onClose={close}
        />
      )}
      {open === "keys" && <KeyHelp commands={commands()} onClose={close} />}
    </>
  );
}

/** Text editors prevent the default of Escape without using it. */
const isLeavingEditor = ({ key, target }: KeyboardEvent) =>
  key === "Escape" && target instanceof HTMLElement && target.isContentEditable;

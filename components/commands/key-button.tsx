"use client";
import type { ComponentProps } from "react";
import { Button } from "#components/ui/button.tsx";
import type { CommandId } from "#domain/commands/commands.ts";
import { CommandKey } from "./command-key.tsx";
import { useShortcut } from "./readable-keys.ts";

/** A button that does what a command does. It shows the key of the command, and tells screen readers of it. */
export function KeyButton({ command, children, ...button }: ComponentProps<typeof Button> & { command: CommandId }) {
  return (
    <Button {...useShortcut(command)} {...button}>
      {children} <CommandKey of={command} />
    </Button>
  );
}

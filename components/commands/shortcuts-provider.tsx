"use client";
import type { ReactNode } from "react";
import type { Shortcuts } from "#domain/commands/shortcuts.ts";
import { ShortcutsContext } from "./shortcuts-context.ts";

/** Gives the pages the person's own keys. */
export function ShortcutsProvider({ shortcuts, children }: { shortcuts: Shortcuts; children: ReactNode }) {
  return <ShortcutsContext value={shortcuts}>{children}</ShortcutsContext>;
}

import { createContext, use } from "react";
import { DEFAULT_SHORTCUTS, type Shortcuts } from "#domain/commands/shortcuts.ts";

/** The person's own keys. They come with the page, so that its first response already shows them. */
export const ShortcutsContext = createContext<Shortcuts>(DEFAULT_SHORTCUTS);

export const useShortcuts = (): Shortcuts => use(ShortcutsContext);

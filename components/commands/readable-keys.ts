import { useSyncExternalStore } from "react";
import type { CommandId } from "#domain/commands/commands.ts";
import { keysOf } from "#domain/commands/shortcuts.ts";
import { useShortcuts } from "./shortcuts-context.ts";

const isMac = () => /Mac|iP(hone|ad)/.test(navigator.platform);

/** Whether `Mod` is the Command key. The server does not know. */
const useMac = (): boolean =>
  useSyncExternalStore(
    () => () => {},
    isMac,
    () => false,
  );

/** Names keys as they stand on the person's keyboard. */
export function useReadableKeys(): (keys: string) => string {
  const onMac = useMac();
  return (keys) =>
    keys
      .replace("Mod", onMac ? "⌘" : "Ctrl")
      .replace("Alt", onMac ? "⌥" : "Alt")
      .replace(/\+(?=.)/gu, " ")
      .replace("Escape", "Esc");
}

/** The key of a command on this person's keyboard; null while it has none. */
export function useKeyOf(id: CommandId): string | null {
  const [keys] = keysOf(useShortcuts(), id);
  const readable = useReadableKeys();
  return keys === undefined ? null : readable(keys);
}

/** What tells of a key on its button: to screen readers, and with a tip in a tooltip too. */
export type ShortcutAttributes = { "aria-keyshortcuts"?: string; title?: string };

/** What tells of the key of a command on its button. */
export function useShortcut(id: CommandId, tip?: string): ShortcutAttributes {
  const keys = keysOf(useShortcuts(), id);
  return useShortcutAttributes()(keys, tip);
}

/** The same for keys that cannot be changed. The first is shown in the tooltip. */
export function useShortcutAttributes(): (keys: readonly string[], tip?: string) => ShortcutAttributes {
  const readable = useReadableKeys();
  const modifier = useMac() ? "Meta" : "Control";
  return ([...keys], tip) => ({
    ...(keys.length > 0 && { "aria-keyshortcuts": keys.map((key) => key.replace("Mod", modifier)).join(" ") }),
    ...(tip && { title: keys[0] === undefined ? tip : `${tip} (${readable(keys[0])})` }),
  });
}

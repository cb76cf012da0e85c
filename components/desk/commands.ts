import { useEffect, useRef, useSyncExternalStore } from "react";

/** Something a person can do from the keyboard or the command palette. */
export type Command = {
  id: string;
  label: string;
  /** Keys that run it, such as `Shift+C` or `Mod+K`; the first is shown. */
  keys?: string[];
  /** Under what it stands in the palette and in the list of keys. */
  group: string;
  run: () => void;
  /** Whether it can be done now; when not, its keys do nothing. */
  isOn?: () => boolean;
  /** Its keys work while the person types. */
  whileTyping?: true;
};

type Registered = { commands: () => Command[] };

const registered = new Set<Registered>();
const listeners = new Set<() => void>();
let snapshot: Registered[] = [];

function changed(): void {
  snapshot = [...registered];
  for (const listener of listeners) listener();
}

/** Offer commands while the component is on the page. They may change with each rendering; the latest ones run. */
export function useCommands(commands: Command[]): void {
  const latest = useRef(commands);
  useEffect(() => {
    latest.current = commands;
  });
  useEffect(() => {
    const entry = { commands: () => latest.current };
    registered.add(entry);
    changed();
    return () => {
      registered.delete(entry);
      changed();
    };
  }, []);
}

const NONE: Registered[] = [];

/** All commands of the page. */
export function useAllCommands(): () => Command[] {
  const entries = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => snapshot,
    () => NONE,
  );
  return () => entries.flatMap(({ commands }) => commands());
}

/** The name of the keys that are pressed, as commands write them. */
export function keysOf({ key, code, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): string {
  const isLetter = /^Key[A-Z]$/.test(code) || /^[a-z]$/i.test(key);
  // On a keyboard of another script the letter's place counts: there is no Latin C on it.
  const name = /^[a-z]$/i.test(key) ? key.toUpperCase() : isLetter ? code.slice(3) : key;
  return `${ctrlKey || metaKey ? "Mod+" : ""}${altKey ? "Alt+" : ""}${shiftKey && isLetter ? "Shift+" : ""}${name}`;
}

const TYPING =
  'input, textarea, select, [contenteditable="true"], [role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]';

/** Run the command whose keys are pressed. Whether one was found. */
export function runKeys(event: KeyboardEvent, commands: Command[]): boolean {
  const target = event.target instanceof Element ? event.target : document.body;
  const isTyping = target.closest(TYPING) !== null;
  // Enter and the space bar belong to the button or link that has the focus.
  if ((event.key === "Enter" || event.key === " ") && target.closest("button, a, summary")) return false;
  const pressed = keysOf(event);
  const found = commands.find(
    ({ keys, whileTyping, isOn }) => keys?.includes(pressed) && (whileTyping || !isTyping) && (isOn?.() ?? true),
  );
  found?.run();
  return found !== undefined;
}

import { useEffect, useRef, useSyncExternalStore } from "react";
import { createListeners } from "#client/listeners.ts";

/** Something a person can do from the keyboard or the command palette. */
export type Command = {
  label: string;
  /** Keys that run it, such as `Shift+C` or `Mod+K`; the first is shown. */
  keys?: string[];
  run: () => void;
  /** Whether it can be run now. If not, its keys do nothing. */
  isOn?: () => boolean;
  /** Its keys work while the person types. */
  whileTyping?: true;
};

/** The group is the heading of the command in the list of keys. */
export type GroupedCommand = Command & { group: string };

type CommandSource = () => GroupedCommand[];

const listeners = createListeners();
let sources: CommandSource[] = [];

function changeSources(next: CommandSource[]): void {
  sources = next;
  listeners.call();
}

/** Offer commands while the component is on the page. They may change with each rendering; the latest ones run. */
export function useCommands(group: string, commands: Command[]): void {
  const latest = useRef(commands);
  useEffect(() => {
    latest.current = commands;
  });
  useEffect(() => {
    const source = () => latest.current.map((command) => ({ ...command, group }));
    changeSources([...sources, source]);
    return () => changeSources(sources.filter((other) => other !== source));
  }, [group]);
}

const NONE: CommandSource[] = [];

/** All commands of the page, in the order in which they were offered. */
export function useAllCommands(): () => GroupedCommand[] {
  const current = useSyncExternalStore(
    listeners.add,
    () => sources,
    () => NONE,
  );
  return () => current.flatMap((source) => source());
}

/** A name that no other command of the page has. */
export const commandId = ({ label, keys = [] }: Pick<Command, "label" | "keys">) => `${label} ${keys[0]}`;

type Pressed = Pick<KeyboardEvent, "key" | "code" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">;

/** The name of the pressed keys, as `Command.keys` has it. */
export function keysOf({ key, code, ctrlKey, metaKey, altKey, shiftKey }: Pressed): string {
  const name = nameOf(key, code, shiftKey);
  const isShifted = shiftKey && /^[A-Z]$/.test(name);
  return `${ctrlKey || metaKey ? "Mod+" : ""}${altKey ? "Alt+" : ""}${isShifted ? "Shift+" : ""}${name}`;
}

/** By position on keyboards without Latin letters, such as Cyrillic, and for digits that need Shift, as in French. */
function nameOf(key: string, code: string, shiftKey: boolean): string {
  if (/^[a-z]$/i.test(key)) return key.toUpperCase();
  if (/^\p{L}\p{M}*$/u.test(key) && /^Key[A-Z]$/.test(code)) return code.slice(3);
  return !shiftKey && /^Digit\d$/.test(code) && !/^[/?]$/.test(key) ? code.slice(5) : key;
}

/** Elements that use letter keys themselves. Radio buttons and tick boxes do not. */
const TYPING =
  'input:not([type="radio"], [type="checkbox"]), textarea, select, [contenteditable="true"], ' +
  '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]';

/** Run the command whose keys are pressed. Returns whether there was one. */
export function runKeys(event: KeyboardEvent, commands: Command[]): boolean {
  const target = event.target instanceof Element ? event.target : document.body;
  const isTyping = target.closest(TYPING) !== null;
  // Enter and Space activate the button or link that has the focus.
  const pressed = keysOf(event);
  if ((pressed === "Enter" || pressed === " ") && target.closest("button, a, summary, input")) return false;
  const found = commands.find(
    ({ keys, whileTyping, isOn }) => keys?.includes(pressed) && (whileTyping || !isTyping) && (isOn?.() ?? true),
  );
  found?.run();
  return found !== undefined;
}

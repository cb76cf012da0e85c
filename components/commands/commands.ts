import { useEffect, useRef, useSyncExternalStore } from "react";
import { createListeners } from "#client/listeners.ts";
import { type CommandId, commandOf } from "#domain/commands/commands.ts";
import { keysOf, type Shortcuts } from "#domain/commands/shortcuts.ts";

/** How a part of the page runs a command of the table. */
export type Handler = {
  run: () => void;
  /** Says more than the label of the table, such as what is undone. */
  label?: string;
  /** Whether it can be run now. If not, its keys do nothing. */
  isOn?: () => boolean;
  /** Its keys work while the person types. */
  whileTyping?: true;
};

export type Handlers = Partial<Record<CommandId, Handler>>;

/** A command that the page can run. */
export type Command = Handler & { id: CommandId; label: string };

type CommandSource = () => Command[];

const listeners = createListeners();
let sources: CommandSource[] = [];

function changeSources(next: CommandSource[]): void {
  sources = next;
  listeners.call();
}

/** Offer commands while the component is on the page. They may change with each rendering; the latest ones run. */
export function useCommands(handlers: Handlers): void {
  const latest = useRef(handlers);
  useEffect(() => {
    latest.current = handlers;
  });
  useEffect(() => {
    const source = () =>
      Object.entries(latest.current).map(([name, handler]) => {
        const id = name as CommandId;
        return { ...handler, id, label: handler.label ?? commandOf(id).label };
      });
    changeSources([...sources, source]);
    return () => changeSources(sources.filter((other) => other !== source));
  }, []);
}

const NONE: CommandSource[] = [];

/** All commands of the page, those of its innermost part first: they take precedence. */
export function useAllCommands(): () => Command[] {
  const current = useSyncExternalStore(
    listeners.add,
    () => sources,
    () => NONE,
  );
  return () => current.flatMap((source) => source()).reverse();
}

/** Run a command of the page from elsewhere, such as from a menu. */
export function runCommand(id: CommandId): void {
  const offered = sources.flatMap((source) => source()).reverse();
  offered.find((command) => command.id === id && (command.isOn?.() ?? true))?.run();
}

type Pressed = Pick<KeyboardEvent, "key" | "code" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">;

/** The name of the pressed keys, as the table of commands has it. */
export function pressedKeys({ key, code, ctrlKey, metaKey, altKey, shiftKey }: Pressed): string {
  const name = nameOf(key, code, shiftKey, altKey);
  const isShifted = shiftKey && /^[A-Z]$/.test(name);
  return `${ctrlKey || metaKey ? "Mod+" : ""}${altKey ? "Alt+" : ""}${isShifted ? "Shift+" : ""}${name}`;
}

/**
 * By position on keyboards without Latin letters, such as Cyrillic, for digits that need Shift, as in French, and with
 * Alt, which types signs on a Mac.
 */
function nameOf(key: string, code: string, shiftKey: boolean, altKey: boolean): string {
  if (/^[a-z]$/i.test(key)) return key.toUpperCase();
  if ((altKey || /^\p{L}\p{M}*$/u.test(key)) && /^Key[A-Z]$/.test(code)) return code.slice(3);
  return !shiftKey && /^Digit\d$/.test(code) && !/^[/?]$/.test(key) ? code.slice(5) : key;
}

/** Elements that use letter keys themselves. Radio buttons and tick boxes do not. */
const TYPING =
  'input:not([type="radio"], [type="checkbox"]), textarea, select, [contenteditable="true"], ' +
  '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]';

/** Run the command whose keys are pressed. Returns whether there was one. */
export function runKeys(event: KeyboardEvent, commands: Command[], shortcuts: Shortcuts): boolean {
  const target = event.target instanceof Element ? event.target : document.body;
  const isTyping = target.closest(TYPING) !== null;
  // Enter and Space activate the button or link that has the focus.
  const pressed = pressedKeys(event);
  if ((pressed === "Enter" || pressed === " ") && target.closest("button, a, summary, input")) return false;
  const found = commands.find(
    ({ id, whileTyping, isOn }) =>
      keysOf(shortcuts, id).includes(pressed) && (whileTyping || !isTyping) && (isOn?.() ?? true),
  );
  found?.run();
  return found !== undefined;
}

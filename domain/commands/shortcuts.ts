import * as z from "zod";
import { COMMAND_IDS, type CommandId, commandOf, NUMBER_KEYS } from "./commands.ts";

/** A key that a person may choose: a letter or a sign, alone or with Shift or Alt. Numbers give ratings. */
const CHOSEN_KEY = /^(?:(?:Alt\+)?(?:Shift\+)?[A-Z]|(?:Alt\+)?[^\p{L}\p{N}\p{C}\s+])$/u;

export const isChoosable = (keys: string): boolean => CHOSEN_KEY.test(keys);

/** What `isChoosable` asks for. */
export const CHOOSABLE = "Choose a letter or a symbol, alone or with Shift or Alt.";

/** A key of one character without Ctrl, Command or Alt, which WCAG 2.1.4 lets people turn off. */
export const isCharacterKey = (keys: string): boolean => /^(?:Shift\+)?\S$/u.test(keys);

/** Whether a person can choose another key for a command. Keys such as Esc and those with Ctrl are fixed. */
export function isChangeable(id: CommandId): boolean {
  const [first] = commandOf(id).keys ?? [];
  return first === undefined || (isCharacterKey(first) && !NUMBER_KEYS.some((number) => number === first));
}

const KnownCommand = z.enum(COMMAND_IDS as [CommandId, ...CommandId[]]);
const ChosenKey = z.string().max(20).regex(CHOSEN_KEY, CHOOSABLE);

/** A person's own keys. `keys` has those that differ from the table; null removes the key of a command. */
export const Shortcuts = z
  .strictObject({
    /** Whether keys of one character run commands. */
    on: z.boolean(),
    keys: z.partialRecord(KnownCommand, ChosenKey.nullable()),
  })
  .superRefine((shortcuts, context) => {
    for (const id of COMMAND_IDS.filter((some) => some in shortcuts.keys)) {
      const fault = keyFault(shortcuts, id);
      if (fault) context.addIssue({ code: "custom", path: ["keys", id], message: fault });
    }
  });
export type Shortcuts = z.infer<typeof Shortcuts>;

export const DEFAULT_SHORTCUTS: Shortcuts = { on: true, keys: {} };

/** All keys of a command as a person has chosen them, whether or not they are turned on. The first is shown. */
export function chosenKeys({ keys: own }: Shortcuts, id: CommandId): readonly string[] {
  const keys = commandOf(id).keys ?? [];
  const first = own[id];
  if (first === undefined || !isChangeable(id)) return keys;
  return first === null ? keys.slice(1) : [first, ...keys.slice(1)];
}

/** The keys that run a command. */
export const keysOf = (shortcuts: Shortcuts, id: CommandId): string[] =>
  chosenKeys(shortcuts, id).filter((keys) => shortcuts.on || !isCharacterKey(keys));

/** Why a command cannot have the key that was chosen for it; null when it can. */
export function keyFault(shortcuts: Shortcuts, id: CommandId): string | null {
  if (!isChangeable(id)) return "The key for this command cannot be changed.";
  const [key] = chosenKeys(shortcuts, id);
  const other = key && COMMAND_IDS.find((some) => some !== id && chosenKeys(shortcuts, some).includes(key));
  return other ? `${key} is already used: ${commandOf(other).label}.` : null;
}

/** The stored choice of a person. What this version does not know, or no longer allows, is left out. */
export function readShortcuts(stored: unknown): Shortcuts {
  const known = z.object({ on: z.boolean(), keys: z.record(z.string(), z.unknown()) }).safeParse(stored);
  if (!known.success) return DEFAULT_SHORTCUTS;
  const shortcuts: Shortcuts = { on: known.data.on, keys: {} };
  for (const id of COMMAND_IDS) {
    const key = ChosenKey.nullable().safeParse(known.data.keys[id]);
    if (key.success) shortcuts.keys[id] = key.data;
  }
  for (const id of COMMAND_IDS) if (id in shortcuts.keys && keyFault(shortcuts, id)) delete shortcuts.keys[id];
  return shortcuts;
}

import { atLeast, type Role } from "#domain/permissions.ts";
import { COMMAND_GROUPS, COMMAND_IDS, type CommandGroup, commandOf } from "./commands.ts";
import { keysOf, type Shortcuts } from "./shortcuts.ts";

/** The keys in one group of the list of keys. */
export type ListedKeys = { group: CommandGroup; keys: { label: string; keys: string }[] };

/** The keys that a person of this role has on any screen, as they have chosen them. */
export function listedKeys(role: Role, shortcuts: Shortcuts): ListedKeys[] {
  const groups = Object.entries(COMMAND_GROUPS) as [CommandGroup, Role][];
  return groups
    .filter(([, least]) => atLeast(role, least))
    .map(([group]) => ({ group, keys: keysIn(group, shortcuts) }))
    .filter(({ keys }) => keys.length > 0);
}

/** Number keys share a row. */
function keysIn(group: CommandGroup, shortcuts: Shortcuts): ListedKeys["keys"] {
  return COMMAND_IDS.filter((id) => commandOf(id).group === group).flatMap((id) => {
    const [keys] = keysOf(shortcuts, id);
    if (keys === undefined || /^[2-9]$/.test(keys)) return [];
    return [
      keys === "1"
        ? { label: "Choose a rating by its place in the scale", keys: "1 … 9" }
        : { label: commandOf(id).label, keys },
    ];
  });
}

import { COMMAND_GROUPS, COMMAND_IDS, type CommandGroup, commandOf } from "#domain/commands/commands.ts";
import { matchesWords } from "#domain/commands/word-beginnings.ts";
import type { Command } from "./commands.ts";
import type { Destination } from "./destination.ts";

const GROUPS = Object.keys(COMMAND_GROUPS) as CommandGroup[];

/** What the page does comes before what can be done everywhere, and then the order of the table counts. */
function placeOf({ id }: Command): number {
  const group = GROUPS.indexOf(commandOf(id).group);
  return (group === 0 ? GROUPS.length : group) * COMMAND_IDS.length + COMMAND_IDS.indexOf(id);
}

/** The commands that can be run now and that the typed words find. Of commands with one id the innermost counts. */
export function offeredCommands(commands: Command[], typed: string): Command[] {
  const running = commands.filter(({ id, isOn }) => id !== "commands" && (isOn?.() ?? true));
  return running
    .filter(({ id }, at) => running.findIndex((other) => other.id === id) === at)
    .filter(({ id, label }) => matchesWords(`${label} ${commandOf(id).label} ${commandOf(id).also ?? ""}`, typed))
    .sort((a, b) => foundByName(b.label, typed) - foundByName(a.label, typed) || placeOf(a) - placeOf(b));
}

/** The pages that the typed words find. */
export const offeredDestinations = (destinations: Destination[], typed: string): Destination[] =>
  destinations
    .filter(({ name, also }) => matchesWords(`Go to ${name} ${also}`, typed))
    .sort((a, b) => foundByName(b.name, typed) - foundByName(a.name, typed));

const foundByName = (name: string, typed: string): number => Number(matchesWords(name, typed));

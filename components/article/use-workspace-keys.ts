import { type Undo, useWorkspace } from "#client/workspace-hooks.ts";
import { type Command, useCommands } from "#components/desk/commands.ts";
import { say } from "#components/ui/announcer.ts";
import type { ClaimFilter } from "./claim-filter.ts";
import { EVERYTHING, isFiltered } from "./claim-filter.ts";
import type { WorkspaceView } from "./workspace-view.ts";

/** The keys of the workspace that no single part of it owns: stepping, opening, rating, undo, filters. */
export function useWorkspaceKeys(view: WorkspaceView, undo: Undo): void {
  useCommands([...stepping(view), ...ratings(view, useWorkspace().changeVerdict), ...undoing(undo), ...filters(view)]);
}

function stepping({ shown, currentId, open, movingId }: WorkspaceView): Command[] {
  const step = (by: 1 | -1) => {
    const at = shown.findIndex(({ id }) => id === currentId);
    const next = shown[at < 0 ? (by > 0 ? 0 : shown.length - 1) : at + by];
    if (next) open(next.id);
    else
      say(
        shown.length === 0
          ? "There is no claim to step to."
          : by > 0
            ? "This is the last claim."
            : "This is the first claim.",
      );
  };
  const focusPanel = () => document.querySelector<HTMLElement>("[data-panel-start]")?.focus();
  const back = () => {
    const text = document.querySelector<HTMLElement>(".article-body[tabindex]");
    if (document.activeElement?.closest(".panel") && text) text.focus();
    else open(null);
  };
  return [
    { id: "next", label: "Next claim", group: "Claims", keys: ["J"], run: () => step(1) },
    { id: "previous", label: "Previous claim", group: "Claims", keys: ["K"], run: () => step(-1) },
    {
      id: "open",
      label: "Go into the claim",
      group: "Claims",
      keys: ["Enter"],
      run: focusPanel,
      isOn: () => currentId !== null && !movingId,
    },
    {
      id: "back",
      label: "Back to the text, then to the list",
      group: "Claims",
      keys: ["Escape"],
      run: back,
      whileTyping: true,
      isOn: () => !movingId && !document.querySelector('[role="dialog"], [role="menu"]'),
    },
  ];
}

function ratings(
  { scale, currentId }: WorkspaceView,
  changeVerdict: (claimId: string, patch: { rating: string }) => void,
): Command[] {
  return scale
    .filter(({ retired }) => !retired)
    .slice(0, 9)
    .map(({ key, label }, index) => ({
      id: `rate-${key}`,
      label: `Rate ${label}`,
      group: "Verdict",
      keys: [String(index + 1)],
      isOn: () => currentId !== null && document.querySelector("[data-can-rate]") !== null,
      run: () => {
        if (!currentId) return;
        changeVerdict(currentId, { rating: key });
        say(`Rated ${label}.`);
      },
    }));
}

function undoing({ undo, redo, canUndo, canRedo, undoLabel, redoLabel }: Undo): Command[] {
  const done = (label: string | null, words: string) =>
    say(label ? `${words}: ${label}.` : "There is nothing to take back.");
  return [
    {
      id: "undo",
      label: undoLabel,
      group: "Claims",
      keys: ["U", "Mod+Z"],
      run: () => done(undo(), "Undone"),
      isOn: () => canUndo,
    },
    {
      id: "redo",
      label: redoLabel,
      group: "Claims",
      keys: ["Shift+U", "Mod+Shift+Z", "Mod+Y"],
      run: () => done(redo(), "Done again"),
      isOn: () => canRedo,
    },
  ];
}

const SHOWS: [show: ClaimFilter["show"], label: string][] = [
  ["mine", "Show my claims"],
  ["open", "Show open claims"],
  ["disputed", "Show disputed claims"],
  ["stale", "Show stale claims"],
];

function filters({ filter, setFilter }: WorkspaceView): Command[] {
  return [
    ...SHOWS.map(([show, label]) => ({
      id: `show-${show}`,
      label,
      group: "Show",
      run: () => setFilter({ ...filter, show }),
    })),
    {
      id: "show-all",
      label: "Show all claims",
      group: "Show",
      run: () => setFilter(EVERYTHING),
      isOn: () => isFiltered(filter),
    },
  ];
}

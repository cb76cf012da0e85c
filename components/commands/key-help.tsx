"use client";
import { Actions } from "#components/ui/actions.tsx";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Key } from "#components/ui/key.tsx";
import { commandId, type GroupedCommand } from "./commands.ts";

type Help = Omit<GroupedCommand, "run">;

const IN_TEXT: Help[] = [
  { group: "In the text", keys: ["← → ↑ ↓"], label: "Move the cursor by words and lines; with Alt by characters" },
  { group: "In the text", keys: ["Shift ← →"], label: "Select" },
];

/** The keys of all commands of this page. */
export function KeyHelp({ commands, onClose }: { commands: Help[]; onClose: () => void }) {
  const withKeys = [...commands, ...IN_TEXT].filter(({ keys = [] }) => keys.length > 0);
  const groups = [...new Set(withKeys.map(({ group }) => group))];
  return (
    <Dialog title="Keys" onClose={onClose} isWide>
      <div className="key-help">
        {groups.map((group) => (
          <section key={group}>
            <h3>{group}</h3>
            <dl>
              {withKeys
                .filter((command) => command.group === group)
                .map((command) => (
                  <div key={commandId(command)}>
                    <dt>
                      <Key>{readableKeys(command.keys?.[0] ?? "")}</Key>
                    </dt>
                    <dd>{command.label}</dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
      <Actions kind="dialog">
        <Button onClick={onClose}>Close</Button>
      </Actions>
    </Dialog>
  );
}

export function readableKeys(keys: string): string {
  const isMac = typeof navigator !== "undefined" && /Mac|iP(hone|ad)/.test(navigator.platform);
  return keys
    .replace("Mod", isMac ? "⌘" : "Ctrl")
    .replaceAll("+", " ")
    .replace("Escape", "Esc");
}

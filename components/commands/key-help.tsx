"use client";
import { Actions } from "#components/ui/actions.tsx";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Key } from "#components/ui/key.tsx";
import type { Command } from "./commands.ts";

/** The keys of all commands of this page. */
export function KeyHelp({ commands, onClose }: { commands: Command[]; onClose: () => void }) {
  const withKeys = commands.filter(({ keys }) => keys && keys.length > 0);
  const groups = [...new Set(withKeys.map(({ group }) => group))];
  return (
    <Dialog title="Keys" isOpen onClose={onClose} isWide>
      {(close) => (
        <>
          <div className="key-help">
            {groups.map((group) => (
              <section key={group}>
                <h3>{group}</h3>
                <dl>
                  {withKeys
                    .filter((command) => command.group === group)
                    .map(({ id, label, keys }) => (
                      <div key={id}>
                        <dt>
                          <Key>{shownKeys(keys?.[0] ?? "")}</Key>
                        </dt>
                        <dd>{label}</dd>
                      </div>
                    ))}
                </dl>
              </section>
            ))}
            <section>
              <h3>In the text</h3>
              <dl>
                <div>
                  <dt>
                    <Key>← → ↑ ↓</Key>
                  </dt>
                  <dd>Move the cursor by words and lines; with Alt by characters</dd>
                </div>
                <div>
                  <dt>
                    <Key>Shift ← →</Key>
                  </dt>
                  <dd>Select</dd>
                </div>
              </dl>
            </section>
          </div>
          <Actions kind="dialog">
            <Button onClick={close}>Close</Button>
          </Actions>
        </>
      )}
    </Dialog>
  );
}

/** Keys as people read them. */
export function shownKeys(keys: string): string {
  const isMac = typeof navigator !== "undefined" && /Mac|iP(hone|ad)/.test(navigator.platform);
  return keys
    .replace("Mod", isMac ? "⌘" : "Ctrl")
    .replaceAll("+", " ")
    .replace("Escape", "Esc");
}

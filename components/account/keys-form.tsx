"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { etagOf, send } from "#client/api.ts";
import { Actions } from "#components/ui/actions.tsx";
import { say } from "#components/ui/announcer.ts";
import { Button } from "#components/ui/button.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { FormProblem } from "#components/ui/form-problem.tsx";
import { useSubmission } from "#components/ui/submission.ts";
import {
  COMMAND_GROUPS,
  COMMAND_IDS,
  type CommandGroup,
  type CommandId,
  commandOf,
} from "#domain/commands/commands.ts";
import { chosenKeys, DEFAULT_SHORTCUTS, isChangeable, keyFault, type Shortcuts } from "#domain/commands/shortcuts.ts";
import { atLeast, type Role } from "#domain/permissions.ts";
import { KeyField } from "./key-field.tsx";

type KeysFormProps = { name: string; role: Role; shortcuts: Shortcuts; version: number };

/** Turns the keys of one character off, and changes the key of each command. */
export function KeysForm({ name, role, shortcuts: stored, version }: KeysFormProps) {
  const router = useRouter();
  const [shortcuts, setShortcuts] = useState(stored);
  const { isBusy, problem, onSubmit } = useSubmission(async () => {
    await send("PUT", "/me", { body: { name, shortcuts }, etag: etagOf({ version }) });
    say("Keys saved.");
    router.refresh();
  });
  const choose = (id: CommandId, key: string | null) =>
    setShortcuts({ ...shortcuts, keys: withKey(shortcuts, id, key) });
  const isFaulty = (Object.keys(shortcuts.keys) as CommandId[]).some((id) => keyFault(shortcuts, id) !== null);
  const groups = (Object.keys(COMMAND_GROUPS) as CommandGroup[]).filter((group) =>
    atLeast(role, COMMAND_GROUPS[group]),
  );
  return (
    <form onSubmit={onSubmit} aria-label="Keys">
      <FormProblem>{problem}</FormProblem>
      <label className="choice">
        <Checkbox
          checked={shortcuts.on}
          onChange={({ currentTarget }) => setShortcuts({ ...shortcuts, on: currentTarget.checked })}
        />
        Use single-key shortcuts, such as C to mark a claim
      </label>
      <details className="keys-details">
        <summary>Change the keys</summary>
        <p className="quiet">Choose a field and press the new key, alone or with Shift or Alt. Delete removes it.</p>
        {groups.map((group) => (
          <fieldset key={group}>
            <legend>{group}</legend>
            {COMMAND_IDS.filter((id) => commandOf(id).group === group && isChangeable(id)).map((id) => (
              <KeyField
                key={id}
                label={commandOf(id).label}
                keys={firstKey(shortcuts, id)}
                fault={id in shortcuts.keys ? keyFault(shortcuts, id) : null}
                onChoose={(key) => choose(id, key)}
              />
            ))}
          </fieldset>
        ))}
        <Button onClick={() => setShortcuts({ ...DEFAULT_SHORTCUTS, on: shortcuts.on })}>Restore all keys</Button>
      </details>
      <Actions kind="form">
        <Button type="submit" disabled={isBusy || isFaulty || JSON.stringify(shortcuts) === JSON.stringify(stored)}>
          Save keys
        </Button>
      </Actions>
    </form>
  );
}

/** The key that can be changed. Of a command whose key was removed, the others stay. */
const firstKey = (shortcuts: Shortcuts, id: CommandId): string | null =>
  shortcuts.keys[id] === null ? null : (chosenKeys(shortcuts, id)[0] ?? null);

/** The key of the table is not stored. */
function withKey({ keys }: Shortcuts, id: CommandId, key: string | null): Shortcuts["keys"] {
  const { [id]: _, ...others } = keys;
  return key === (commandOf(id).keys?.[0] ?? null) ? others : { ...others, [id]: key };
}

"use client";
import { Actions } from "#components/ui/actions.tsx";
import { Button, ButtonLink } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Key } from "#components/ui/key.tsx";
import { FORMAT_KEYS, TEXT_KEYS } from "#domain/commands/commands.ts";
import { listedKeys } from "#domain/commands/listed-keys.ts";
import { atLeast, type Role } from "#domain/permissions.ts";
import { useReadableKeys } from "./readable-keys.ts";
import { useShortcuts } from "./shortcuts-context.ts";

/** All keys of the screens that a person of this role has, whichever screen is open. */
export function KeyHelp({ role, onClose }: { role: Role; onClose: () => void }) {
  const shortcuts = useShortcuts();
  const readable = useReadableKeys();
  const shown = (row: Row) => ({ ...row, keys: readable(row.keys) });
  return (
    <Dialog title="Keys" onClose={onClose} isWide>
      {!shortcuts.on && <p className="notice">You have turned off single-key shortcuts.</p>}
      <div className="key-help">
        {listedKeys(role, shortcuts).map(({ group, keys }) => (
          <Section key={group} title={group} rows={keys.map(shown)} />
        ))}
        <Section title="In the text" rows={TEXT_KEYS} />
        {atLeast(role, "reviewer") && <Section title="In a rationale" rows={Object.values(FORMAT_KEYS).map(shown)} />}
      </div>
      <Actions kind="dialog">
        <ButtonLink href="/settings/account#keys" onClick={onClose}>
          Change keys
        </ButtonLink>
        <Button onClick={onClose}>Close</Button>
      </Actions>
    </Dialog>
  );
}

type Row = { label: string; keys: string };

const Section = ({ title, rows }: { title: string; rows: Row[] }) => (
  <section>
    <h3>{title}</h3>
    <dl>
      {rows.map(({ label, keys }) => (
        <div key={label}>
          <dt>
            <Key>{keys}</Key>
          </dt>
          <dd>{label}</dd>
        </div>
      ))}
    </dl>
  </section>
);

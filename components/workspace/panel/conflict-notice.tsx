"use client";
import { differences } from "#client/outbox/conflicts.ts";
import { outboxOf, useUnsaved } from "#client/outbox/hooks.ts";
import type { Resolution } from "#client/outbox/unsaved.ts";
import { fieldWords, labelOf } from "#components/history/field-words.ts";
import { Actions } from "#components/ui/actions.tsx";
import { Button } from "#components/ui/button.tsx";
import { useWorkspaceView } from "#components/workspace/workspace-view.ts";

/** Why a change is not saved: both texts of a conflict and the choice between them, or the refusal of the server. */
export function ConflictNotice({ path }: { path: string }) {
  const { viewer, scale } = useWorkspaceView();
  const unsaved = useUnsaved(path);
  if (!unsaved?.trouble) return null;
  const outbox = outboxOf(viewer.id);
  if (unsaved.trouble.kind === "rejected") {
    return (
      <div className="notice bad" role="alert">
        <p>
          <strong>Not saved.</strong> {unsaved.trouble.detail} Your text is kept here until you change it.
        </p>
        <Actions>
          <Button onClick={() => void outbox.sendNow(path)}>Try again</Button>
          <Button onClick={() => void outbox.drop(path)}>Discard these changes</Button>
        </Actions>
      </div>
    );
  }
  const settle = (resolution: Resolution) => () => void outbox.resolve(path, resolution);
  return (
    <div className="notice bad conflict" role="alert">
      <p>
        <strong>Conflict.</strong> {unsaved.trouble.detail} Nothing is lost.
      </p>
      <dl>
        {differences(unsaved).map(({ field, mine, theirs }) => (
          <div key={field}>
            <dt>{labelOf(field)}</dt>
            <dd>
              <span className="small quiet">Mine</span>
              <p dir="auto">{fieldWords(field, mine, scale)}</p>
            </dd>
            <dd>
              <span className="small quiet">Theirs</span>
              <p dir="auto">{fieldWords(field, theirs, scale)}</p>
            </dd>
          </div>
        ))}
      </dl>
      <Actions>
        <Button onClick={settle("mine")}>Keep mine</Button>
        <Button onClick={settle("theirs")}>Use theirs</Button>
        <Button onClick={settle("both")}>Keep both</Button>
      </Actions>
    </div>
  );
}

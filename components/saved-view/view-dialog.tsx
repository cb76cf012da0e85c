"use client";
import { useState } from "react";
import { v7 as newId } from "uuid";
import { saveView } from "#client/saved-views.ts";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { DetailsFormDialog } from "#components/ui/details-form-dialog.tsx";
import { useSubmission } from "#components/ui/submission.ts";
import { TextField } from "#components/ui/text-field.tsx";
import type { SavedView, SavedViewInput } from "#domain/saved-view.ts";

type ViewDialogProps = {
  /** The view to change; null for a new one. */
  view: SavedView | null;
  /** What is saved. */
  shows: Pick<SavedViewInput, "screen" | "filter">;
  onSaved: (view: SavedView) => void;
  onClose: () => void;
};

/** The name of a saved view, and whether everyone sees it. */
export function ViewDialog({ view, shows: { screen, filter }, onSaved, onClose }: ViewDialogProps) {
  const [id] = useState(() => view?.id ?? newId());
  const [name, setName] = useState(view?.name ?? "");
  const [shared, setShared] = useState(view?.shared ?? false);
  const submission = useSubmission(
    async () => onSaved(await saveView(id, { screen, filter, name, shared }, view)),
    ["name"],
  );
  const isChanged = name !== (view?.name ?? "") || shared !== (view?.shared ?? false);
  return (
    <DetailsFormDialog
      title={view ? "Change the saved view" : "Save this view"}
      {...{ submission, isChanged, onClose }}
      isMerged={false}
    >
      <TextField
        label="Name"
        autoFocus
        dir="auto"
        maxLength={100}
        value={name}
        problem={submission.problemAt("name")}
        onChange={({ target }) => setName(target.value)}
      />
      <label className="choice">
        <Checkbox checked={shared} onChange={({ currentTarget }) => setShared(currentTarget.checked)} />
        Share it with the newsroom
      </label>
      <p className="quiet small">
        The view keeps the screen and its filters, and no numbers: each person sees those that they may know.
      </p>
    </DetailsFormDialog>
  );
}

"use client";
import { useState } from "react";
import { v7 as newId } from "uuid";
import { saveAffair } from "#client/affairs.ts";
import { DetailsFormDialog } from "#components/ui/details-form-dialog.tsx";
import { GrowingField } from "#components/ui/growing-field.tsx";
import { useSubmission } from "#components/ui/submission.ts";
import { TextField } from "#components/ui/text-field.tsx";
import type { Affair } from "#domain/affair.ts";

type AffairDialogProps = {
  /** The affair to change; null for a new one. */
  affair: Affair | null;
  /** The articles of a new one. */
  articles?: string[];
  onSaved: (affair: Affair) => void;
  onClose: () => void;
};

/** The name and the description of an affair. */
export function AffairDialog({ affair, articles = [], onSaved, onClose }: AffairDialogProps) {
  const [id] = useState(() => affair?.id ?? newId());
  const [name, setName] = useState(affair?.name ?? "");
  const [description, setDescription] = useState(affair?.description ?? "");
  const submission = useSubmission(async () => {
    const input = { name, description: description || null, ...(affair ? {} : { articles }) };
    onSaved(await saveAffair(id, input, affair));
  }, ["name", "description"]);
  const isChanged = name !== (affair?.name ?? "") || description !== (affair?.description ?? "");
  return (
    <DetailsFormDialog
      title={affair ? "Change affair" : "New affair"}
      {...{ submission, isChanged, onClose }}
      isMerged={false}
    >
      <TextField
        label="Name"
        autoFocus
        dir="auto"
        value={name}
        problem={submission.problemAt("name")}
        onChange={({ target }) => setName(target.value)}
      />
      <GrowingField
        label="Description"
        dir="auto"
        hint="What it is about, for everyone who works on it."
        value={description}
        problem={submission.problemAt("description")}
        onType={setDescription}
      />
    </DetailsFormDialog>
  );
}

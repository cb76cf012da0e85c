"use client";
import { useState } from "react";
import { tagClaims } from "#client/claim-list.ts";
import { say } from "#components/ui/announcer.ts";
import { Dialog } from "#components/ui/dialog.tsx";
import { FormActions } from "#components/ui/form-actions.tsx";
import { FormProblem } from "#components/ui/form-problem.tsx";
import { useSubmission } from "#components/ui/submission.ts";
import { TextField } from "#components/ui/text-field.tsx";
import type { ClaimTagsOutcome } from "#domain/claim-batch.ts";

type TagDialogProps = { ids: string[]; what: string; onClose: () => void; onTagged: () => void };

/** Adds tags to claims, and takes others off. */
export function TagDialog({ ids, what, onClose, onTagged }: TagDialogProps) {
  const [words, setWords] = useState({ add: "", remove: "" });
  const [add, remove] = [tagsIn(words.add), tagsIn(words.remove)];
  const { isBusy, problem, problemAt, onSubmit } = useSubmission(async () => {
    say(outcomeInWords(await tagClaims({ claims: ids, add, remove })));
    onTagged();
    onClose();
  }, ["add", "remove"]);
  return (
    <Dialog title={`Tag ${what}`} onClose={onClose} isAlert>
      <form onSubmit={onSubmit}>
        <FormProblem>{problem}</FormProblem>
        <TextField
          label="Add tags"
          autoFocus
          dir="auto"
          hint="Separate with commas."
          value={words.add}
          problem={problemAt("add")}
          onChange={({ target }) => setWords({ ...words, add: target.value })}
        />
        <TextField
          label="Remove tags"
          dir="auto"
          value={words.remove}
          problem={problemAt("remove")}
          onChange={({ target }) => setWords({ ...words, remove: target.value })}
        />
        <FormActions
          act="Save tags"
          acting="Saving…"
          isBusy={isBusy}
          isIncomplete={add.length + remove.length === 0}
          onCancel={onClose}
        />
      </form>
    </Dialog>
  );
}

const tagsIn = (words: string): string[] =>
  words
    .split(",")
    .map((tag) => tag.trim())
    .filter(Boolean);

function outcomeInWords({ changed, refused }: ClaimTagsOutcome): string {
  const done = `Tags changed on ${changed.length} ${changed.length === 1 ? "claim" : "claims"}.`;
  const reasons = [...new Set(refused.map(({ reason }) => reason))].join(" ");
  return refused.length === 0 ? done : `${done} ${refused.length} left unchanged: ${reasons}`;
}

"use client";
import { useState } from "react";
import { etagOf, send } from "#client/api.ts";
import { say } from "#components/ui/announcer.ts";
import { Dialog } from "#components/ui/dialog.tsx";
import { FormActions } from "#components/ui/form-actions.tsx";
import { FormProblem } from "#components/ui/form-problem.tsx";
import { GrowingField } from "#components/ui/growing-field.tsx";
import { useSubmission } from "#components/ui/submission.ts";
import type { Article } from "#domain/article.ts";

type ArchiveDialogProps = { article: Pick<Article, "id" | "version">; onClose: () => void; onArchived: () => void };

/** Archives an article, with a reason if there is one to give. */
export function ArchiveDialog({ article, onClose, onArchived }: ArchiveDialogProps) {
  const [reason, setReason] = useState("");
  const { isBusy, problem, onSubmit } = useSubmission(async () => {
    const body = { archived: true, reason };
    await send("PUT", `/articles/${article.id}/archived`, { body, etag: etagOf(article) });
    say("Article archived.");
    onArchived();
  });
  return (
    <Dialog title="Archive this article?" onClose={onClose} isAlert>
      <form onSubmit={onSubmit}>
        <p>
          It leaves lists, figures, queues, search and everyone’s work. Nothing is deleted, and an editor can restore it
          at any time. Until then nobody can work on it. If its report is published, readers still find it until an
          editor withdraws it on the page Publish.
        </p>
        <FormProblem>{problem}</FormProblem>
        <GrowingField
          label="Reason (optional)"
          maxLength={1000}
          value={reason}
          onType={setReason}
          hint="Everyone who opens the article sees it."
        />
        <FormActions act="Archive" acting="Archiving…" isBusy={isBusy} onCancel={onClose} />
      </form>
    </Dialog>
  );
}

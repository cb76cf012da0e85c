"use client";
import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { etagOf, send } from "#client/api.ts";
import { onLiveEvent } from "#client/live-events.ts";
import { say } from "#components/ui/announcer.ts";
import { Button } from "#components/ui/button.tsx";
import { Day } from "#components/ui/date.tsx";
import { FormProblem } from "#components/ui/form-problem.tsx";
import { useSubmission } from "#components/ui/submission.ts";
import type { ArchiveNote, Article } from "#domain/article.ts";
import { can, type Viewer } from "#domain/permissions.ts";

type ArchiveNoticeProps = {
  article: Pick<Article, "id" | "version" | "importedBy">;
  viewer: Viewer;
  /** Null while the article is in work. */
  note: ArchiveNote | null;
  /** Whether readers find a report of it. */
  isPublic: boolean;
};

/** Says that the article is archived, by whom and why, and offers to restore it. The page follows both as they happen. */
export function ArchiveNotice({ article, viewer, note, isPublic }: ArchiveNoticeProps) {
  const router = useRouter();
  const { isBusy, problem, onSubmit } = useSubmission(async () => {
    await send("PUT", `/articles/${article.id}/archived`, { body: { archived: false }, etag: etagOf(article) });
    say("Article restored.");
    router.refresh();
  });
  useEffect(
    () =>
      onLiveEvent(({ type, articleId }) => {
        if (/^article\.(archived|restored)$/.test(type) && articleId === article.id) router.refresh();
      }),
    [article.id, router],
  );
  if (!note) return null;
  return (
    <div className="notice archive-notice" dir="ltr">
      <p>
        <strong>This article is archived.</strong> <bdi>{note.by?.name ?? "Galley"}</bdi> archived it on{" "}
        <Day at={note.at} />. You can still read it, but nobody can work on it until it is restored.
        {isPublic && " Its published report stays public."}
      </p>
      {note.reason && (
        <p className="archive-reason" dir="auto">
          {note.reason}
        </p>
      )}
      <FormProblem>{problem}</FormProblem>
      {can(viewer, "article.archive", article.importedBy.id) ? (
        <Button disabled={isBusy} onClick={() => onSubmit()}>
          {isBusy ? "Restoring…" : "Restore"}
        </Button>
      ) : (
        <p className="quiet">Ask an editor to restore it.</p>
      )}
    </div>
  );
}

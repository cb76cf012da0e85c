"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { etagOf, send } from "#client/api.ts";
import { ChangeDialog } from "#components/assignment/change-dialog.tsx";
import { DueLabel } from "#components/my-work/due-label.tsx";
import { Button } from "#components/ui/button.tsx";
import { FormProblem } from "#components/ui/form-problem.tsx";
import { Link } from "#components/ui/link.tsx";
import { useSubmission } from "#components/ui/submission.ts";
import { workspaceAddress } from "#domain/addresses.ts";
import type { Viewer } from "#domain/permissions.ts";
import type { Task } from "#domain/work.ts";

/** An open assignment: what it is, who has it, and until when. */
export function TaskRow({ task, viewer, today }: { task: Task; viewer: Viewer; today: string }) {
  const { id, article, claim, assignee, assignedBy, dueOn, note, version } = task;
  const router = useRouter();
  const [isChanging, setChanging] = useState(false);
  const { isBusy, problem, onSubmit } = useSubmission(async () => {
    await send("DELETE", `/assignments/${id}`, { etag: etagOf({ version }) });
    router.refresh();
  });
  const what = claim?.statement ?? article.title;
  return (
    <li className="work-row">
      <span className="work-kind">
        <bdi>{assignee.name}</bdi>
        {assignee.disabled && <span className="warning"> (account disabled)</span>}
      </span>
      <div className="work-what">
        <Link
          href={workspaceAddress({ articleId: article.id, claimId: claim?.id ?? null, commentId: null })}
          dir="auto"
        >
          {what}
        </Link>
        <p className="quiet small">
          {claim ? <bdi>{article.title}</bdi> : "The whole article"}
          {assignedBy.id !== assignee.id && (
            <>
              {" · from "}
              <bdi>{assignedBy.name}</bdi>
            </>
          )}
        </p>
        {note && (
          <p className="work-note" dir="auto">
            {note}
          </p>
        )}
        <FormProblem>{problem}</FormProblem>
      </div>
      <div className="work-end">
        <DueLabel dueOn={dueOn} today={today} />
        <Button aria-label={`Change: ${what}`} onClick={() => setChanging(true)}>
          Change
        </Button>
        <Button disabled={isBusy} aria-label={`Withdraw from ${assignee.name}: ${what}`} onClick={() => onSubmit()}>
          Withdraw
        </Button>
      </div>
      {isChanging && (
        <ChangeDialog
          viewer={viewer}
          assignment={{ ...task, articleId: article.id, claimId: claim?.id ?? null }}
          onClose={() => setChanging(false)}
          onChanged={() => {
            setChanging(false);
            router.refresh();
          }}
        />
      )}
    </li>
  );
}

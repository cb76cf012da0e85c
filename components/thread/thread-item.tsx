"use client";
import { useState } from "react";
import { send } from "#client/api.ts";
import { Actions } from "#components/ui/actions.tsx";
import { Button } from "#components/ui/button.tsx";
import { FormProblem } from "#components/ui/form-problem.tsx";
import { useSubmission } from "#components/ui/submission.ts";
import type { Comment, Thread } from "#domain/comment.ts";
import { shortened } from "#domain/graphemes.ts";
import type { Viewer } from "#domain/permissions.ts";
import { CommentForm } from "./comment-form.tsx";
import { CommentItem } from "./comment-item.tsx";
import type { DiscussedClaim } from "./discussed-claim.ts";

type ThreadItemProps = {
  thread: Thread;
  claim: DiscussedClaim;
  viewer: Viewer;
  onStored: (comment: Comment) => void;
};

/** A thread with its answers. Resolved threads are collapsed. */
export function ThreadItem({ thread: { root, replies }, claim, viewer, onStored }: ThreadItemProps) {
  /** Null before the first reply. After one the button has the focus again. */
  const [isReplying, setReplying] = useState<boolean | null>(null);
  const { isBusy, problem, onSubmit } = useSubmission(async () => {
    const body = { resolved: root.resolvedAt === null };
    onStored((await send<Comment>("PUT", `/comments/${root.id}/resolution`, { body })).value);
  });
  // If the first comment is hidden from the viewer, the thread can be neither answered nor resolved.
  const isWhole = root.parentId === null;
  const content = (
    <>
      <CommentItem comment={root} claim={claim} viewer={viewer} onStored={onStored} />
      {replies.length > 0 && (
        <div className="replies">
          {replies.map((reply) => (
            <CommentItem key={reply.id} comment={reply} claim={claim} viewer={viewer} onStored={onStored} />
          ))}
        </div>
      )}
      <FormProblem>{problem}</FormProblem>
      {isReplying && (
        <CommentForm
          personId={viewer.id}
          claim={claim}
          parentId={root.id}
          label="Reply"
          act="Reply"
          autoFocus
          onLeave={() => setReplying(false)}
          onStored={(stored) => {
            setReplying(false);
            onStored(stored);
          }}
        />
      )}
      {isWhole && !isReplying && (
        <Actions>
          <Button autoFocus={isReplying === false} onClick={() => setReplying(true)}>
            Reply
          </Button>
          <Button disabled={isBusy} onClick={() => onSubmit()}>
            {root.resolvedAt ? "Reopen" : "Resolve"}
          </Button>
        </Actions>
      )}
    </>
  );
  if (!root.resolvedAt) return <li className="thread">{content}</li>;
  return (
    <li className="thread resolved">
      <details>
        <summary>
          Resolved{root.resolvedBy && ` by ${root.resolvedBy.name}`}: <bdi>{firstWords(root.text)}</bdi>
        </summary>
        {content}
      </details>
    </li>
  );
}

const firstWords = (text: string) => shortened(text, 60) || "withdrawn";

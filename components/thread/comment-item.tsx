"use client";
import { useState } from "react";
import { etagOf, send } from "#client/api.ts";
import { Actions } from "#components/ui/actions.tsx";
import { Button } from "#components/ui/button.tsx";
import { Moment } from "#components/ui/date.tsx";
import { FormProblem } from "#components/ui/form-problem.tsx";
import { useSubmission } from "#components/ui/submission.ts";
import type { Comment } from "#domain/comment.ts";
import { can, type Viewer } from "#domain/permissions.ts";
import { CommentForm } from "./comment-form.tsx";
import type { DiscussedClaim } from "./discussed-claim.ts";
import { piecesOf } from "./mentions.ts";

type CommentItemProps = {
  comment: Comment;
  claim: DiscussedClaim;
  viewer: Viewer;
  onStored: (comment: Comment) => void;
};

/** One comment. Its author can change or withdraw it. */
export function CommentItem({ comment, claim, viewer, onStored }: CommentItemProps) {
  const { id, author, text, mentions, createdAt, updatedAt, withdrawnAt, version, outside } = comment;
  const writer = outside?.name ?? author.name;
  const [isChanging, setChanging] = useState(false);
  const { isBusy, problem, onSubmit } = useSubmission(async () => {
    onStored((await send<Comment>("DELETE", `/comments/${id}`, { etag: etagOf({ version }) })).value);
  });
  if (withdrawnAt) return <p className="quiet">{author.name} withdrew this comment.</p>;
  const names = mentions.map(({ name }) => name);
  return (
    <article
      className={outside ? "comment from-outside" : "comment"}
      id={`comment-${id}`}
      tabIndex={-1}
      aria-label={`Comment by ${writer}`}
    >
      <p>
        <strong>
          <bdi>{writer}</bdi>
        </strong>
        {outside?.affiliation && (
          <>
            {", "}
            <bdi>{outside.affiliation}</bdi>
          </>
        )}{" "}
        <span className="quiet small">
          {outside && (
            <>
              expert from outside, asked by <bdi>{author.name}</bdi>,{" "}
            </>
          )}
          {comment.kind === "question" && "asks, "}
          {comment.kind === "work" && "about the work, "}
          <Moment at={createdAt} />
          {updatedAt > createdAt && version > 1 && ", changed"}
        </span>
      </p>
      {isChanging ? (
        <CommentForm
          personId={viewer.id}
          claim={claim}
          parentId={comment.parentId}
          changed={comment}
          label="Edit comment"
          act="Save"
          autoFocus
          onLeave={() => setChanging(false)}
          onStored={(stored) => {
            setChanging(false);
            onStored(stored);
          }}
        />
      ) : (
        <p className="comment-text" dir="auto">
          {piecesOf(text, names).map((piece) => (
            <span key={piece.at} className={piece.isName ? "mention" : undefined}>
              {piece.text}
            </span>
          ))}
        </p>
      )}
      <FormProblem>{problem}</FormProblem>
      {!isChanging && (
        <Actions kind="compact">
          {!outside && can(viewer, "comment.change", author.id) && (
            <Button kind="plain" onClick={() => setChanging(true)}>
              Edit
            </Button>
          )}
          {can(viewer, "comment.withdraw", author.id) && (
            <Button kind="plain" disabled={isBusy} onClick={() => onSubmit()}>
              Withdraw
            </Button>
          )}
        </Actions>
      )}
    </article>
  );
}

"use client";
import { useEffect, useRef } from "react";
import { useCommands } from "#components/commands/commands.ts";
import { useShortcut } from "#components/commands/readable-keys.ts";
import { Button } from "#components/ui/button.tsx";
import { type Comment, threadsOf } from "#domain/comment.ts";
import { can, type Viewer } from "#domain/permissions.ts";
import { CommentForm } from "./comment-form.tsx";
import type { DiscussedClaim } from "./discussed-claim.ts";
import { ThreadItem } from "./thread-item.tsx";
import { useComments } from "./use-comments.ts";

/** The discussion of a claim in threads, with a form for a new comment. */
export function Threads({ claim, viewer }: { claim: DiscussedClaim; viewer: Viewer }) {
  const { comments, problem, put, readEarlier } = useComments(claim, `${claim.blind} ${claim.isRuled}`);
  const newComment = useRef<HTMLTextAreaElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const threads = threadsOf(comments ?? []);
  const open = threads.filter(({ root }) => root.resolvedAt === null);
  const resolved = threads.filter(({ root }) => root.resolvedAt !== null);
  const mayWrite = can(viewer, "comment.write") && claim.withdrawnAt === null;
  const write = () => newComment.current?.focus();
  /** The button keeps the focus. With the earliest comments it goes away, and the list takes the focus. */
  const showEarlier = async (read: () => Promise<boolean>) => {
    if (!(await read())) list.current?.focus();
  };
  useCommands({ comment: { run: write, isOn: () => mayWrite } });
  const shortcut = useShortcut("comment");
  useCommentInAddress(comments, readEarlier);
  return (
    <section className="threads" id="discussion" aria-label="Discussion">
      <h2>
        <span>Discussion</span> <span className="num">{comments && talkOf(open.length, resolved.length)}</span>
      </h2>
      {claim.blind && (
        <p className="quiet small">
          Comments that could reveal a verdict on this claim will appear after you submit yours.
        </p>
      )}
      {problem && <p className="problem">{problem}</p>}
      {readEarlier && <Button onClick={() => void showEarlier(readEarlier)}>Show earlier comments</Button>}
      {threads.length > 0 && (
        <ul className="divided" ref={list} tabIndex={-1}>
          {[...open, ...resolved].map((thread) => (
            <ThreadItem key={thread.root.id} thread={thread} claim={claim} viewer={viewer} onStored={put} />
          ))}
        </ul>
      )}
      {mayWrite && (
        <CommentForm
          personId={viewer.id}
          claim={claim}
          parentId={null}
          label="Comment (use @ to mention people)"
          act="Comment"
          field={newComment}
          shortcut={shortcut}
          onStored={put}
        />
      )}
    </section>
  );
}

function talkOf(open: number, resolved: number): string {
  if (open + resolved === 0) return "";
  return resolved === 0 ? `${open} open` : `${open} open, ${resolved} resolved`;
}

/** Scroll once to the comment that the address names when the page opens. Earlier comments are read until it is there. */
function useCommentInAddress(comments: Comment[] | null, readEarlier: (() => Promise<boolean>) | null): void {
  const isDone = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the next page is read when the comments have changed
  useEffect(() => {
    if (comments === null || isDone.current) return;
    // A link that is followed later scrolls by itself: a comment that arrives after it must not do so again.
    if (!window.location.hash.startsWith("#comment-")) {
      isDone.current = true;
      return;
    }
    const element = document.getElementById(window.location.hash.slice(1));
    if (!element && readEarlier) {
      void readEarlier();
      return;
    }
    isDone.current = true;
    const folded = element?.closest("details");
    if (folded) folded.open = true;
    element?.scrollIntoView({ block: "center" });
    element?.focus({ preventScroll: true });
  }, [comments]);
}

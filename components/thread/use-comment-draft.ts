import { useState } from "react";
import { v7 as newId } from "uuid";
import * as z from "zod";
import { etagOf, ProblemError, send } from "#client/api.ts";
import { draftKind, useDraft } from "#client/drafts.ts";
import { problemSentence } from "#components/ui/problem-sentence.ts";
import { COMMENT_KINDS, type Comment } from "#domain/comment.ts";
import { ROLES } from "#domain/permissions.ts";

/** A comment that is being written. It has its id from the first letter, so that sending it twice stores it once. */
const CommentDraft = z.object({
  id: z.string(),
  text: z.string(),
  kind: z.enum(COMMENT_KINDS),
  /** The role is unknown of people whom a stored comment mentions. */
  mentioned: z.array(z.object({ id: z.string(), name: z.string(), role: z.enum(ROLES).optional() })),
});
export type CommentDraft = z.infer<typeof CommentDraft>;

const commentDraft = draftKind("comment", CommentDraft);

type CommentTarget = {
  personId: string;
  claimId: string;
  /** The first comment of the thread that is answered. */
  parentId: string | null;
  /** The comment whose words change. */
  changed: Comment | null;
};

const blank = (changed: Comment | null): CommentDraft =>
  changed
    ? { id: changed.id, text: changed.text, kind: changed.kind, mentioned: changed.mentions }
    : { id: newId(), text: "", kind: "comment", mentioned: [] };

/** A comment that is being written: a draft in this browser until the server has stored it. */
export function useCommentDraft({ personId, claimId, parentId, changed }: CommentTarget) {
  const [initial, setInitial] = useState(() => blank(changed));
  const objectId = changed ? `change ${changed.id}` : (parentId ?? claimId);
  const { value: draft, change, drop: forget } = useDraft(commentDraft, personId, objectId, initial);
  const [isSending, setSending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const drop = () => {
    // The next comment gets another id.
    setInitial(blank(changed));
    setProblem(null);
    forget();
  };
  /** Resolves to null when it was not stored; the words stay then. */
  const submit = async () => {
    setSending(true);
    try {
      const { id, text, kind } = draft;
      const body = { claimId, parentId, kind, text, mentions: mentionedIn(draft).map(({ id }) => id) };
      const etag = changed ? etagOf(changed) : null;
      const { value } = await send<Comment>("PUT", `/comments/${id}`, { body, etag });
      drop();
      return value;
    } catch (error) {
      const unreachable = "Galley cannot be reached. Your comment is kept here. Send it again in a moment.";
      setProblem(
        error instanceof ProblemError
          ? `${error.detail} Your comment is kept here.`
          : problemSentence(error, unreachable),
      );
      return null;
    } finally {
      setSending(false);
    }
  };
  return { ...draft, isSending, problem, change, submit, drop };
}

/** Those of the people chosen whose names still stand in the text. */
export const mentionedIn = ({ text, mentioned }: Pick<CommentDraft, "text" | "mentioned">) =>
  mentioned.filter(({ name }) => text.includes(`@${name}`));

import { useEffect, useRef, useState } from "react";
import { v7 } from "uuid";
import { etagOf, ProblemError, send, UnreachableError } from "#client/api.ts";
import { type CommentDraft, draftKey, keepDraft, keptDraft } from "#client/comment-drafts.ts";
import type { Comment } from "#domain/comment.ts";

type Place = {
  personId: string;
  claimId: string;
  /** The first comment of the thread that is answered. */
  parentId: string | null;
  /** The comment whose words change. */
  changed: Comment | null;
};

export type Draft = CommentDraft & {
  isSending: boolean;
  problem: string | null;
  change: (patch: Partial<CommentDraft>) => void;
  /** Null when it was not stored; the words stay then. */
  submit: () => Promise<Comment | null>;
  /** Forget what was written. */
  drop: () => void;
};

const blank = (changed: Comment | null): CommentDraft =>
  changed
    ? { id: changed.id, text: changed.text, kind: changed.kind, mentioned: changed.mentions }
    : { id: v7(), text: "", kind: "comment", mentioned: [] };

/** A comment that is being written. Every letter is kept in this browser until the server has stored it. */
export function useDraft({ personId, claimId, parentId, changed }: Place): Draft {
  const key = draftKey(personId, changed ? `change ${changed.id}` : (parentId ?? claimId));
  const [draft, setDraft] = useState(() => blank(changed));
  const [isSending, setSending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const isTouched = useRef(false);
  useEffect(() => {
    void keptDraft(key).then((kept) => {
      if (kept && !isTouched.current) setDraft(kept);
    });
  }, [key]);
  const change = (patch: Partial<CommentDraft>) => {
    isTouched.current = true;
    const next = { ...draft, ...patch };
    setDraft(next);
    void keepDraft(key, next);
  };
  const drop = () => {
    setDraft(blank(changed));
    setProblem(null);
    void keepDraft(key, null);
  };
  const submit = async () => {
    setSending(true);
    try {
      const { id, text, kind } = draft;
      const body = { claimId, parentId, kind, text, mentions: mentionsIn(draft) };
      const etag = changed ? etagOf(changed) : null;
      const { value } = await send<Comment>("PUT", `/comments/${id}`, { body, etag });
      drop();
      return value;
    } catch (error) {
      setProblem(sentenceOf(error));
      return null;
    } finally {
      setSending(false);
    }
  };
  return { ...draft, isSending, problem, change, submit, drop };
}

/** Those of the people chosen whose names still stand in the text. */
export const mentionsIn = ({ text, mentioned }: Pick<CommentDraft, "text" | "mentioned">): string[] =>
  mentioned.filter(({ name }) => text.includes(`@${name}`)).map(({ id }) => id);

function sentenceOf(error: unknown): string {
  if (error instanceof UnreachableError)
    return "Galley cannot be reached. Your words are kept here; send them again in a moment.";
  if (error instanceof ProblemError) return `${error.detail} Your words are kept here.`;
  throw error;
}

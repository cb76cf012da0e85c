"use client";
import { type RefObject, useId, useRef } from "react";
import type { ShortcutAttributes } from "#components/commands/readable-keys.ts";
import { Actions } from "#components/ui/actions.tsx";
import { Button } from "#components/ui/button.tsx";
import { FormProblem } from "#components/ui/form-problem.tsx";
import { type Comment, MAX_COMMENT_LENGTH } from "#domain/comment.ts";
import { CommentReach } from "./comment-reach.tsx";
import type { DiscussedClaim } from "./discussed-claim.ts";
import { MentionList } from "./mention-list.tsx";
import { useCommentDraft } from "./use-comment-draft.ts";
import { useMentions } from "./use-mentions.ts";

type CommentFormProps = {
  personId: string;
  claim: DiscussedClaim;
  parentId: string | null;
  /** The comment whose words change; null to write a new one. */
  changed?: Comment | null;
  label: string;
  act: string;
  onStored: (comment: Comment) => void;
  /** Closes the form without sending and discards the draft. */
  onLeave?: (() => void) | undefined;
  autoFocus?: boolean;
  /** What tells screen readers of the key that leads here. */
  shortcut?: ShortcutAttributes;
  /** Gets the text field. */
  field?: RefObject<HTMLTextAreaElement | null>;
};

/** A form for a comment: plain text, with @ to mention people. Ctrl+Enter sends it. */
export function CommentForm({ personId, claim, parentId, changed = null, ...props }: CommentFormProps) {
  const { label, act, onStored, onLeave, autoFocus } = props;
  const ownField = useRef<HTMLTextAreaElement>(null);
  const field = props.field ?? ownField;
  const draft = useCommentDraft({ personId, claimId: claim.id, parentId, changed });
  const mentions = useMentions(field, (text, { id, name, role }) =>
    draft.change({ text, mentioned: [...draft.mentioned.filter((one) => one.id !== id), { id, name, role }] }),
  );
  const { suggestions, active } = mentions;
  const id = useId();
  const isEmpty = draft.text.trim() === "";
  const submit = async () => {
    if (isEmpty || draft.isSending) return;
    const stored = await draft.submit();
    if (stored) onStored(stored);
  };
  return (
    <form
      className="comment-form"
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <textarea
        {...props.shortcut}
        ref={field}
        className="input"
        rows={draft.text.length > 200 ? 6 : draft.text === "" ? 1 : 3}
        aria-label={label}
        placeholder={label}
        maxLength={MAX_COMMENT_LENGTH}
        // biome-ignore lint/a11y/noAutofocus: it opens because the person asked to write here
        autoFocus={autoFocus}
        value={draft.text}
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-controls={`${id}-people`}
        aria-activedescendant={suggestions[active] ? `${id}-${suggestions[active].id}` : undefined}
        onChange={(event) => {
          draft.change({ text: event.target.value });
          mentions.suggest();
        }}
        onClick={mentions.suggest}
        onBlur={mentions.close}
        onKeyDown={(event) => {
          if (mentions.onKeyDown(event)) return;
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
            event.preventDefault();
            event.stopPropagation();
            void submit();
          }
        }}
      />
      <MentionList id={id} suggestions={suggestions} active={active} onChoose={mentions.choose} />
      <FormProblem>{draft.problem}</FormProblem>
      {(!isEmpty || onLeave) && (
        <Actions>
          <Button
            type="submit"
            kind="main"
            disabled={isEmpty || draft.isSending}
            aria-keyshortcuts="Control+Enter Meta+Enter"
          >
            {draft.isSending ? "Sending…" : act}
          </Button>
          {onLeave && (
            <Button
              onClick={() => {
                draft.drop();
                onLeave();
              }}
            >
              Cancel
            </Button>
          )}
          {!parentId && (
            <label className="choice">
              <input
                type="checkbox"
                checked={draft.kind === "question"}
                onChange={(event) => draft.change({ kind: event.target.checked ? "question" : "comment" })}
              />
              This is a question
            </label>
          )}
        </Actions>
      )}
      {!isEmpty && claim.isJudged && !claim.isRuled && <CommentReach claim={claim} draft={draft} />}
    </form>
  );
}

"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { v7 as newId } from "uuid";
import * as z from "zod";
import { send } from "#client/api.ts";
import { draftKind, useDraft } from "#client/drafts.ts";
import { useCommands } from "#components/commands/commands.ts";
import { KeyButton } from "#components/commands/key-button.tsx";
import { Actions } from "#components/ui/actions.tsx";
import { say } from "#components/ui/announcer.ts";
import { Button } from "#components/ui/button.tsx";
import { withMember } from "#components/ui/chosen.ts";
import { Dialog } from "#components/ui/dialog.tsx";
import { FormProblem } from "#components/ui/form-problem.tsx";
import { GrowingField } from "#components/ui/growing-field.tsx";
import { useSubmission } from "#components/ui/submission.ts";
import type { Verdict } from "#domain/verdict.ts";

type SendBackProps = { personId: string; claimId: string; verdicts: Verdict[] };

const questionDraft = draftKind(
  "send-back",
  z.object({ commentId: z.string(), question: z.string(), recipients: z.array(z.string()) }),
);

const HINT =
  "It starts a thread on the claim. " +
  "The queue shows the claim as sent back until everyone has answered or changed their verdict.";

/** Ask some of the reviewers before ruling: the claim goes back to them with a question. */
export function SendBack(props: SendBackProps) {
  const [isOpen, setOpen] = useState(false);
  useCommands({ sendBack: { run: () => setOpen(true) } });
  return (
    <>
      <KeyButton command="sendBack" onClick={() => setOpen(true)}>
        Send back with a question
      </KeyButton>
      {isOpen && <Question {...props} onClose={() => setOpen(false)} />}
    </>
  );
}

function Question({ personId, claimId, verdicts, onClose }: SendBackProps & { onClose: () => void }) {
  const router = useRouter();
  const [initial] = useState(() => ({ commentId: newId(), question: "", recipients: verdicts.map(({ id }) => id) }));
  const { value, change, drop } = useDraft(questionDraft, personId, claimId, initial);
  const { commentId, question } = value;
  // A reviewer may have withdrawn their verdict since the question was begun.
  const recipients = value.recipients.filter((id) => verdicts.some((verdict) => verdict.id === id));
  const form = useSubmission(async () => {
    await send("PUT", `/claims/${claimId}/sent-back`, { body: { commentId, question, verdicts: recipients } });
    drop();
    say("Sent back. The people you asked have been notified.");
    onClose();
    router.refresh();
  });
  return (
    <Dialog title="Send back with a question" onClose={onClose} isAlert>
      <form onSubmit={form.onSubmit} aria-busy={form.isBusy}>
        <fieldset className="recipients">
          <legend className="label">Who to ask</legend>
          {verdicts.map(({ id, reviewer }) => (
            <label key={id} className="choice">
              <input
                type="checkbox"
                checked={recipients.includes(id)}
                onChange={({ target }) => change({ recipients: withMember(recipients, id, target.checked) })}
              />
              <bdi>{reviewer.name}</bdi>
            </label>
          ))}
        </fieldset>
        <GrowingField
          label="Question"
          hint={HINT}
          required
          autoFocus
          maxLength={5000}
          dir="auto"
          value={question}
          onType={(typed) => change({ question: typed })}
        />
        <FormProblem>{form.problem}</FormProblem>
        <Actions kind="dialog">
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" kind="main" disabled={form.isBusy || recipients.length === 0 || question.trim() === ""}>
            Send back
          </Button>
        </Actions>
      </form>
    </Dialog>
  );
}

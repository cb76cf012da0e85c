"use client";
import { type Ref, useImperativeHandle, useRef, useState } from "react";
import { v7 as newKey } from "uuid";
import { readDraft, saveDraft } from "#client/drafts.ts";
import { useWorkspace } from "#client/workspace/hooks.ts";
import { CommandKey } from "#components/commands/command-key.tsx";
import { useCommands } from "#components/commands/commands.ts";
import {
  draftOf,
  EMPTY_EVIDENCE,
  type EvidenceDraft,
  evidenceDraft,
  isBlank,
} from "#components/evidence/evidence-draft.ts";
import { EvidenceForm } from "#components/evidence/evidence-form.tsx";
import { EvidenceItem } from "#components/evidence/evidence-item.tsx";
import { Actions } from "#components/ui/actions.tsx";
import { say } from "#components/ui/announcer.ts";
import { Button } from "#components/ui/button.tsx";
import { useWorkspaceView } from "#components/workspace/workspace-view.ts";
import type { Claim } from "#domain/claim.ts";
import { type EvidenceInput, evidenceInput } from "#domain/evidence.ts";

/** The piece in the form: its index in the list and its draft. */
type Open = { at: number; draft: EvidenceDraft; key: string };

/** What the rest of the verdict may do with the evidence in the form. */
export type EvidenceHandle = {
  /** Whether a piece is begun and not complete, so that it is not part of the verdict. */
  isUnfinished: () => boolean;
  /** Show what it lacks, and put the cursor in it. */
  finish: () => void;
  remove: () => void;
};

/** The evidence of the viewer's verdict. One piece at a time is edited; it joins the verdict once it is complete. */
export function EvidenceEditor({ claim, ref }: { claim: Claim; ref: Ref<EvidenceHandle> }) {
  const workspace = useWorkspace();
  const { viewer } = useWorkspaceView();
  const pieces = claim.myVerdict?.evidence ?? [];
  const [opened, setOpen] = useState<Open | null | undefined>(undefined);
  const [begun] = useState(() => begunEvidence(viewer.id, claim.id));
  const [showsProblems, setShowsProblems] = useState(false);
  const open = opened === undefined ? begun && { at: pieces.length, draft: begun, key: BEGUN } : opened;
  const store = (list: EvidenceInput[]) => workspace.changeVerdict(claim.id, { evidence: list });
  const addressField = useRef<HTMLInputElement>(null);
  const unfinished = useRef<boolean | null>(null);
  const isUnfinished = () => Boolean(open) && (unfinished.current ?? begun !== null);
  const finish = () => {
    setShowsProblems(true);
    addressField.current?.focus();
  };
  const write = (at: number, draft: EvidenceDraft) => {
    if (isUnfinished()) {
      finish();
      return say("Finish this piece of evidence first, or remove it.");
    }
    unfinished.current = false;
    setShowsProblems(false);
    setOpen({ at, draft, key: newKey() });
  };
  const add = () => write(pieces.length, EMPTY_EVIDENCE);
  const put = (at: number, piece: EvidenceInput | "unfinished" | "blank") => {
    // A piece that is in the verdict and was emptied is still in it.
    unfinished.current = piece === "unfinished" || (piece === "blank" && at < pieces.length);
    if (typeof piece === "string") return;
    const list = pieces.map(evidenceInput);
    list[at] = piece;
    setOpen(open);
    store(list);
  };
  const remove = (at: number) => {
    if (at < pieces.length) store(pieces.map(evidenceInput).filter((_, index) => index !== at));
    if (open && open.at !== at) return setOpen({ ...open, at: open.at - (at < open.at ? 1 : 0) });
    close();
  };
  const close = () => {
    unfinished.current = false;
    saveDraft(evidenceDraft, viewer.id, claim.id, null);
    setOpen(null);
    workspace.sendNow(claim.id);
  };
  useImperativeHandle(ref, () => ({ isUnfinished, finish, remove: () => open && remove(open.at) }));
  useCommands({ evidence: { run: add } });
  const slots = open?.at === pieces.length ? [...pieces, null] : pieces;
  return (
    <section>
      <h2>
        <span>Evidence</span>
        <CommandKey of="evidence" />
      </h2>
      {slots.map((piece, at) =>
        // The form keeps its key when its piece joins the verdict, so that React does not recreate it.
        open?.at === at ? (
          <EvidenceForm
            key={open.key}
            draft={open.draft}
            personId={viewer.id}
            claimId={claim.id}
            addressField={addressField}
            takesFocus={open.key !== BEGUN}
            showsProblems={showsProblems}
            onChange={(input) => put(at, input)}
            onClose={close}
            onRemove={() => remove(at)}
          />
        ) : (
          piece && (
            <EvidenceItem key={piece.id} evidence={piece} claim={claim.statement}>
              <Actions kind="compact">
                <Button kind="plain" onClick={() => write(at, draftOf(evidenceInput(piece)))}>
                  Edit
                </Button>
                <Button kind="plain" onClick={() => remove(at)}>
                  Remove
                </Button>
              </Actions>
            </EvidenceItem>
          )
        ),
      )}
      {!open && (
        <Button onClick={add} ref={opened === null ? takeFocus : undefined}>
          Add evidence
        </Button>
      )}
    </section>
  );
}

function begunEvidence(personId: string, claimId: string): EvidenceDraft | null {
  const draft = readDraft(evidenceDraft, personId, claimId);
  return draft && !isBlank(draft) ? draft : null;
}

/** In place of a key: the piece that was begun before the page was opened. */
const BEGUN = "begun";

/** After a form is closed the focus goes to the button that opens the next. */
const takeFocus = (button: HTMLButtonElement | null) => button?.focus({ preventScroll: true });

"use client";
import { type Ref, useImperativeHandle, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { v7 as newKey } from "uuid";
import { readDraft, saveDraft } from "#client/drafts.ts";
import { useWorkspace } from "#client/workspace/hooks.ts";
import { CommandKey } from "#components/commands/command-key.tsx";
import { useCommands } from "#components/commands/commands.ts";
import { useShortcut } from "#components/commands/readable-keys.ts";
import { AnsweredQuestions } from "#components/evidence/answered-questions.tsx";
import {
  draftOf,
  type EvidenceDraft,
  evidenceDraft,
  isBlank,
  newEvidence,
  wantedSource,
} from "#components/evidence/evidence-draft.ts";
import { EvidenceForm } from "#components/evidence/evidence-form.tsx";
import { EvidenceItem } from "#components/evidence/evidence-item.tsx";
import { MoveHandle } from "#components/evidence/move-handle.tsx";
import { useDragOrder } from "#components/evidence/use-drag-order.ts";
import { Actions } from "#components/ui/actions.tsx";
import { say } from "#components/ui/announcer.ts";
import { Button } from "#components/ui/button.tsx";
import { useUndoActs } from "#components/workspace/use-undo-acts.ts";
import { useWorkspaceView } from "#components/workspace/workspace-view.ts";
import type { Claim } from "#domain/claim.ts";
import { recentSources } from "#domain/evidence/recent-sources.ts";
import { usualStance } from "#domain/evidence/usual-stance.ts";
import { type Evidence, type EvidenceInput, evidenceInput } from "#domain/evidence.ts";
import type { Source } from "#domain/source.ts";
import { indexAfterMove, moved } from "./evidence-list.ts";
import { useFoundDetails, useSourceLookup } from "./use-source-lookup.ts";

/** The piece in the form: its index in the list, its draft, and the source that it has there. */
type Open = { at: number; draft: EvidenceDraft; cited: Source | null; key: string };

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
  const view = useWorkspaceView();
  const { viewer, scale } = view;
  const lookUp = useSourceLookup(claim.id);
  const pieces = useFoundDetails(claim.myVerdict?.evidence ?? NONE);
  const [opened, setOpen] = useState<Open | null | undefined>(undefined);
  const [begun] = useState(() => begunEvidence(viewer.id, claim.id));
  const [showsProblems, setShowsProblems] = useState(false);
  const open = opened === undefined ? begun && { at: pieces.length, draft: begun, cited: null, key: BEGUN } : opened;
  const store = (list: EvidenceInput[], label?: string) => workspace.changeVerdict(claim.id, { evidence: list }, label);
  const { sayDone } = useUndoActs(view);
  const handles = useRef(new Map<number, HTMLButtonElement>());
  const sourceField = useRef<HTMLInputElement>(null);
  const unfinished = useRef<boolean | null>(null);
  const isUnfinished = () => Boolean(open) && (unfinished.current ?? begun !== null);
  const finish = () => {
    setShowsProblems(true);
    sourceField.current?.focus();
  };
  const write = (at: number, draft: EvidenceDraft, cited: Source | null = null) => {
    if (isUnfinished()) {
      finish();
      return say("Finish this piece of evidence first, or remove it.");
    }
    unfinished.current = false;
    setShowsProblems(false);
    setOpen({ at, draft, cited, key: newKey() });
    const wanted = wantedSource(draft);
    if (wanted) lookUp(wanted);
  };
  const add = () => write(pieces.length, newEvidence(usualStance(claim.myVerdict?.rating ?? null, scale)));
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
    if (at < pieces.length) {
      store(
        pieces.map(evidenceInput).filter((_, index) => index !== at),
        "remove evidence",
      );
      sayDone("Evidence removed.");
    }
    if (open && open.at !== at) return setOpen({ ...open, at: open.at - (at < open.at ? 1 : 0) });
    close();
  };
  const move = (from: number, to: number) => {
    if (from === to || to >= pieces.length) return;
    flushSync(() => {
      store(moved(pieces.map(evidenceInput), from, to), "move evidence");
      if (open) setOpen({ ...open, at: indexAfterMove(open.at, from, to) });
    });
    handles.current.get(to)?.focus();
    sayDone(`Moved to place ${to + 1} of ${pieces.length}.`);
  };
  const order = useDragOrder(pieces.length, move);
  const close = () => {
    unfinished.current = false;
    saveDraft(evidenceDraft, viewer.id, claim.id, null);
    setOpen(null);
    workspace.sendNow(claim.id);
  };
  useImperativeHandle(ref, () => ({ isUnfinished, finish, remove: () => open && remove(open.at) }));
  useCommands({ evidence: { run: add } });
  const shortcut = useShortcut("evidence");
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
            cited={open.cited}
            personId={viewer.id}
            claimId={claim.id}
            statement={claim.statement}
            recentSources={() => recentSources(workspace.claims())}
            sourceField={sourceField}
            takesFocus={open.key !== BEGUN}
            questions={view.asksQuestions ? questionsIn(pieces) : null}
            showsProblems={showsProblems}
            onLookUp={lookUp}
            onChange={(input) => put(at, input)}
            onClose={close}
            onRemove={() => remove(at)}
          />
        ) : (
          piece && (
            <EvidenceItem key={piece.id} evidence={piece} claim={claim.statement} {...order.item(at)}>
              <Actions kind="compact">
                {pieces.length > 1 && (
                  <MoveHandle
                    title={piece.source.title}
                    at={at}
                    count={pieces.length}
                    {...order.handle(at)}
                    ref={(button) => void (button ? handles.current.set(at, button) : handles.current.delete(at))}
                  />
                )}
                <Button kind="plain" onClick={() => write(at, draftOf(piece), piece.source)}>
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
        <Button onClick={add} ref={opened === null ? takeFocus : undefined} {...shortcut}>
          Add evidence
        </Button>
      )}
      <AnsweredQuestions evidence={pieces} />
    </section>
  );
}

function begunEvidence(personId: string, claimId: string): EvidenceDraft | null {
  const draft = readDraft(evidenceDraft, personId, claimId);
  return draft && !isBlank(draft) ? draft : null;
}

const questionsIn = (pieces: Evidence[]) => [...new Set(pieces.flatMap(({ question }) => question ?? []))];

const NONE: Evidence[] = [];

/** In place of a key: the piece that was begun before the page was opened. */
const BEGUN = "begun";

/** After a form is closed the focus goes to the button that opens the next. */
const takeFocus = (button: HTMLButtonElement | null) => button?.focus({ preventScroll: true });

"use client";
import { type KeyboardEvent, type RefObject, useRef, useState, useSyncExternalStore } from "react";
import { saveDraft } from "#client/drafts.ts";
import { sourceLookups, type WantedSource } from "#client/source-lookups.ts";
import { OpenSource } from "#components/quote/open-source.tsx";
import { Actions } from "#components/ui/actions.tsx";
import { Button } from "#components/ui/button.tsx";
import { GrowingField } from "#components/ui/growing-field.tsx";
import { Key } from "#components/ui/key.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import type { EvidenceInput } from "#domain/evidence.ts";
import { MAX_QUOTE_LENGTH } from "#domain/quote/quoted-words.ts";
import { type Source, urlKey } from "#domain/source.ts";
import {
  chooseSource,
  type EvidenceDraft,
  evidenceDraft,
  finished,
  isBlank,
  nameSource,
  sourceText,
  wantedSource,
} from "./evidence-draft.ts";
import { KnownSource } from "./known-source.tsx";
import { QuestionFields } from "./question-fields.tsx";
import { SourceDetails } from "./source-details.tsx";
import { SourceField } from "./source-field.tsx";
import { StanceChoice } from "./stance-choice.tsx";
import { UploadState } from "./upload-state.tsx";
import { useUpload } from "./use-upload.ts";

type EvidenceFormProps = {
  draft: EvidenceDraft;
  /** The source of the piece that is edited. */
  cited: Source | null;
  personId: string;
  claimId: string;
  /** What the claim says. */
  statement: string;
  /** The sources that were cited in this article, the latest first. */
  recentSources: () => Source[];
  /** Gets the first field. */
  sourceField: RefObject<HTMLInputElement | null>;
  /** Whether the person has just opened the form. */
  takesFocus: boolean;
  /** The questions that other pieces answer; null where the newsroom does not ask for them. */
  questions: string[] | null;
  /** Whether the form says what is missing, even before the person is done with it. */
  showsProblems: boolean;
  /** Called when the form names a source that can be looked up. */
  onLookUp: (wanted: WantedSource) => void;
  /** Called with each state of the form: what can be sent, or what it still is. */
  onChange: (input: EvidenceInput | "unfinished" | "blank") => void;
  onClose: () => void;
  onRemove: () => void;
};

/** One piece of evidence: which source, what it says about the claim, where. Enter finishes it. */
export function EvidenceForm({ draft: initial, cited, personId, claimId, recentSources, ...props }: EvidenceFormProps) {
  const { statement, sourceField, takesFocus, questions, showsProblems, onLookUp, onChange, onClose, onRemove } = props;
  const [draft, setDraft] = useState(initial);
  const latest = useRef(initial);
  const [isDone, setDone] = useState(false);
  const wanted = wantedSource(draft);
  const lookup = useSyncExternalStore(
    sourceLookups.subscribe,
    () => sourceLookups.of(wanted),
    () => null,
  );
  const { problems } = finished(draft);
  const shown = isDone || showsProblems ? problems : null;
  const set = (next: EvidenceDraft) => {
    latest.current = next;
    setDraft(next);
    const { input } = finished(asKnown(next));
    onChange(input ?? (isBlank(next) ? "blank" : "unfinished"));
    saveDraft(evidenceDraft, personId, claimId, input || isBlank(next) ? null : next);
  };
  const change = (patch: Partial<EvidenceDraft>) => set({ ...latest.current, ...patch });
  const setSource = (next: EvidenceDraft) => {
    set(next);
    const named = wantedSource(next);
    if (named) onLookUp(named);
  };
  const upload = useUpload((source) => setSource(chooseSource(latest.current, source)));
  const text = (name: "quote" | "note") => ({
    dir: "auto",
    value: draft[name] ?? "",
    onType: (value: string) => change({ [name]: value }),
  });
  const pick = (quote: string, page: string | null) =>
    change({ quote, locator: latest.current.locator?.trim() ? latest.current.locator : page });
  const done = () => {
    setDone(true);
    if (finished(latest.current).input) onClose();
  };
  const press = (event: KeyboardEvent<HTMLElement>) => {
    if (!isFinishing(event)) return;
    event.preventDefault();
    done();
  };
  const known = lookup?.source ?? (wanted === null || draft.sourceId !== cited?.id ? null : cited);
  const hasTitle = Boolean(known && known.title !== known.url);
  return (
    <fieldset
      className="evidence-form"
      onKeyDown={press}
      ref={takesFocus ? bringIntoView : undefined}
      {...upload.dropTarget}
    >
      <legend className="visually-hidden">Evidence</legend>
      <SourceField
        text={sourceText(draft)}
        isUnnamed={draft.words !== null}
        recentSources={recentSources}
        field={sourceField}
        takesFocus={takesFocus}
        problem={shown?.source ?? shown?.url}
        onType={(words) => change({ words })}
        onName={(words) => setSource(nameSource(latest.current, words))}
        onChoose={(source) => setSource(chooseSource(latest.current, source))}
        onFile={upload.start}
        onDone={done}
      />
      <UploadState of={upload} />
      <KnownSource
        lookup={lookup}
        cited={known}
        claimId={claimId}
        onAgain={() => {
          if (wanted) onLookUp(wanted);
        }}
      />
      <GrowingField label="Quote from the source" maxLength={MAX_QUOTE_LENGTH} {...text("quote")} />
      {known && (
        <OpenSource sourceId={known.id} quote={draft.quote} claim={statement} onPick={pick}>
          Pick the quote from the text
        </OpenSource>
      )}
      <StanceChoice chosen={draft.stance} problem={shown?.stance} onChoose={(stance) => change({ stance })} />
      <TextField
        label="Where in the source"
        placeholder="Page 14, table 2, 12:30"
        value={draft.locator ?? ""}
        onChange={({ target }) => change({ locator: target.value })}
        problem={shown?.locator}
      />
      <GrowingField label="Note" rows={1} maxLength={2000} {...text("note")} />
      {(questions || draft.question) && (
        <QuestionFields draft={draft} questions={questions ?? []} problems={shown} onChange={change} />
      )}
      <SourceDetails
        draft={draft}
        known={known}
        isOpen={lookup?.state === "failed" && !hasTitle}
        problems={shown}
        onChange={change}
      />
      <Actions>
        <Button onClick={done} aria-keyshortcuts="Enter">
          Done <Key>Enter</Key>
        </Button>
        <Button kind="plain" onClick={onRemove}>
          Remove
        </Button>
        {problems && <span className="small quiet">Not part of the verdict yet. Saved in this browser.</span>}
      </Actions>
    </fieldset>
  );
}

/** The field with the focus would be in view, but not what follows it. */
const bringIntoView = (form: HTMLElement | null) => form?.scrollIntoView({ block: "nearest" });

/** The draft with the address under which its source is known, such as that to which its own leads. */
function asKnown(draft: EvidenceDraft): EvidenceDraft {
  const url = sourceLookups.of(wantedSource(draft))?.source?.url;
  return url && draft.url && urlKey(url) !== urlKey(draft.url) ? { ...draft, url } : draft;
}

/** Whether a key is Enter in a field of one line, or without Shift in one of several. */
function isFinishing({
  key,
  target,
  defaultPrevented,
  shiftKey,
  ctrlKey,
  metaKey,
  nativeEvent,
}: KeyboardEvent): boolean {
  if (key !== "Enter" || defaultPrevented || shiftKey || ctrlKey || metaKey || nativeEvent.isComposing) return false;
  return target instanceof HTMLElement && target.matches("input, textarea") && !target.closest("details");
}

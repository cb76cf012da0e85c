"use client";
import { type RefObject, useId, useRef, useState } from "react";
import { saveDraft } from "#client/drafts.ts";
import { Actions } from "#components/ui/actions.tsx";
import { Button } from "#components/ui/button.tsx";
import { DateField } from "#components/ui/date-field.tsx";
import { Field } from "#components/ui/field.tsx";
import { GrowingField } from "#components/ui/growing-field.tsx";
import { SelectField } from "#components/ui/select-field.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { type EvidenceInput, STANCES, type Stance } from "#domain/evidence.ts";
import { pickFields } from "#domain/field-values.ts";
import { PartialDate } from "#domain/fields.ts";
import { SOURCE_KINDS, type Source, SourceFields } from "#domain/source.ts";
import { type EvidenceDraft, evidenceDraft, finished, isBlank } from "./evidence-draft.ts";
import { SourceSuggestions } from "./source-suggestions.tsx";

/** A source may be of any time, so that words such as "last Tuesday" name no day of it. */
const NO_DAY = { day: null, language: "en" };

const isDate = (value: string | null) => value === null || PartialDate.safeParse(value).success;

type EvidenceFormProps = {
  draft: EvidenceDraft;
  personId: string;
  claimId: string;
  /** Gets the first field. */
  addressField: RefObject<HTMLInputElement | null>;
  /** Whether the person has just opened the form. */
  takesFocus: boolean;
  /** Whether the form says what is missing, even before the person is done with it. */
  showsProblems: boolean;
  /** Called with each state of the form: what can be sent, or what it still is. */
  onChange: (input: EvidenceInput | "unfinished" | "blank") => void;
  onClose: () => void;
  onRemove: () => void;
};

/** One piece of evidence: which source, what it says about the claim, where. */
export function EvidenceForm({ draft: initial, personId, claimId, ...props }: EvidenceFormProps) {
  const { addressField, takesFocus, showsProblems, onChange, onClose, onRemove } = props;
  const [draft, setDraft] = useState(initial);
  const latest = useRef(initial);
  const [isDone, setDone] = useState(false);
  const isTried = isDone || showsProblems;
  const name = useId();
  const { problems } = finished(draft);
  const change = (patch: Partial<EvidenceDraft>) => {
    const next = { ...latest.current, ...patch };
    latest.current = next;
    setDraft(next);
    const { input } = finished(next);
    onChange(input ?? (isBlank(next) ? "blank" : "unfinished"));
    saveDraft(evidenceDraft, personId, claimId, input || isBlank(next) ? null : next);
  };
  const take = (source: Source) => change(pickFields(SourceFields, source));
  const line = (name: "url" | "title" | "publisher" | "author" | "locator") => ({
    value: draft[name] ?? "",
    onChange: (event: { target: { value: string } }) => change({ [name]: event.target.value }),
    problem: isTried ? (problems?.[name] ?? (name === "url" ? problems?.source : undefined)) : undefined,
  });
  const text = (name: "quote" | "note") => ({
    dir: "auto",
    value: draft[name] ?? "",
    onType: (value: string) => change({ [name]: value }),
  });
  const done = () => {
    setDone(true);
    if (!problems) onClose();
  };
  return (
    <fieldset className="evidence-form">
      <legend className="visually-hidden">Evidence</legend>
      <TextField
        label="Address of the source"
        inputMode="url"
        placeholder="https://"
        ref={addressField}
        autoFocus={takesFocus}
        {...line("url")}
      />
      <TextField label="Title" {...line("title")} />
      <SourceSuggestions words={draft.title || draft.url || ""} onTake={take} />
      <fieldset className="stances">
        <legend className="label">What it says about the claim</legend>
        {(Object.entries(STANCES) as [Stance, string][]).map(([stance, label]) => (
          <label key={stance} className={`is-${stance}`} data-chosen={draft.stance === stance || undefined}>
            <input
              type="radio"
              name={name}
              className="visually-hidden"
              checked={draft.stance === stance}
              onChange={() => change({ stance })}
            />
            {label}
          </label>
        ))}
        {isTried && problems?.stance && <p className="problem">{problems.stance}</p>}
      </fieldset>
      <GrowingField label="Quote from the source" maxLength={5000} {...text("quote")} />
      <TextField label="Where in the source" placeholder="Page 14, table 2, 12:30" {...line("locator")} />
      <details open={Boolean(draft.publisher || draft.author || draft.publishedAt || draft.note)}>
        <summary>More about the source</summary>
        <TextField label="Publisher" {...line("publisher")} />
        <TextField label="Author" {...line("author")} />
        <Field label="Published">
          {({ id }) => (
            <DateField
              id={id}
              value={isDate(draft.publishedAt) ? draft.publishedAt : null}
              words={isDate(draft.publishedAt) ? null : draft.publishedAt}
              near={NO_DAY}
              onChange={(publishedAt) => change({ publishedAt })}
              onWords={(words) => words !== null && change({ publishedAt: words })}
            />
          )}
        </Field>
        <SelectField
          label="Kind"
          value={draft.kind ?? "other"}
          options={Object.entries(SOURCE_KINDS)}
          onChoose={(kind) => change({ kind })}
        />
        <GrowingField label="Note" maxLength={2000} {...text("note")} />
      </details>
      <Actions>
        <Button onClick={done}>Done</Button>
        <Button kind="plain" onClick={onRemove}>
          Remove
        </Button>
        {problems && <span className="small quiet">Not part of the verdict yet. Saved in this browser.</span>}
      </Actions>
    </fieldset>
  );
}

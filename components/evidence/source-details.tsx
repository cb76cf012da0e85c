"use client";
import { DateField } from "#components/ui/date-field.tsx";
import { Field } from "#components/ui/field.tsx";
import { SelectField } from "#components/ui/select-field.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { PartialDate } from "#domain/fields.ts";
import { SOURCE_KINDS, type Source } from "#domain/source.ts";
import type { EvidenceDraft } from "./evidence-draft.ts";

/** A source may be of any time, so that words such as "last Tuesday" name no day of it. */
const NO_DAY = { day: null, language: "en" };

const isDate = (value: string | null) => value === null || PartialDate.safeParse(value).success;

type SourceDetailsProps = {
  draft: EvidenceDraft;
  /** The source as far as it is known. What the person types takes the place of what was found. */
  known: Source | null;
  isOpen: boolean;
  problems: Record<string, string> | null;
  onChange: (patch: Partial<EvidenceDraft>) => void;
};

/** What is known of a source, to fill in or to correct. */
export function SourceDetails({ draft, known, isOpen, problems, onChange }: SourceDetailsProps) {
  const title = known?.title === known?.url ? null : known?.title;
  const line = (name: "title" | "publisher" | "author") => ({
    dir: "auto",
    value: draft[name] ?? (name === "title" ? title : known?.[name]) ?? "",
    onChange: (event: { target: { value: string } }) => onChange({ [name]: event.target.value }),
    problem: problems?.[name],
  });
  const publishedAt = draft.publishedAt ?? known?.publishedAt ?? null;
  const kind = draft.kind === null || draft.kind === "other" ? known?.kind : draft.kind;
  return (
    <details open={isOpen}>
      <summary>Title, publisher and more</summary>
      <TextField label="Title" {...line("title")} />
      <TextField label="Publisher" {...line("publisher")} />
      <TextField label="Author" {...line("author")} />
      <Field label="Published">
        {({ id }) => (
          <DateField
            id={id}
            value={isDate(publishedAt) ? publishedAt : null}
            words={isDate(publishedAt) ? null : publishedAt}
            near={NO_DAY}
            onChange={(date) => onChange({ publishedAt: date })}
            onWords={(words) => words !== null && onChange({ publishedAt: words })}
          />
        )}
      </Field>
      <SelectField
        label="Kind"
        value={kind ?? "other"}
        options={Object.entries(SOURCE_KINDS)}
        onChoose={(next) => onChange({ kind: next })}
      />
    </details>
  );
}

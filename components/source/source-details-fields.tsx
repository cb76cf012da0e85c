"use client";
import { DetailsLines, type DetailsProps, type Line, theirValue } from "#components/ui/details-lines.tsx";
import type { Option } from "#components/ui/options.tsx";
import { SelectField } from "#components/ui/select-field.tsx";
import { SOURCE_KINDS } from "#domain/source.ts";
import type { SourceForm } from "./source-form.ts";

const LINES: Line<SourceForm>[] = [
  { name: "url", label: "Address", type: "url", inputMode: "url", placeholder: "https://", autoCapitalize: "none" },
  { name: "publisher", label: "Publisher", dir: "auto", maxLength: 200 },
  { name: "author", label: "Author", dir: "auto", maxLength: 200 },
  { name: "publishedAt", label: "Published", hint: "As far as known: 2026, 2026-03 or 2026-03-12." },
];

const KINDS: Option[] = Object.entries(SOURCE_KINDS);

export function SourceDetailsFields(details: DetailsProps<SourceForm>) {
  const { form, onChange, problemAt } = details;
  return (
    <div className="details">
      <DetailsLines {...details} lines={LINES} />
      <SelectField
        label="Kind"
        name="kind"
        value={form.kind}
        options={KINDS}
        onChoose={(kind) => onChange({ ...form, kind })}
        hint={theirValue(details, "kind")}
        problem={problemAt("kind")}
      />
    </div>
  );
}

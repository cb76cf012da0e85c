"use client";
import { DetailsLines, type DetailsProps, type Line, theirValue } from "#components/ui/details-lines.tsx";
import { LanguageChoice } from "#components/ui/language-choice.tsx";
import type { Option } from "#components/ui/options.tsx";
import { SelectField } from "#components/ui/select-field.tsx";
import type { DetailsForm } from "./details-form.ts";

const LINES: Line<DetailsForm>[] = [
  { name: "outlet", label: "Outlet", dir: "auto", maxLength: 200 },
  { name: "byline", label: "Byline", dir: "auto", maxLength: 300 },
  { name: "publishedAt", label: "Published on", type: "date" },
  { name: "url", label: "Address", type: "url", inputMode: "url", placeholder: "https://", autoCapitalize: "none" },
  { name: "tags", label: "Tags", dir: "auto", hint: "Separate with commas." },
];

/** How many verdicts a claim may need. */
const COUNTS = Array.from("123456789", (count): Option => [count, count]);

export function DetailsFields(details: DetailsProps<DetailsForm>) {
  const { form, onChange } = details;
  return (
    <div className="details">
      <DetailsLines {...details} lines={LINES} />
      <LanguageChoice
        value={form.language}
        onChoose={(language) => onChange({ ...form, language })}
        hint={theirValue(details, "language")}
      />
      <SelectField
        label="Verdicts each claim needs"
        name="requiredVerdicts"
        value={form.requiredVerdicts}
        options={COUNTS}
        onChoose={(requiredVerdicts) => onChange({ ...form, requiredVerdicts })}
        hint={theirValue(details, "requiredVerdicts") ?? "Reviewers give them without seeing each other’s."}
      />
    </div>
  );
}

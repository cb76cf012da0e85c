"use client";
import { type Option, Options } from "#components/ui/options.tsx";
import type { FormatChoice } from "#domain/exports/formats.ts";

/** What each choice leaves out, by its name in the address of an export. */
const LEAVE_OUT = {
  rationales: "Rationales and explanations",
  verdicts: "Individual verdicts",
  names: "Names of reviewers and editors",
} as const;

type ExportFieldsProps = {
  formats: FormatChoice[];
  /** The languages in which ratings have labels, by name. */
  languages: Option[];
  /** The format that is chosen. */
  format: string | undefined;
  /** What the labels are in if no language is chosen. */
  ownLanguage: string;
};

/** The fields of a form that asks for an export: its format, and what is in it. */
export function ExportFields({ formats, languages, format, ownLanguage }: ExportFieldsProps) {
  return (
    <>
      <fieldset className="formats">
        <legend className="label">Format</legend>
        {formats.map(({ key, label, use }, index) => (
          <div key={key}>
            <label className="choice">
              <input type="radio" name="format" value={key} defaultChecked={index === 0} />
              <span>
                {label}
                <span className="hint">{use}</span>
              </span>
            </label>
            {key === "csv" && format === "csv" && <ByteOrderMark />}
          </div>
        ))}
      </fieldset>
      <fieldset>
        <legend className="label">Text</legend>
        <label className="choice">
          <input type="radio" name="scope" value="article" defaultChecked /> The whole article
        </label>
        <label className="choice">
          <input type="radio" name="scope" value="passages" /> Only the passages of the claims
        </label>
      </fieldset>
      <fieldset>
        <legend className="label">Leave out</legend>
        {Object.entries(LEAVE_OUT).map(([name, label]) => (
          <label key={name} className="choice">
            <input type="checkbox" name={name} value="0" /> {label}
          </label>
        ))}
      </fieldset>
      {languages.length > 0 && (
        <label className="field">
          <span className="label">Labels of ratings</span>
          <select name="labels" className="input" defaultValue="">
            <Options of={[["", ownLanguage], ...languages]} />
          </select>
        </label>
      )}
    </>
  );
}

function ByteOrderMark() {
  return (
    <label className="choice below">
      <input type="checkbox" name="bom" value="1" />
      <span>
        Mark the file as UTF-8
        <span className="hint">For spreadsheets that show “Ã¼” instead of “ü”</span>
      </span>
    </label>
  );
}

/** The choices in the form, by the names that they have in the address of an export. */
export function choicesIn(form: HTMLFormElement): Record<string, string> {
  return Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]));
}

"use client";
import { useState } from "react";
import { PlainButtonLink } from "#components/ui/button.tsx";
import { type Option, Options } from "#components/ui/options.tsx";
import { addressWith } from "#domain/address-fields.ts";
import type { FormatChoice } from "#domain/exports/formats.ts";
import { ExportPreview } from "./export-preview.tsx";

/** What each choice leaves out, by its name in the address of the export. */
const LEAVE_OUT = {
  rationales: "Rationales and explanations",
  verdicts: "Individual verdicts",
  names: "Names of reviewers and editors",
} as const;

type ExportFormProps = {
  articleId: string;
  formats: FormatChoice[];
  /** The languages in which ratings have labels, by name. */
  languages: Option[];
  onDone: () => void;
};

/** Format and contents of an export, and the link that downloads it. */
export function ExportForm({ articleId, formats, languages, onDone }: ExportFormProps) {
  const [chosen, setChosen] = useState<Record<string, string>>({ format: formats[0]?.key ?? "" });
  const { format, ...contents } = chosen;
  const path = `/articles/${articleId}/export`;
  const isText = formats.find(({ key }) => key === format)?.isReadable ?? false;
  return (
    <form
      className="export-form"
      onSubmit={(event) => event.preventDefault()}
      onChange={({ currentTarget }) => {
        const fields = [...new FormData(currentTarget)].map(([name, value]) => [name, String(value)]);
        setChosen(Object.fromEntries(fields));
      }}
    >
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
            {key === "csv" && chosen.format === "csv" && <ByteOrderMark />}
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
            <Options of={[["", "In the language of the article"], ...languages]} />
          </select>
        </label>
      )}
      <ExportPreview path={addressWith(path, { format: isText ? format : "md", ...contents })} isFile={isText} />
      <div className="foot">
        {/* A link, not a submit: leaving the page for a download would end its live updates. */}
        <PlainButtonLink
          kind="main"
          href={addressWith(`/api/v1${path}`, chosen)}
          download
          onClick={() => window.setTimeout(onDone)}
        >
          Download
        </PlainButtonLink>
      </div>
    </form>
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

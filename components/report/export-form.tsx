"use client";
import { useState } from "react";
import { PlainButtonLink } from "#components/ui/button.tsx";
import { addressWith } from "#domain/address-fields.ts";
import type { FormatChoice } from "#domain/exports/formats.ts";

/** What each choice leaves out, by its name in the address of the export. */
const LEAVE_OUT = {
  rationales: "Rationales and explanations",
  verdicts: "Individual verdicts",
  names: "Names of reviewers and editors",
} as const;

type ExportFormProps = { articleId: string; formats: FormatChoice[]; onDone: () => void };

/** Format and contents of an export, and the link that downloads it. */
export function ExportForm({ articleId, formats, onDone }: ExportFormProps) {
  const [chosen, setChosen] = useState<Record<string, string>>({ format: formats[0]?.key ?? "" });
  return (
    <form
      className="export-form"
      onSubmit={(event) => event.preventDefault()}
      onChange={({ currentTarget }) => {
        const fields = [...new FormData(currentTarget)].map(([name, value]) => [name, String(value)]);
        setChosen(Object.fromEntries(fields));
      }}
    >
      <fieldset>
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
      <div className="foot">
        {/* A link, not a submit: leaving the page for a download would end its live updates. */}
        <PlainButtonLink
          kind="main"
          href={addressWith(`/api/v1/articles/${articleId}/export`, chosen)}
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

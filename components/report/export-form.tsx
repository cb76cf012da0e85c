"use client";
import { useState } from "react";
import { PlainButtonLink } from "#components/ui/button.tsx";
import type { Option } from "#components/ui/options.tsx";
import { addressWith } from "#domain/address-fields.ts";
import type { FormatChoice } from "#domain/exports/formats.ts";
import { choicesIn, ExportFields } from "./export-fields.tsx";
import { ExportPreview } from "./export-preview.tsx";

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
      onChange={({ currentTarget }) => setChosen(choicesIn(currentTarget))}
    >
      <ExportFields {...{ formats, languages, format }} ownLanguage="In the language of the article" />
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

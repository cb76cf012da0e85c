"use client";
import { useState } from "react";
import { v7 as newId } from "uuid";
import { requestExport } from "#client/exports.ts";
import { Button } from "#components/ui/button.tsx";
import { FormProblem } from "#components/ui/form-problem.tsx";
import type { Option } from "#components/ui/options.tsx";
import { useSubmission } from "#components/ui/submission.ts";
import { addressWith } from "#domain/address-fields.ts";
import type { ExportInput, ExportJob, ExportScope } from "#domain/exports/export-job.ts";
import type { FormatChoice, FormatKey } from "#domain/exports/formats.ts";
import { choicesIn, ExportFields } from "./export-fields.tsx";
import { ExportPreview } from "./export-preview.tsx";

type ExportClaimsFormProps = {
  scope: ExportScope;
  formats: FormatChoice[];
  languages: Option[];
  onRequested: (job: ExportJob) => void;
};

/** Format and contents of an export of many articles. */
export function ExportClaimsForm({ scope, formats, languages, onRequested }: ExportClaimsFormProps) {
  const [chosen, setChosen] = useState<Record<string, string>>({ format: formats[0]?.key ?? "" });
  const [id] = useState(() => newId());
  const { format, scope: text, ...contents } = chosen;
  const choice = formats.find(({ key }) => key === format);
  const { isBusy, problem, onSubmit } = useSubmission(async () => {
    onRequested(await requestExport({ id, format: format as FormatKey, scope, options: optionsOf(chosen) }));
  });
  const shown = { format: choice?.isReadable ? format : "md", ...contents, ...scope };
  return (
    <form
      className="export-form"
      onSubmit={onSubmit}
      onChange={({ currentTarget }) => setChosen(choicesIn(currentTarget))}
    >
      <ExportFields {...{ formats, languages, format }} ownLanguage="In the language of each article" />
      <ExportPreview path={addressWith("/export", { ...shown, scope: text })} isFile={choice?.isReadable ?? false} />
      <div className="foot">
        <FormProblem>{problem}</FormProblem>
        {choice?.isOneArticle && <p className="hint">A ZIP with one file per article</p>}
        <Button type="submit" kind="main" disabled={isBusy}>
          {isBusy ? "Starting…" : "Export"}
        </Button>
      </div>
    </form>
  );
}

function optionsOf({
  scope,
  rationales,
  verdicts,
  names,
  labels,
  bom,
}: Record<string, string>): ExportInput["options"] {
  return {
    scope: scope === "passages" ? "passages" : "article",
    rationales: rationales !== "0",
    verdicts: verdicts !== "0",
    names: names !== "0",
    labels: labels || null,
    bom: bom === "1",
  };
}

"use client";
import { useState } from "react";
import { v7 as newId } from "uuid";
import { requestExport } from "#client/exports.ts";
import { Button, PlainButtonLink } from "#components/ui/button.tsx";
import { FormProblem } from "#components/ui/form-problem.tsx";
import type { Option } from "#components/ui/options.tsx";
import { useSubmission } from "#components/ui/submission.ts";
import { addressWith } from "#domain/address-fields.ts";
import type { ExportInput, ExportJob, ExportScope } from "#domain/exports/export-job.ts";
import type { FormatChoice, FormatKey } from "#domain/exports/formats.ts";
import { choicesIn, ExportFields } from "./export-fields.tsx";
import { ExportPreview } from "./export-preview.tsx";

/** A file with more claims takes so long that a job makes it. */
const MAX_CLAIMS_AT_ONCE = 50_000;

export type ExportFormProps = {
  /** The article whose report is exported, or a filter that selects claims. */
  scope: { article: string } | { filter: ExportScope };
  /** How many claims the file will have; null where that is not known. */
  claims: number | null;
  /** The page passes them, so that no code of a format is sent to the browser. */
  formats: FormatChoice[];
  /** The languages in which ratings have labels, by name. */
  languages: Option[];
};

/** Format and contents of an export. A small file is downloaded at once, any other is made by a job. */
export function ExportForm({
  scope,
  claims,
  formats,
  languages,
  onDownload,
  onRequested,
}: ExportFormProps & { onDownload: () => void; onRequested: (job: ExportJob) => void }) {
  const isArticle = "article" in scope;
  const [chosen, setChosen] = useState<Record<string, string>>({ format: formats[0]?.key ?? "" });
  const [id, setId] = useState(() => newId());
  const choice = formats.find(({ key }) => key === chosen.format);
  const isAtOnce =
    choice?.isStreamed && (isArticle || !choice.isOneArticle) && claims !== null && claims <= MAX_CLAIMS_AT_ONCE;
  const { isBusy, problem, onSubmit } = useSubmission(async () => {
    const format = chosen.format as FormatKey;
    onRequested(
      await requestExport({ id, format, scope: isArticle ? scope : scope.filter, options: optionsOf(chosen) }),
    );
    setId(newId());
  });
  const addressOf = ({ format, scope: text, ...contents }: Record<string, string>) =>
    isArticle
      ? addressWith(`/articles/${scope.article}/export`, { format, scope: text, ...contents })
      : addressWith("/export", { format, ...contents, ...scope.filter, scope: text });
  const shown = { ...chosen, format: choice?.isReadable ? choice.key : "md" };
  return (
    <form
      className="export-form"
      onSubmit={onSubmit}
      onChange={({ currentTarget }) => setChosen(choicesIn(currentTarget))}
    >
      <ExportFields
        {...{ formats, languages, format: choice?.key }}
        ownLanguage={isArticle ? "In the language of the article" : "In the language of each article"}
      />
      <ExportPreview path={addressOf(shown)} isFile={choice?.isReadable ?? false} />
      <div className="foot">
        <FormProblem>{problem}</FormProblem>
        {!isArticle && choice?.isOneArticle && <p className="hint">A ZIP with one file per article</p>}
        {isAtOnce ? (
          // A link, not a submit: leaving the page for a download would end its live updates.
          <PlainButtonLink
            kind="main"
            href={`/api/v1${addressOf(chosen)}`}
            download
            onClick={() => window.setTimeout(onDownload)}
          >
            Download
          </PlainButtonLink>
        ) : (
          <Button type="submit" kind="main" disabled={isBusy}>
            {isBusy ? "Starting…" : "Export"}
          </Button>
        )}
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

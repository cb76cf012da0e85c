"use client";
import { memo } from "react";
import { ArticleText } from "#components/article/article-text.tsx";
import { DetailsFields } from "#components/article/details-fields.tsx";
import { DETAIL_FIELDS, type DetailsForm } from "#components/article/details-form.ts";
import { Actions } from "#components/ui/actions.tsx";
import { Button } from "#components/ui/button.tsx";
import { FormProblem } from "#components/ui/form-problem.tsx";
import { useSubmission } from "#components/ui/submission.ts";
import type { Duplicate } from "#domain/article.ts";
import { DuplicateNotice } from "./duplicate-notice.tsx";
import { EncodingChoice } from "./encoding-choice.tsx";
import type { ReadAs, ReadIncoming } from "./incoming.ts";
import { PageParts } from "./page-parts.tsx";
import { PreviewSummary } from "./preview-summary.tsx";
import { usePreviewRequest } from "./use-preview-request.ts";

type ImportPreviewProps = {
  incoming: ReadIncoming;
  onEdit: (form: DetailsForm) => void;
  onStore: () => Promise<void>;
  onBack: () => void;
  /** Read it again in another way. Resolves to why that failed, or null. */
  onReadAs: (chosen: ReadAs) => Promise<string | null>;
  /** Import it as a new version of this article instead. */
  onNewVersion: (articleId: string) => void;
};

/** A preview of an import: the text as it would be stored, and its details to correct. */
export function ImportPreview({ incoming, onEdit, onStore, onBack, onReadAs, onNewVersion }: ImportPreviewProps) {
  const { preview, form, guess } = incoming.state;
  const reading = usePreviewRequest(onReadAs);
  const { isBusy, problem, problemAt, onSubmit } = useSubmission(onStore, DETAIL_FIELDS);
  return (
    <>
      <div className="page-head">
        <h1 tabIndex={-1} ref={beginHere}>
          Check what was found
        </h1>
        <div className="end">
          <Button onClick={onBack}>Back</Button>
        </div>
      </div>
      <div className="import-preview">
        <PageParts
          page={preview}
          isBusy={reading.isRunning}
          onChoose={(candidate) => void reading.request({ candidate })}
        />
        <form className="import-details" onSubmit={onSubmit}>
          {preview.duplicate && <DuplicateNotice duplicate={preview.duplicate} onNewVersion={onNewVersion} />}
          <FormProblem>{problem ?? reading.problem}</FormProblem>
          {guess && (guess.isDoubtful || guess.candidates.length > 1) && (
            <EncodingChoice
              guess={guess}
              chosen={incoming.encoding ?? null}
              isBusy={reading.isRunning}
              onChoose={(encoding) => void reading.request({ encoding })}
            />
          )}
          <DetailsFields form={form} onChange={onEdit} problemAt={problemAt} />
          <Actions kind="form">
            <Button
              kind={preview.duplicate?.mayRenew ? undefined : "main"}
              type="submit"
              disabled={isBusy || reading.isRunning}
            >
              {isBusy ? "Importing…" : actOn(preview.duplicate)}
            </Button>
          </Actions>
        </form>
        <div className="import-text">
          <PreviewSummary preview={preview} />
          <article aria-label="The text as it will be saved">
            <Text document={preview.document} language={form.language} />
          </article>
        </div>
      </div>
    </>
  );
}

/** Moves the focus to the heading of the new content, for keyboards and screen readers. */
const beginHere = (heading: HTMLHeadingElement | null) => heading?.focus();

/** Memoized, because a long text must not render again with each key typed beside it. */
const Text = memo(ArticleText);

const actOn = (duplicate: Duplicate | null): string => {
  if (!duplicate) return "Import article";
  return duplicate.mayRenew ? "Import as a separate article" : "Import anyway";
};

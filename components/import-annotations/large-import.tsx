"use client";
import { readImport } from "#client/imports.ts";
import { Actions } from "#components/ui/actions.tsx";
import { Button } from "#components/ui/button.tsx";
import { FormProblem } from "#components/ui/form-problem.tsx";
import { useFollowed } from "#components/ui/use-followed.ts";
import { type ImportJob, isImporting } from "#domain/imports/import-job.ts";
import { CreatedLists } from "./created-lists.tsx";
import { ImportOutcome } from "./import-outcome.tsx";
import { NotImportedList } from "./not-imported-list.tsx";

type LargeImportProps = {
  name: string;
  job: ImportJob;
  isBusy: boolean;
  problem: string | null;
  onStore: (job: ImportJob) => void;
  onCancel: (job: ImportJob) => void;
  /** Called to give up a file that was checked. */
  onDrop: (job: ImportJob) => void;
  onBack: () => void;
};

/** Follows the import of a large file: its check, what comes in, and how it comes in. */
export function LargeImport({
  name,
  job: first,
  isBusy,
  problem,
  onStore,
  onCancel,
  onDrop,
  onBack,
}: LargeImportProps) {
  const { value: job, problem: unread } = useFollowed(
    first,
    () => readImport(first.id),
    (now) => !isImporting(now),
  );
  const { state, result, items, done } = job;
  if (result && (state === "checked" || state === "done"))
    return (
      <ImportOutcome
        isDone={state === "done"}
        {...{ name, result, isBusy, problem }}
        onStore={() => onStore(job)}
        onBack={() => (state === "checked" ? onDrop(job) : onBack())}
      />
    );
  return (
    <section className="import-outcome" aria-label="Large file">
      <h2 tabIndex={-1} ref={beginHere}>
        {HEADINGS[state]}
      </h2>
      <p role="status">
        {job.fault && `${job.fault} `}
        {`${done.toLocaleString("en")} of ${items.toLocaleString("en")} items${WHAT_HAPPENED[state]}`}
        {result && " What was imported before stays."}
      </p>
      {isImporting(job) && (
        <>
          <progress aria-label="Items" value={done} max={items} />
          <p className="small quiet">You may leave this page. The import goes on, and is here when you come back.</p>
        </>
      )}
      {result && (
        <>
          <CreatedLists created={result.created} isDone />
          <NotImportedList leftOut={result.leftOut} isDone />
        </>
      )}
      <FormProblem>{problem ?? unread}</FormProblem>
      <Actions kind="form">
        {isImporting(job) ? (
          <Button disabled={isBusy} onClick={() => onCancel(job)}>
            Cancel the import
          </Button>
        ) : (
          <Button onClick={onBack}>Import another file</Button>
        )}
      </Actions>
    </section>
  );
}

/** The same function each time, so that progress does not take the focus from a button. */
const beginHere = (heading: HTMLHeadingElement | null) => heading?.focus();

const HEADINGS: Record<ImportJob["state"], string> = {
  checking: "Checking a large file",
  checked: "The file is checked",
  storing: "Importing a large file",
  done: "The file is imported",
  failed: "The import failed",
  cancelled: "The import is cancelled",
};

const WHAT_HAPPENED: Record<ImportJob["state"], string> = {
  checking: " checked",
  checked: " checked",
  storing: " imported",
  done: " imported",
  failed: " done.",
  cancelled: " done.",
};

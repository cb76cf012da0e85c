"use client";
import { Actions } from "#components/ui/actions.tsx";
import { Button } from "#components/ui/button.tsx";
import { FormProblem } from "#components/ui/form-problem.tsx";
import type { ImportResult } from "#domain/imports/import-result.ts";
import { IMPORT_FORMAT_LABELS } from "#domain/imports/imported-file.ts";
import { CreatedLists } from "./created-lists.tsx";
import { isNothing, outcomeSentence } from "./import-words.ts";
import { NotImportedList } from "./not-imported-list.tsx";
import { OfferedClaims } from "./offered-claims.tsx";

type ImportOutcomeProps = {
  /** Whether it was imported; otherwise it is a preview. */
  isDone: boolean;
  name: string;
  result: ImportResult;
  isBusy: boolean;
  problem: string | null;
  onStore: () => void;
  onBack: () => void;
};

/** What comes in, or came in, and what does not, with the reasons. */
export function ImportOutcome({ isDone, name, result, isBusy, problem, onStore, onBack }: ImportOutcomeProps) {
  const { format, created, leftOut, offered } = result;
  const isEmpty = isNothing(created);
  return (
    <section className="import-outcome" aria-label={isDone ? "What was imported" : "What comes in"}>
      <h2 tabIndex={-1} ref={beginHere}>
        {isDone ? outcomeSentence(created, "was", "were") : outcomeSentence(created, "comes in", "come in")}
      </h2>
      <p className="quiet">
        <bdi>{name}</bdi>, {IMPORT_FORMAT_LABELS[format]}
      </p>
      <CreatedLists created={created} isDone={isDone} />
      {isDone && offered.length > 0 && <OfferedClaims offered={offered} />}
      <NotImportedList leftOut={leftOut} isDone={isDone} />
      <FormProblem>{problem}</FormProblem>
      <Actions kind="form">
        {!isDone && !isEmpty && (
          <Button kind="main" disabled={isBusy} onClick={onStore}>
            {isBusy ? "Importing…" : "Import"}
          </Button>
        )}
        <Button disabled={isBusy} onClick={onBack}>
          {isDone ? "Import another file" : "Back"}
        </Button>
      </Actions>
    </section>
  );
}

const beginHere = (heading: HTMLHeadingElement | null) => heading?.focus();

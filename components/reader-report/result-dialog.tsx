"use client";
import { useState } from "react";
import { send } from "#client/api.ts";
import { Actions } from "#components/ui/actions.tsx";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { FormProblem } from "#components/ui/form-problem.tsx";
import { useSubmission } from "#components/ui/submission.ts";
import { TextField } from "#components/ui/text-field.tsx";
import type { CorrectionRequest } from "#domain/correction-request.ts";
import { READER_REPORT_RESULTS, type ReaderReport } from "#domain/reader-report.ts";
import type { SearchHit, SearchResult } from "#domain/search/search-hit.ts";
import type { SearchKind } from "#domain/search/search-kind.ts";

type Result = NonNullable<ReaderReport["result"]>;
type Found = Result & { label: string };

type ResultDialogProps = { onChoose: (result: Result) => Promise<void>; onClose: () => void };

/** Finds the article, the claim or the correction request that a report became. */
export function ResultDialog({ onChoose, onClose }: ResultDialogProps) {
  const [found, setFound] = useState<Found[] | null>(null);
  const search = useSubmission(async (values) => setFound(await findResults(String(values.get("q") ?? ""))));
  const [chosen, setChosen] = useState<Result | null>(null);
  const choice = useSubmission(async () => {
    if (chosen) await onChoose(chosen);
  });
  return (
    <Dialog title="Link what it became" onClose={onClose} isWide>
      <form onSubmit={search.onSubmit}>
        <FormProblem>{search.problem ?? choice.problem}</FormProblem>
        <TextField label="Words of the article or the claim" name="q" type="search" autoFocus required maxLength={200}>
          <Button type="submit" disabled={search.isBusy}>
            Search
          </Button>
        </TextField>
      </form>
      <form onSubmit={choice.onSubmit}>
        {found && found.length === 0 && <p role="status">Nothing has these words.</p>}
        {found && found.length > 0 && (
          <fieldset className="result-hits">
            <legend className="visually-hidden">What was found</legend>
            {found.map(({ kind, id, label }) => (
              <label key={`${kind} ${id}`} className="choice">
                <input type="radio" name="result" required onChange={() => setChosen({ kind, id })} />
                <span>
                  <span dir="auto">{label}</span> <span className="quiet small">{READER_REPORT_RESULTS[kind]}</span>
                </span>
              </label>
            ))}
          </fieldset>
        )}
        <Actions kind="dialog">
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" kind="main" disabled={chosen === null || choice.isBusy}>
            Link
          </Button>
        </Actions>
      </form>
    </Dialog>
  );
}

/** Articles, claims, and of these claims the correction requests. */
async function findResults(q: string): Promise<Found[]> {
  const [articles, claims] = await Promise.all([hitsOf("article", q), hitsOf("claim", q)]);
  const requests = await Promise.all(claims.map(({ id }) => requestsOn(id)));
  return [
    ...articles.map(({ id, title }): Found => ({ kind: "article", id, label: title })),
    ...claims.map(({ id, title, ...hit }): Found => ({ kind: "claim", id, label: sentenceOf(hit) || title })),
    ...requests.flat(),
  ];
}

async function hitsOf(kind: SearchKind, q: string): Promise<SearchHit[]> {
  const { value } = await send<SearchResult>("GET", `/search?${new URLSearchParams({ q, kind })}`);
  return value.hits;
}

const sentenceOf = ({ before, exact, after }: Pick<SearchHit, "before" | "exact" | "after">): string =>
  exact && `${before}${exact}${after}`;

async function requestsOn(claimId: string): Promise<Found[]> {
  const { value } = await send<{ requests: CorrectionRequest[] }>("GET", `/claims/${claimId}/correction-requests`);
  return value.requests.flatMap(({ id, request, withdrawnAt }) =>
    withdrawnAt ? [] : [{ kind: "correction" as const, id, label: request }],
  );
}

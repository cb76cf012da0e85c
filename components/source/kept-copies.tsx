"use client";
import { readBeginning } from "#client/api.ts";
import { Button } from "#components/ui/button.tsx";
import { FormProblem } from "#components/ui/form-problem.tsx";
import { useSubmission } from "#components/ui/submission.ts";

/** Downloads the kept copies of the sources of an article, or says why there is nothing to download. */
export function KeptCopies({ articleId }: { articleId: string }) {
  const path = `/articles/${articleId}/wacz`;
  const { isBusy, problem, onSubmit } = useSubmission(async () => {
    // The browser would save the sentence of a refusal as a file.
    await readBeginning(path, 0);
    const link = document.createElement("a");
    link.href = `/api/v1${path}`;
    link.download = "";
    link.click();
  });
  return (
    <form onSubmit={onSubmit}>
      <FormProblem>{problem}</FormProblem>
      <Button type="submit" kind="plain" disabled={isBusy}>
        Kept copies of the sources (WACZ)
      </Button>
    </form>
  );
}

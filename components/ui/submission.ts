"use client";
import { type FormEvent, useState } from "react";
import { type FieldProblem, ProblemError } from "#client/api.ts";
import { problemSentence } from "./problem-sentence.ts";

export type Submission = ReturnType<typeof useSubmission>;

type Outcome = { problem: string | null; errors: FieldProblem[] };
const FINE: Outcome = { problem: null, errors: [] };

/**
 * Sends a form. `send` gets its fields and throws what the API threw. `fields` are those that show their own problem by
 * `problemAt`; any other problem is a sentence for the top of the form.
 */
export function useSubmission(send: (values: FormData) => Promise<unknown>, fields: readonly string[] = []) {
  const [isBusy, setBusy] = useState(false);
  const [{ problem, errors }, setOutcome] = useState(FINE);
  const run = async (values: FormData) => {
    setBusy(true);
    setOutcome(
      await send(values).then(
        () => FINE,
        (error) => outcomeOf(error, fields),
      ),
    );
    setBusy(false);
  };
  return {
    isBusy,
    problem,
    problemAt: (path: string) => errors.find((error) => isAt(error, path))?.message,
    onSubmit: (event?: FormEvent<HTMLFormElement>) => {
      event?.preventDefault();
      if (!isBusy) void run(new FormData(event?.currentTarget));
    },
  };
}

function outcomeOf(error: unknown, fields: readonly string[]): Outcome {
  const all = error instanceof ProblemError ? error.errors : [];
  const errors = all.filter((wrong) => fields.some((field) => isAt(wrong, field)));
  if (errors.length > 0) return { problem: "Check the marked fields.", errors };
  return { problem: problemSentence(error, "Galley cannot be reached. Check the network and try again."), errors };
}

/** A problem of one entry of a list (`tags.3`) is shown at the list. */
const isAt = ({ path }: FieldProblem, field: string) => path === field || path.startsWith(`${field}.`);

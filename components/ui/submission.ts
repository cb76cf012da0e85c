"use client";
import { type FormEvent, useState } from "react";
import { type FieldProblem, ProblemError, UnreachableError } from "#client/api.ts";

/** Sending a form: whether it is under way, and what was wrong with it. */
export type Submission = {
  isBusy: boolean;
  /** What is wrong, for the top of the form; null when nothing is. */
  problem: string | null;
  /** What is wrong with one field. */
  problemAt: (path: string) => string | undefined;
  onSubmit: (event?: FormEvent<HTMLFormElement>) => void;
};

type Outcome = { problem: string | null; errors: FieldProblem[] };
const FINE: Outcome = { problem: null, errors: [] };

/** `send` gets the fields of the form and throws what the API threw; `fields` are those that show their own problem. */
export function useSubmission(
  send: (values: FormData) => Promise<unknown>,
  fields: readonly string[] = [],
): Submission {
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
    problemAt: (path) => errors.find((error) => isAt(error, path))?.message,
    onSubmit: (event) => {
      event?.preventDefault();
      if (!isBusy) void run(new FormData(event?.currentTarget));
    },
  };
}

function outcomeOf(error: unknown, fields: readonly string[]): Outcome {
  if (error instanceof UnreachableError)
    return { problem: "Galley cannot be reached. Check the network and try again.", errors: [] };
  if (!(error instanceof ProblemError)) throw error;
  const shown = error.errors.filter((wrong) => fields.some((field) => isAt(wrong, field)));
  return { problem: shown.length > 0 ? "Check the marked fields." : error.detail, errors: shown };
}

/** What is wrong with one of a list (`tags.3`) is shown at the list. */
const isAt = ({ path }: FieldProblem, field: string) => path === field || path.startsWith(`${field}.`);

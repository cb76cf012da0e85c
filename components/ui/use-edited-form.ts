import { useState } from "react";
import { ProblemError } from "#client/api.ts";
import { mergeForm } from "./merge-form.ts";

/**
 * The form of a value that others may change too. `mergeTheirs` handles a request that failed: where someone changed the
 * value in the meantime, their changes are merged into the form (`mergeForm`). It throws the error again.
 */
export function useEditedForm<Value, Form extends Record<string, string>>(
  value: Value,
  formOf: (value: Value) => Form,
) {
  const [before, setBefore] = useState(value);
  const [form, setForm] = useState(() => formOf(value));
  const [conflicts, setConflicts] = useState<Partial<Form>>({});
  function mergeTheirs(error: unknown): never {
    if (error instanceof ProblemError && error.status === 412 && error.current) {
      const current = error.current as Value;
      const merged = mergeForm(form, formOf(before), formOf(current));
      setBefore(current);
      setForm(merged.form as Form);
      setConflicts(merged.conflicts as Partial<Form>);
    }
    throw error;
  }
  return { before, form, setForm, conflicts, mergeTheirs, isMerged: before !== value };
}

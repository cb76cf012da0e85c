"use client";
import { useState } from "react";
import { etagOf, type FieldProblem, ProblemError, send } from "#client/api.ts";
import { useSubmission } from "#components/ui/submission.ts";
import { keyFrom, RatingKey } from "#domain/rating/input.ts";
import type { VersionedRating } from "#domain/rating/rating.ts";
import { formOf, inputOf, isChanged, isValue, mergeTheirs, newForm, type RatingForm } from "./rating-form.ts";

const FIELDS = ["key", "label", "labels", "description", "color", "colorDark", "value", "symbol", "line"] as const;

type RatingFormOptions = {
  rating: VersionedRating | null;
  scale: VersionedRating[];
  onSaved: (rating: VersionedRating) => void;
  onClose: () => void;
};

export function useRatingForm({ rating, scale, onSaved, onClose }: RatingFormOptions) {
  const [before, setBefore] = useState(rating);
  const [form, setForm] = useState<RatingForm>(() => (rating ? formOf(rating) : newForm(scale)));
  const [typedKey, setTypedKey] = useState<string | null>(null);
  const [conflicts, setConflicts] = useState<Record<string, string> | null>(null);
  const key = rating?.key ?? typedKey ?? keyFrom(form.label);
  const isDirty = isChanged(form, before ? formOf(before) : newForm(scale));

  const submission = useSubmission(async () => {
    refuse([...(rating ? [] : faultsOfKey(key, scale)), ...faultsOfValue(form)]);
    onSaved(await store(form, before));
    onClose();
  }, FIELDS);

  async function store(values: RatingForm, from: VersionedRating | null): Promise<VersionedRating> {
    const request = { body: inputOf(values, from?.retired ?? false), etag: from && etagOf(from) };
    try {
      return (await send<VersionedRating>("PUT", `/ratings/${key}`, request)).value;
    } catch (error) {
      if (!(from && error instanceof ProblemError && error.status === 412 && error.current)) throw error;
      const current = error.current as VersionedRating;
      // Only its position in the scale changed, so nothing needs to be reviewed.
      if (!isChanged(formOf(current), formOf(from)) && current.retired === from.retired) return store(values, current);
      const merged = mergeTheirs(values, formOf(from), formOf(current));
      setBefore(current);
      setForm(merged.form);
      setConflicts(merged.conflicts);
      throw error;
    }
  }

  return {
    form,
    setForm,
    key,
    setKey: setTypedKey,
    isDirty,
    submission,
    /** Whether someone else's changes have come into the form. */
    hasMerged: conflicts !== null,
    /** Their value of each field that both changed. */
    conflicts: conflicts ?? {},
  };
}

function refuse(errors: FieldProblem[]): void {
  if (errors.length > 0) throw new ProblemError(422, { errors });
}

function faultsOfKey(key: string, scale: VersionedRating[]): FieldProblem[] {
  const taken = scale.find((rating) => rating.key === key);
  if (taken) return [{ path: "key", message: `“${taken.label}” already has this key.` }];
  const { error } = RatingKey.safeParse(key);
  return error ? [{ path: "key", message: error.issues[0]?.message ?? "" }] : [];
}

const faultsOfValue = ({ value }: RatingForm): FieldProblem[] =>
  isValue(value) ? [] : [{ path: "value", message: "A value must be a whole number." }];

import type { Claim } from "#domain/claim.ts";
import type { Verdict } from "#domain/verdict.ts";
import { fieldNames, fieldsOf, isSame, isVerdict } from "./resources.ts";
import type { Difference, FieldName, Fields, Row, Unsaved } from "./unsaved.ts";

/** Fields that the person and others changed differently. A lost request of the person is no change by others. */
export function conflictingFields(unsaved: Unsaved, current: Row): FieldName[] {
  const now = fieldsOf(unsaved.kind, current);
  const changedByOthers = (field: FieldName) => isChangedByOthers(unsaved, now, field);
  const conflicting = fieldNames(unsaved.fields).filter(
    (field) =>
      field !== "withdrawn" &&
      field in now &&
      isMyChange(unsaved, field) &&
      changedByOthers(field) &&
      !isSame(field, unsaved.fields, now),
  );
  const special = isVerdict(current)
    ? stateConflict(unsaved, current)
    : withdrawalConflict(unsaved, current, fieldNames(now).some(changedByOthers));
  return special ? [...conflicting.filter((field) => field !== special), special] : conflicting;
}

/** Both values of each field in conflict. */
export function differences({ kind, fields, trouble }: Unsaved): Difference[] {
  if (trouble?.kind !== "conflict") return [];
  const [mine, theirs]: Fields[] = [fields, fieldsOf(kind, trouble.current)];
  return trouble.fields.map((field) => ({
    field,
    mine: mine && field in mine ? mine[field] : mineWhenUntouched(field),
    theirs: theirs?.[field] ?? null,
  }));
}

/** Whether a field is changed. A value that was typed and taken back is a change only when it may have been sent. */
export function isMyChange({ kind, base, fields, attempt }: Unsaved, field: FieldName): boolean {
  if (attempt && field in attempt.fields && !isSame(field, fields, attempt.fields)) return true;
  return base === null || !isSame(field, fields, fieldsOf(kind, base));
}

function isChangedByOthers({ kind, base, attempt }: Unsaved, now: Fields, field: FieldName): boolean {
  if (attempt && field in attempt.fields && isSame(field, now, attempt.fields)) return false;
  if (base === null && kind === "claim") return attempt === null || field in attempt.fields;
  return !isSame(field, now, fieldsOf(kind, base));
}

/** A claim is not withdrawn over somebody's change, and not changed after somebody has withdrawn it. */
function withdrawalConflict(unsaved: Unsaved, current: Claim, isChanged: boolean): "withdrawn" | null {
  if (unsaved.kind !== "claim") return null;
  const { fields, base, attempt } = unsaved;
  const wasWithdrawn = base !== null && base.withdrawnAt !== null;
  const isByMe = attempt?.method === "DELETE";
  if (current.withdrawnAt !== null) return wasWithdrawn || isByMe || fields.withdrawn === true ? null : "withdrawn";
  return fields.withdrawn === true && !wasWithdrawn && isChanged ? "withdrawn" : null;
}

/** A verdict that was submitted in another window is not changed unseen. */
function stateConflict(unsaved: Unsaved, current: Verdict): "state" | null {
  if (unsaved.kind !== "verdict") return null;
  const { base, attempt } = unsaved;
  const wasSubmitted = base?.state === "submitted" || attempt?.fields.state === "submitted";
  return current.state === "submitted" && !wasSubmitted ? "state" : null;
}

const mineWhenUntouched = (field: FieldName) => (field === "withdrawn" ? false : field === "state" ? "draft" : null);

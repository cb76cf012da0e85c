import type { ProblemError } from "#client/api.ts";
import { conflictingFields, isMyChange } from "./conflicts.ts";
import { fieldsBeyond, isDone, nextRequest } from "./next-request.ts";
import { fieldNames, fieldsOf, fieldsWhere, isSame, merged } from "./resources.ts";
import type { Edit } from "./types.ts";
import type { Attempt, FieldName, Fields, Resolution, Row, Trouble, Unsaved } from "./unsaved.ts";

/** What is unsaved after one more edit; for a field the last value counts. Undefined when nothing is left to send. */
export function edited(unsaved: Unsaved | undefined, personId: string, edit: Edit, now: string): Unsaved | undefined {
  if (!unsaved)
    return askBeforeRestoring({ ...edit, personId, attempt: null, trouble: null, since: now, changedAt: now });
  const neverStored = unsaved.base === null && unsaved.attempt === null && unsaved.trouble?.kind === "rejected";
  if (neverStored && isWithdrawal(edit.fields)) return undefined;
  return editedAgain(unsaved, edit, now);
}

function editedAgain<U extends Unsaved>(unsaved: U, { fields, articleVersion, claimRead }: Edit, now: string): U {
  const version = { ...(articleVersion === undefined ? {} : { articleVersion }), ...(claimRead ? { claimRead } : {}) };
  const next: U = { ...unsaved, ...version, fields: { ...unsaved.fields, ...fields }, changedAt: now };
  return askBeforeRestoring({ ...next, trouble: conflictOf(next) });
}

const isWithdrawal = ({ withdrawn }: Fields) => withdrawn === true;

/** A change to a withdrawn claim would restore it, so the person is asked first. */
function askBeforeRestoring<U extends Unsaved>(unsaved: U): U {
  const { base } = unsaved;
  if (base === null || !("withdrawnAt" in base) || base.withdrawnAt === null) return unsaved;
  const { withdrawn, ...changed }: Fields = unsaved.fields;
  const isAsked = withdrawn !== false && fieldNames(changed).length > 0;
  if (!isAsked || unsaved.trouble || unsaved.attempt) return unsaved;
  const detail = "This claim was withdrawn. Keep your change to bring it back, or discard it.";
  const trouble: Trouble = { kind: "conflict", current: base, fields: ["withdrawn"], detail };
  return { ...unsaved, trouble };
}

/** The conflict after an edit, which does not resolve it and may add fields. What was rejected is tried again. */
function conflictOf(unsaved: Unsaved): Trouble | null {
  const { trouble } = unsaved;
  if (trouble?.kind !== "conflict") return null;
  if (trouble.current === null) return trouble;
  return { ...trouble, fields: [...new Set([...trouble.fields, ...conflictingFields(unsaved, trouble.current)])] };
}

/** The same with its next request fixed, which excludes later edits. Undefined when there is nothing to send. */
export function attempted<U extends Unsaved>(unsaved: U | undefined): U | undefined {
  return unsaved && unlessDone({ ...unsaved, attempt: nextRequest(unsaved) });
}

/** What is left after the server has acknowledged the attempt with `value`. */
export function acknowledged<U extends Unsaved>(unsaved: U | undefined, value: Row): U | undefined {
  if (!unsaved?.attempt) return unsaved;
  const fields = fieldsBeyond(unsaved.fields, unsaved.attempt.fields);
  return unlessDone({ ...unsaved, base: value, fields, attempt: null });
}

/** What is left when the server has moved on to `current`: the same change based on it, or a conflict. */
export function rebased<U extends Unsaved>(unsaved: U | undefined, current: Row | null, detail: string): U | undefined {
  if (!unsaved) return undefined;
  const fields = current ? conflictingFields(unsaved, current) : fieldNames(unsaved.fields);
  const trouble: Trouble | null = fields.length > 0 ? { kind: "conflict", current, fields, detail } : null;
  if (trouble) return { ...unsaved, attempt: null, trouble };
  const attempt = sameSubmission(unsaved, current);
  return unlessDone({ ...unsaved, base: current, fields: remainingChanges(unsaved, current), attempt });
}

/** A submission is sent again with the fields that it had when the person submitted it. */
function sameSubmission<U extends Unsaved>(unsaved: U, base: Row | null): Attempt | null {
  const { attempt } = unsaved;
  if (!attempt || !isSubmission(attempt)) return null;
  const before: U = { ...unsaved, base, fields: attempt.fields, attempt: null };
  return nextRequest(before);
}

const isSubmission = ({ fields }: { fields: Fields }) => fields.state === "submitted" || "reason" in fields;

/** What is left after the server has rejected the attempt: the text, but not a submission or a withdrawal. */
export function rejected<U extends Unsaved>(
  unsaved: U | undefined,
  { status, detail, errors }: Pick<ProblemError, "status" | "detail" | "errors">,
): U | undefined {
  if (!unsaved?.attempt) return unsaved;
  const { attempt } = unsaved;
  const isAct = attempt.method === "DELETE" || "withdrawn" in attempt.fields || isSubmission(attempt);
  const later = fieldNames(fieldsBeyond(unsaved.fields, attempt.fields));
  if (later.some((field) => field !== "withdrawn") && !isAct) return { ...unsaved, attempt: null };
  const { withdrawn, state, reason, onlySpelling, ...text }: Fields = unsaved.fields;
  const trouble: Trouble = { kind: "rejected", status, detail, errors };
  return { ...unsaved, fields: isAct ? text : unsaved.fields, attempt: null, trouble };
}

/** What was rejected, to be sent again as it is. */
export function retried<U extends Unsaved>(unsaved: U | undefined): U | undefined {
  return unsaved?.trouble?.kind === "rejected" ? unlessDone({ ...unsaved, trouble: null }) : unsaved;
}

/** What is left after the person has resolved a conflict. */
export function resolved<U extends Unsaved>(unsaved: U | undefined, resolution: Resolution): U | undefined {
  if (unsaved?.trouble?.kind !== "conflict") return unsaved;
  if (resolution === "theirs") return undefined;
  const { current, fields: conflicting } = unsaved.trouble;
  const fields: Fields = resolution === "both" ? withBoth(unsaved, current, conflicting) : unsaved.fields;
  const next: U = { ...unsaved, base: current, trouble: null };
  if (current === null) return { ...next, fields: { ...fieldsOf(unsaved.kind, unsaved.base), ...fields } };
  const isRestored = conflicting.includes("withdrawn") && fields.withdrawn !== true;
  return unlessDone({ ...next, fields: isRestored ? { ...fields, withdrawn: false } : fields });
}

function withBoth({ kind, fields, changedAt }: Unsaved, current: Row | null, conflicting: FieldName[]): Fields {
  const theirs = fieldsOf(kind, current);
  const both = conflicting.filter((field) => field in fields && field in theirs);
  return Object.assign({}, fields, ...both.map((field) => merged(field, fields, theirs, changedAt)));
}

/** Without the fields that the person did not change in the end, and those that the server has by now. */
function remainingChanges(unsaved: Unsaved, current: Row | null): Fields {
  const now = fieldsOf(unsaved.kind, current);
  const isLeft = (field: FieldName) =>
    !(field in now) || (isMyChange(unsaved, field) && !isSame(field, unsaved.fields, now));
  return fieldsWhere(unsaved.fields, isLeft);
}

const unlessDone = <U extends Unsaved>(unsaved: U): U | undefined =>
  isDone(unsaved) ? undefined : askBeforeRestoring(unsaved);

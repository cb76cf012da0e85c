import type { ProblemError } from "#client/api.ts";
import { clashes, isMyChange } from "./conflicts.ts";
import { fieldsBeyond, isDone, nextAttempt } from "./next-request.ts";
import { fieldsOf, isSame, joined } from "./resources.ts";
import type { Edit } from "./types.ts";
import type { Attempt, Fields, Resolution, Row, Trouble, Unsaved } from "./unsaved.ts";

/** What is unsaved after one more edit; the latest value of a field wins. Undefined when nothing is left to send. */
export function edited(unsaved: Unsaved | undefined, personId: string, edit: Edit, now: string): Unsaved | undefined {
  if (!unsaved) return grounded({ ...edit, personId, attempt: null, trouble: null, since: now, changedAt: now });
  const neverTaken = unsaved.base === null && unsaved.attempt === null && unsaved.trouble?.kind === "rejected";
  if (neverTaken && edit.fields.withdrawn === true) return undefined;
  const { articleVersion } = edit;
  const seen = articleVersion === undefined ? {} : { articleVersion };
  const next = { ...unsaved, ...seen, fields: { ...unsaved.fields, ...edit.fields }, changedAt: now };
  return grounded({ ...next, trouble: conflictOf(next) });
}

/** To change a withdrawn claim is to bring it back: that is asked first. */
function grounded(unsaved: Unsaved): Unsaved {
  const { withdrawn, ...changed } = unsaved.fields;
  const isWithdrawn = unsaved.base !== null && "withdrawnAt" in unsaved.base && unsaved.base.withdrawnAt !== null;
  const isAsked = isWithdrawn && withdrawn !== false && Object.keys(changed).length > 0;
  if (!isAsked || unsaved.trouble || unsaved.attempt) return unsaved;
  const detail = "This claim was withdrawn. Keep your change to bring it back, or let it go.";
  return { ...unsaved, trouble: { kind: "conflict", current: unsaved.base, fields: ["withdrawn"], detail } };
}

/** An edit does not settle a conflict, and may widen it; what was refused is tried again. */
function conflictOf(unsaved: Unsaved): Trouble | null {
  const { trouble } = unsaved;
  if (trouble?.kind !== "conflict" || trouble.current === null) return trouble?.kind === "conflict" ? trouble : null;
  const clashing = clashes(unsaved, trouble.current);
  return { ...trouble, fields: [...new Set([...trouble.fields, ...clashing])] };
}

/** The same with its next request fixed, so that later edits are no part of it. Undefined when there is nothing to send. */
export function attempted(unsaved: Unsaved | undefined): Unsaved | undefined {
  return unsaved && unlessDone({ ...unsaved, attempt: nextAttempt(unsaved) });
}

/** What is left once the server has acknowledged the attempt with `value`. */
export function settled(unsaved: Unsaved | undefined, value: Row): Unsaved | undefined {
  if (!unsaved?.attempt) return unsaved;
  return unlessDone({
    ...unsaved,
    base: value,
    fields: fieldsBeyond(unsaved.fields, unsaved.attempt.fields),
    attempt: null,
  });
}

/** What is left when the server has moved on to `current`: the same change on new ground, or a conflict. */
export function rebased(unsaved: Unsaved | undefined, current: Row | null, detail: string): Unsaved | undefined {
  if (!unsaved) return undefined;
  const fields = current ? clashes(unsaved, current) : Object.keys(unsaved.fields);
  const trouble: Trouble | null = fields.length > 0 ? { kind: "conflict", current, fields, detail } : null;
  if (trouble) return { ...unsaved, attempt: null, trouble };
  return unlessDone({
    ...unsaved,
    base: current,
    fields: stillMine(unsaved, current),
    attempt: sameSubmission(unsaved, current),
  });
}

/** What was submitted stays what it was when the person submitted it. */
function sameSubmission({ attempt, ...unsaved }: Unsaved, base: Row | null): Attempt | null {
  if (!attempt || !isSubmission(attempt)) return null;
  return nextAttempt({ ...unsaved, base, fields: attempt.fields, attempt: null });
}

const isSubmission = ({ fields }: Attempt) => fields.state === "submitted" || "reason" in fields;

/** What is left when the server has said no: the text stays, a submission or a withdrawal is taken back. */
export function refused(
  unsaved: Unsaved | undefined,
  { status, detail, errors }: Pick<ProblemError, "status" | "detail" | "errors">,
): Unsaved | undefined {
  if (!unsaved?.attempt) return unsaved;
  const { attempt } = unsaved;
  const isAct = attempt.method === "DELETE" || "withdrawn" in attempt.fields || isSubmission(attempt);
  const isOutdated = Object.keys(fieldsBeyond(unsaved.fields, attempt.fields)).some((field) => field !== "withdrawn");
  if (isOutdated && !isAct) return { ...unsaved, attempt: null };
  const { withdrawn, state, reason, ...text } = unsaved.fields;
  return {
    ...unsaved,
    fields: isAct ? text : unsaved.fields,
    attempt: null,
    trouble: { kind: "rejected", status, detail, errors },
  };
}

/** What was refused, to be sent again as it is. */
export function retried(unsaved: Unsaved | undefined): Unsaved | undefined {
  return unsaved?.trouble?.kind === "rejected" ? unlessDone({ ...unsaved, trouble: null }) : unsaved;
}

/** What is left once the person has settled a conflict. */
export function resolved(unsaved: Unsaved | undefined, resolution: Resolution): Unsaved | undefined {
  if (unsaved?.trouble?.kind !== "conflict") return unsaved;
  if (resolution === "theirs") return undefined;
  const { current, fields: clashing } = unsaved.trouble;
  const fields = resolution === "both" ? withBoth(unsaved, current, clashing) : unsaved.fields;
  const ground = { ...unsaved, base: current, trouble: null };
  if (current === null) return { ...ground, fields: { ...fieldsOf(unsaved.path, unsaved.base), ...fields } };
  const isRestored = clashing.includes("withdrawn") && fields.withdrawn !== true;
  return unlessDone({ ...ground, fields: isRestored ? { ...fields, withdrawn: false } : fields });
}

function withBoth({ path, fields, changedAt }: Unsaved, current: Row | null, clashing: string[]): Fields {
  const theirs = fieldsOf(path, current);
  const both = clashing.filter((field) => field in fields && field in theirs);
  return {
    ...fields,
    ...Object.fromEntries(both.map((field) => [field, joined(field, fields[field], theirs[field], changedAt)])),
  };
}

/** Without what the person did not change in the end, and what the server has by now. */
function stillMine(unsaved: Unsaved, current: Row | null): Fields {
  const now = fieldsOf(unsaved.path, current);
  const isLeft = ([field, value]: [string, unknown]) =>
    !(field in now) || (isMyChange(unsaved, field) && !isSame(field, value, now[field]));
  return Object.fromEntries(Object.entries(unsaved.fields).filter(isLeft));
}

const unlessDone = (unsaved: Unsaved): Unsaved | undefined => (isDone(unsaved) ? undefined : grounded(unsaved));

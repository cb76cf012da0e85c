import { isReworded, needsReason } from "#domain/rewording.ts";
import { claimBody, fieldNames, fieldsOf, fieldsWhere, isEqual } from "./resources.ts";
import type {
  Attempt,
  ClaimChange,
  FieldName,
  Fields,
  Unsaved,
  UnsavedClaim,
  UnsavedVerdict,
  VerdictChange,
} from "./unsaved.ts";

/** The next request for an unsaved change; null when there is nothing to send, or nothing that may be sent yet. */
export function nextRequest(unsaved: Unsaved): Attempt | null {
  if (unsaved.trouble) return null;
  if (unsaved.attempt) return unsaved.attempt;
  return unsaved.kind === "verdict" ? nextVerdictRequest(unsaved) : nextClaimRequest(unsaved);
}

/** Whether nothing is left to send or to decide. */
export const isDone = (unsaved: Unsaved): boolean => !unsaved.trouble && !nextRequest(unsaved) && !isHeld(unsaved);

/** A submitted verdict changes only with a reason. Until there is one, the changes stay in the browser. */
export function isHeld(unsaved: Unsaved): boolean {
  if (unsaved.kind === "claim") return heldWording(unsaved).length > 0;
  const { base, attempt, fields } = unsaved;
  if (attempt || fieldNames(fields).length === 0) return false;
  return base?.state === "submitted" && !fields.reason;
}

const WORDING: FieldName[] = ["statement", "claimant", "selectors"];

/** The fields of a claim that wait for the reason of their change. Other fields are sent without them. */
export function heldWording({ personId, base, attempt, fields, changedAt }: UnsavedClaim): FieldName[] {
  if (base === null || attempt || fields.reason || !needsReason(personId, base, changedAt)) return [];
  const { statement, claimant, selectors } = fields;
  const exact = selectors?.[1].exact ?? base.anchor.exact;
  return isReworded(base, { statement, claimant, exact }) ? WORDING.filter((field) => field in fields) : [];
}

/**
 * Whether `related` has to be sent first: a claim before its verdict, the verdict before its claim is withdrawn. A change
 * of the claim too, because once there is a verdict, other words would need a reason.
 */
export function isBlocked(unsaved: Unsaved, related: Unsaved | undefined): boolean {
  if (!related) return false;
  if (related.kind === "claim") return related.base === null || nextRequest(related)?.method === "PUT";
  return nextRequest(unsaved)?.method === "DELETE" && nextRequest(related) !== null;
}

/** Edits before a withdrawal are sent first, so that the history has them. */
function nextClaimRequest(unsaved: UnsavedClaim): Attempt<ClaimChange> | null {
  const { articleId, base } = unsaved;
  const held = heldWording(unsaved);
  const fields: ClaimChange = fieldsWhere(unsaved.fields, (field) => !held.includes(field));
  const { withdrawn, ...changed } = fields;
  const isRestored = withdrawn === false && base !== null && base.withdrawnAt !== null;
  if (base === null || isRestored || fieldNames(changed).length > 0) {
    const sent = withdrawn === false ? fields : changed;
    return { method: "PUT", body: claimBody(articleId, changed), fields: sent };
  }
  if (withdrawn === true && base.withdrawnAt === null)
    return { method: "DELETE", body: undefined, fields: { withdrawn } };
  return null;
}

function nextVerdictRequest(unsaved: UnsavedVerdict): Attempt<VerdictChange> | null {
  const { kind, base, fields, articleVersion, claimRead } = unsaved;
  if (fieldNames(fields).length === 0 || isHeld(unsaved)) return null;
  const read = { ...(articleVersion === undefined ? {} : { articleVersion }), ...(claimRead ? { claimRead } : {}) };
  return { method: "PUT", body: { ...fieldsOf(kind, base), ...fields, ...read }, fields };
}

/** Those of `fields` that `sent` does not contain with the same value. */
export const fieldsBeyond = (fields: Fields, sent: Fields): Fields =>
  fieldsWhere(fields, (field) => !(field in sent && isEqual(fields[field], sent[field])));

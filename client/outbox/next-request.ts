import type { Claim } from "#domain/claim.ts";
import type { Verdict } from "#domain/verdict.ts";
import { claimBody, fieldsOf, isEqual, isVerdictPath } from "./resources.ts";
import type { Attempt, Fields, Unsaved } from "./unsaved.ts";

/** The next request for an unsaved change; null when there is nothing to send, or nothing that may be sent yet. */
export function nextAttempt(unsaved: Unsaved): Attempt | null {
  if (unsaved.trouble) return null;
  if (unsaved.attempt) return unsaved.attempt;
  return isVerdictPath(unsaved.path) ? verdictAttempt(unsaved) : claimAttempt(unsaved);
}

/** Whether nothing is left of it. */
export const isDone = (unsaved: Unsaved): boolean => !unsaved.trouble && !nextAttempt(unsaved) && !isHeld(unsaved);

/** A submitted verdict changes only with a reason: until it is given, the changes stay in the browser. */
export function isHeld({ path, base, attempt, fields }: Unsaved): boolean {
  if (!isVerdictPath(path) || attempt || Object.keys(fields).length === 0) return false;
  return (base as Verdict | null)?.state === "submitted" && !fields.reason;
}

/**
 * Whether another change has to reach the server first: a claim before its verdict, and its verdict before the claim
 * is withdrawn. `related` is what is unsaved of the other of the two.
 */
export function isBlocked(unsaved: Unsaved, related: Unsaved | undefined): boolean {
  if (!related) return false;
  if (isVerdictPath(unsaved.path)) {
    const claim = related.base as Claim | null;
    return claim === null || (claim.withdrawnAt !== null && related.fields.withdrawn === false);
  }
  return nextAttempt(unsaved)?.method === "DELETE" && nextAttempt(related) !== null;
}

/** Edits before a withdrawal are sent first, so that the history has them. */
function claimAttempt({ articleId, base, fields }: Unsaved): Attempt | null {
  const claim = base as Claim | null;
  const { withdrawn, ...changed } = fields;
  const isRestored = withdrawn === false && claim?.withdrawnAt != null;
  if (claim === null || isRestored || Object.keys(changed).length > 0) {
    const sent: Fields = withdrawn === false ? fields : changed;
    return { method: "PUT", body: claimBody(articleId, changed), fields: sent };
  }
  if (withdrawn === true && claim.withdrawnAt === null)
    return { method: "DELETE", body: undefined, fields: { withdrawn } };
  return null;
}

function verdictAttempt(unsaved: Unsaved): Attempt | null {
  if (Object.keys(unsaved.fields).length === 0 || isHeld(unsaved)) return null;
  const { articleVersion } = unsaved;
  const seen = articleVersion === undefined ? {} : { articleVersion };
  const body = { ...fieldsOf(unsaved.path, unsaved.base), ...unsaved.fields, ...seen };
  return { method: "PUT", body, fields: unsaved.fields };
}

/** Those of `fields` that `sent` did not say. */
export const fieldsBeyond = (fields: Fields, sent: Fields): Fields =>
  Object.fromEntries(
    Object.entries(fields).filter(([field, value]) => !(field in sent && isEqual(value, sent[field]))),
  );

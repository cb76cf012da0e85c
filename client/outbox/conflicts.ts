import type { Claim } from "#domain/claim.ts";
import type { Verdict } from "#domain/verdict.ts";
import { fieldsOf, isSame, isVerdictPath } from "./resources.ts";
import type { Difference, Fields, Row, Unsaved } from "./unsaved.ts";

/**
 * The fields on which what is unsaved and what stands on the server cannot both be: those the person changed and somebody
 * else changed too. What the server has from our own request whose answer was lost is nobody else's.
 */
export function clashes(unsaved: Unsaved, current: Row): string[] {
  const now = fieldsOf(unsaved.path, current);
  const changedByOthers = (field: string) => isChangedByOthers(unsaved, now, field);
  const clashing = Object.keys(unsaved.fields).filter(
    (field) =>
      field !== "withdrawn" &&
      field in now &&
      isMyChange(unsaved, field) &&
      changedByOthers(field) &&
      !isSame(field, unsaved.fields[field], now[field]),
  );
  const special = isVerdictPath(unsaved.path)
    ? verdictClash(unsaved, current as Verdict)
    : claimClash(unsaved, current as Claim, Object.keys(now).some(changedByOthers));
  return special ? [...clashing.filter((field) => field !== special), special] : clashing;
}

/** Both values of each field in conflict, to be shown beside each other. */
export function differences({ path, fields, trouble }: Unsaved): Difference[] {
  if (trouble?.kind !== "conflict") return [];
  const theirs = fieldsOf(path, trouble.current);
  return trouble.fields.map((field) => ({
    field,
    mine: field in fields ? fields[field] : mineWhenUntouched(field),
    theirs: theirs[field] ?? null,
  }));
}

/** Typing and taking it back is no change, unless what was typed may have been sent. */
export function isMyChange({ path, base, fields, attempt }: Unsaved, field: string): boolean {
  if (attempt && field in attempt.fields && !isSame(field, fields[field], attempt.fields[field])) return true;
  return base === null || !isSame(field, fields[field], fieldsOf(path, base)[field]);
}

function isChangedByOthers({ path, base, attempt }: Unsaved, now: Fields, field: string): boolean {
  if (attempt && field in attempt.fields && isSame(field, now[field], attempt.fields[field])) return false;
  if (base === null && !isVerdictPath(path)) return attempt === null || field in attempt.fields;
  return !isSame(field, now[field], fieldsOf(path, base)[field]);
}

/** A claim is not withdrawn over somebody's change, and not changed when somebody has withdrawn it. */
function claimClash({ fields, base, attempt }: Unsaved, current: Claim, isChanged: boolean): string | null {
  const wasWithdrawn = base !== null && (base as Claim).withdrawnAt !== null;
  const isByMe = attempt?.method === "DELETE";
  if (current.withdrawnAt !== null) return wasWithdrawn || isByMe || fields.withdrawn === true ? null : "withdrawn";
  return fields.withdrawn === true && !wasWithdrawn && isChanged ? "withdrawn" : null;
}

/** What was submitted from another window is not turned into something else unseen. */
function verdictClash({ base, attempt }: Unsaved, current: Verdict): string | null {
  const wasSubmitted = (base as Verdict | null)?.state === "submitted" || attempt?.fields.state === "submitted";
  return current.state === "submitted" && !wasSubmitted ? "state" : null;
}

const mineWhenUntouched = (field: string) => (field === "withdrawn" ? false : field === "state" ? "draft" : null);

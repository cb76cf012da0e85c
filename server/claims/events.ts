import "server-only";
import { ClaimFields } from "#domain/claim.ts";
import type { EventType } from "#domain/event.ts";
import { pickFields } from "#domain/field-values.ts";
import type { Viewer } from "#domain/permissions.ts";
import type { Transaction } from "#server/db/client.ts";
import { recordEvent } from "#server/log/events.ts";
import { loggedWords } from "#server/log/logged-words.ts";
import { type ClaimRow, currentAnchor } from "./rows.ts";

/** Record an event of a claim. */
export function recordClaim(tx: Transaction, viewer: Viewer, row: ClaimRow, type: EventType, before: ClaimRow | null) {
  recordEvent(tx, {
    type,
    actorId: viewer.id,
    object: { type: "claim", id: row.id },
    articleId: row.articleId,
    claimId: row.id,
    before: before && loggedFields(before),
    after: loggedFields(row),
  });
}

/** What the log holds of a claim: its own fields, and nothing of verdicts. */
function loggedFields(row: ClaimRow) {
  const { withdrawnAt, version } = row;
  const { state, start, end, exact, versionNumber } = currentAnchor(row);
  const anchor = { state, start, end, exact: loggedWords(exact), versionNumber };
  return { ...pickFields(ClaimFields, row), withdrawnAt, version, anchor };
}

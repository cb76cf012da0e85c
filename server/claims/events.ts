import "server-only";
import { ClaimFields } from "#domain/claim.ts";
import type { EventType } from "#domain/event.ts";
import { pickFields } from "#domain/field-values.ts";
import type { Viewer } from "#domain/permissions.ts";
import type { Transaction } from "#server/db/client.ts";
import { recordEvent } from "#server/log/events.ts";
import { loggedWords } from "#server/log/logged-words.ts";
import { type ClaimRow, currentAnchor } from "./rows.ts";

type RecordedChange = { before: ClaimRow; reason?: string | null; onlySpelling?: boolean };

/** Record an event of a claim, new where `change` is null. */
export function recordClaim(
  tx: Transaction,
  viewer: Viewer,
  row: ClaimRow,
  type: EventType,
  change: RecordedChange | null,
) {
  recordEvent(tx, {
    type,
    actorId: viewer.id,
    object: { type: "claim", id: row.id },
    articleId: row.articleId,
    claimId: row.id,
    before: change && loggedFields(change.before),
    after: { ...loggedFields(row), ...(change?.onlySpelling ? { onlySpelling: true } : {}) },
    reason: change?.reason ?? null,
  });
}

/** What the log holds of a claim: its own fields, and nothing of verdicts. */
function loggedFields(row: ClaimRow) {
  const { withdrawnAt, endedInVersion, version } = row;
  const { state, start, end, exact, versionNumber } = currentAnchor(row);
  const anchor = { state, start, end, exact: loggedWords(exact), versionNumber };
  return { ...pickFields(ClaimFields, row), withdrawnAt, endedInVersion, version, anchor };
}

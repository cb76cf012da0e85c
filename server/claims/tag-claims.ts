import "server-only";
import type { ClaimTagsInput, ClaimTagsOutcome } from "#domain/claim-batch.ts";
import { NotFoundError } from "#domain/errors.ts";
import { MAX_TAGS } from "#domain/fields.ts";
import { can, permit, type Viewer } from "#domain/permissions.ts";
import { write } from "#server/db/transaction.ts";
import { queueUpdate } from "#server/db/unit-of-work.ts";
import { recordClaim } from "./events.ts";
import { findClaims } from "./find-claims.ts";
import type { ClaimRow } from "./rows.ts";

/** Add tags to many claims and take others off. A claim that cannot be changed is left as it is, with the reason. */
export async function tagClaims(viewer: Viewer, { claims, add, remove }: ClaimTagsInput): Promise<ClaimTagsOutcome> {
  permit(can(viewer, "article.read"));
  const ids = [...new Set(claims)];
  return write(async (tx) => {
    await tx.$queryRaw`SELECT id FROM "Claim" WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR UPDATE`;
    const rows = await findClaims(tx, viewer, ids);
    if (rows.length < ids.length) throw new NotFoundError("claim");
    const outcome: ClaimTagsOutcome = { changed: [], refused: [] };
    for (const row of rows) {
      const tags = [...new Set([...row.tags, ...add])].filter((tag) => !remove.includes(tag));
      if (tags.join("\n") === row.tags.join("\n")) continue;
      const reason = refusalOf(viewer, row, tags);
      if (reason) {
        outcome.refused.push({ claimId: row.id, reason });
        continue;
      }
      const after = { ...row, tags, version: row.version + 1, updatedAt: new Date() };
      queueUpdate(tx, "Claim", after);
      recordClaim(tx, viewer, after, "claim.changed", { before: row });
      outcome.changed.push(row.id);
    }
    return outcome;
  });
}

function refusalOf(viewer: Viewer, row: ClaimRow, tags: string[]): string | null {
  if (!can(viewer, "claim.change", row.createdById)) return "Another reviewer marked this claim.";
  if (row.withdrawnAt) return "This claim was withdrawn.";
  return tags.length > MAX_TAGS ? `A claim has at most ${MAX_TAGS} tags.` : null;
}

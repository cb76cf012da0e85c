import "server-only";
import type { Viewer } from "#domain/permissions.ts";
import type { Ruling } from "#domain/ruling.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { CLAIM_PARTS, currentAnchor, rulingOf } from "#server/claims/rows.ts";
import { storeStandings } from "#server/claims/standing.ts";
import type { Transaction } from "#server/db/client.ts";
import { oneOf } from "#server/db/one-of.ts";
import { recordEvent } from "#server/log/events.ts";
import { withLoggedWords } from "#server/log/logged-words.ts";
import { deliverHeld } from "#server/notifications/held.ts";
import { notifyOfRulings } from "#server/verdicts/notify.ts";
import type { NewRuling } from "./check-ruling.ts";
import { storeRulingEvidence } from "./evidence.ts";

/** Store rulings on locked claims, each with its event, by a few statements. Returns them in the same order. */
export async function storeRulings(tx: Transaction, viewer: Viewer, changes: NewRuling[]): Promise<Ruling[]> {
  if (changes.length === 0) return [];
  await upsert(tx, viewer, changes);
  await storeRulingEvidence(
    tx,
    changes.flatMap(({ claim, pieces }) => (pieces ? { claimId: claim.id, pieces } : [])),
  );
  const ids = changes.map(({ claim }) => claim.id);
  await storeStandings(tx, ids);
  const rows = await tx.ruling.findMany({
    relationLoadStrategy: ids.length === 1 ? "join" : "query",
    where: { claimId: oneOf(ids) },
    include: CLAIM_PARTS.ruling.include,
  });
  const stored = new Map(rows.map((row) => [row.claimId, rulingOf(row)]));
  const ruled = changes.map(({ claim, before }) => ({ claim, before, after: stored.get(claim.id) as Ruling }));
  for (const { claim, before, after } of ruled)
    recordEvent(tx, {
      type: before ? "ruling.changed" : "ruling.given",
      actorId: viewer.id,
      object: { type: "ruling", id: claim.id },
      articleId: claim.articleId,
      claimId: claim.id,
      before: before && withLoggedWords(before),
      after: withLoggedWords(after),
      reason: after.reason,
    });
  const newlyRuled = ruled.flatMap(({ claim, before }) => (before ? [] : claim.id));
  if (newlyRuled.length > 0) await deliverHeld(tx, newlyRuled);
  await notifyOfRulings(tx, viewer.id, ruled);
  return ruled.map(({ after }) => after);
}

const COLUMNS = Object.values(Prisma.RulingScalarFieldEnum);

/** Insert the rulings, or set all columns of those that exist. */
async function upsert(tx: Transaction, viewer: Viewer, changes: NewRuling[]): Promise<void> {
  const rows = JSON.stringify(changes.map((change) => rowOf(viewer, change)));
  const set = Prisma.raw(COLUMNS.map((column) => `"${column}" = EXCLUDED."${column}"`).join(", "));
  await tx.$executeRaw`
    INSERT INTO "Ruling" SELECT * FROM jsonb_populate_recordset(NULL::"Ruling", ${rows}::jsonb)
    ON CONFLICT ("claimId") DO UPDATE SET ${set}`;
}

function rowOf(viewer: Viewer, { claim, before, text }: NewRuling): Prisma.RulingGetPayload<object> {
  const { rating, ...words } = text;
  const { versionNumber, exact } = currentAnchor(claim);
  return {
    claimId: claim.id,
    ratingKey: rating,
    ...words,
    madeOnVersion: versionNumber,
    restsOn: exact,
    restsOnStatement: claim.statement,
    restsOnClaimant: claim.claimant,
    ruledById: viewer.id,
    ruledAt: new Date(),
    version: (before?.version ?? 0) + 1,
  };
}

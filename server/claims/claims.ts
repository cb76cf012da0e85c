import "server-only";
import { refuseArchived } from "#domain/archived.ts";
import { type Claim, ClaimFields, type ClaimInput } from "#domain/claim.ts";
import { NotFoundError, RuleError } from "#domain/errors.ts";
import type { EventType } from "#domain/event.ts";
import { hasValues, pickFields } from "#domain/field-values.ts";
import { can, permit, type Viewer } from "#domain/permissions.ts";
import { isReworded } from "#domain/rewording.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { db, type Transaction } from "#server/db/client.ts";
import { expectAbsent, expectVersion } from "#server/db/expect-version.ts";
import { inSnapshot, write } from "#server/db/transaction.ts";
import { queueUpdate } from "#server/db/unit-of-work.ts";
import { mapInSlices } from "#server/slices.ts";
import { notifyOfStaleVerdicts } from "#server/verdicts/notify.ts";
import { allBatches, readClaimBatch } from "./batches.ts";
import { recordClaim } from "./events.ts";
import { findClaim } from "./find-claims.ts";
import { lockClaim } from "./lock.ts";
import { markClaim } from "./mark-claim.ts";
import { type AnchorData, movedAnchor, passageForMove } from "./requested-passage.ts";
import { checkRewording, keepJudgements } from "./rewording.ts";
import { type AnchorRow, type ClaimRow, claimSeenBy, currentAnchor } from "./rows.ts";
import { storeStanding, submittedVerdicts } from "./standing.ts";

/** A batch of the claims of an article, in the order in which they were marked. By default without withdrawn claims. */
export async function claimsInArticle(
  viewer: Viewer,
  articleId: string,
  { after, withdrawn }: { after?: string | undefined; withdrawn?: boolean } = {},
): Promise<{ claims: Claim[]; nextCursor?: string }> {
  permit(can(viewer, "article.read"));
  const where = { articleId, ...(withdrawn ? {} : { withdrawnAt: null }) };
  const { rows, ...more } = await inSnapshot(async (tx) => {
    if (await tx.article.findUnique({ where: { id: articleId }, select: { id: true } }))
      return readClaimBatch(tx, viewer, where, after);
    throw new NotFoundError("article");
  });
  return { claims: await mapInSlices(rows, (row) => claimSeenBy(viewer, row)), ...more };
}

/** All claims of an article that are not withdrawn, for a page that shows them all. */
export const allClaimsInArticle = (viewer: Viewer, articleId: string): Promise<Claim[]> =>
  allBatches((after) => claimsInArticle(viewer, articleId, { after }));

/** How many claims of an article are not withdrawn. */
export async function claimCount(viewer: Viewer, articleId: string): Promise<number> {
  permit(can(viewer, "article.read"));
  return db.claim.count({ where: { articleId, withdrawnAt: null } });
}

/** The claim as the viewer may see it. */
export async function readClaim(viewer: Viewer, claimId: string): Promise<Claim> {
  permit(can(viewer, "article.read"));
  const row = await findClaim(db, viewer, claimId);
  if (!row) throw new NotFoundError("claim");
  return claimSeenBy(viewer, row);
}

/**
 * Mark a new claim, change one, or restore a withdrawn one. A request that changes nothing succeeds and stores nothing.
 * Any other change of a stored claim needs the version it starts from.
 */
export async function saveClaim(viewer: Viewer, claimId: string, input: ClaimInput, ifMatch: number | null) {
  permit(can(viewer, "article.read"));
  return write(async (tx) => {
    const row = await lockClaim(tx, viewer, claimId);
    if (row) return { value: await changeClaim(tx, viewer, row, input, ifMatch), created: false };
    expectAbsent(ifMatch, "This claim");
    return { value: await markClaim(tx, viewer, claimId, input), created: true };
  });
}

/** Withdraw the claim, which keeps its history and can be restored. To withdraw it again changes nothing. */
export async function withdrawClaim(viewer: Viewer, claimId: string, ifMatch: number | null): Promise<Claim> {
  permit(can(viewer, "article.read"));
  return write(async (tx) => {
    const row = await lockClaim(tx, viewer, claimId);
    if (!row) throw new NotFoundError("claim");
    permit(
      can(viewer, "claim.withdraw", row.createdById),
      "Another reviewer marked this claim. Ask them or an editor to withdraw it.",
    );
    if (row.withdrawnAt) return claimSeenBy(viewer, row);
    if (row.ruling) throw new RuleError("This claim has been ruled on, so it cannot be withdrawn.");
    return storeChange(tx, viewer, row, { data: { withdrawnAt: new Date() }, type: "claim.withdrawn" }, ifMatch);
  });
}

async function changeClaim(tx: Transaction, viewer: Viewer, row: ClaimRow, input: ClaimInput, ifMatch: number | null) {
  if (row.articleId !== input.articleId) throw new RuleError("A claim cannot move to another article.");
  const newAnchor = await anchorFor(tx, input, row);
  const data = pickFields(ClaimFields, input);
  if (!newAnchor && !row.withdrawnAt && hasValues(row, data)) return claimSeenBy(viewer, row);
  permit(
    can(viewer, row.withdrawnAt ? "claim.withdraw" : "claim.change", row.createdById),
    `Another reviewer marked this claim. Ask them or an editor to ${row.withdrawnAt ? "restore" : "change"} it.`,
  );
  const type = row.withdrawnAt ? "claim.restored" : newAnchor ? moveTypeOf(currentAnchor(row)) : "claim.changed";
  const { onlySpelling = false } = input;
  const reason = input.reason?.trim() || null;
  const resumed = newAnchor ? { endedInVersion: null } : {};
  const change = {
    data: { ...data, ...resumed, withdrawnAt: null },
    type,
    anchor: newAnchor,
    reason,
    onlySpelling,
  } as const;
  return storeChange(tx, viewer, row, change, ifMatch);
}

type Change = {
  data: Partial<Prisma.ClaimGetPayload<object>>;
  type: EventType;
  anchor?: AnchorData | null;
  reason?: string | null;
  onlySpelling?: boolean;
};

/** Change a stored claim from the version that the viewer has read. */
async function storeChange(
  tx: Transaction,
  viewer: Viewer,
  row: ClaimRow,
  { data, type, anchor, reason = null, onlySpelling = false }: Change,
  ifMatch: number | null,
): Promise<Claim> {
  const before = claimSeenBy(viewer, row);
  const now = new Date();
  expectVersion(before, ifMatch, "Someone changed this claim while you were working on it.");
  refuseArchived(row.article);
  checkRewording(viewer, before, { ...data, ...(anchor ? { exact: anchor.exact } : {}) }, reason, now);
  const after = { ...row, ...data, version: row.version + 1, updatedAt: now };
  if (onlySpelling) Object.assign(after, await keepJudgements(tx, row, after));
  if (anchor) {
    const key = { claimId: row.id, versionNumber: currentAnchor(row).versionNumber };
    after.anchors = [await tx.anchor.update({ where: { claimId_versionNumber: key }, data: anchor })];
  }
  queueUpdate(tx, "Claim", after);
  if (anchor || isReworded(before, data)) {
    storeStanding(tx, { ...after, verdicts: await submittedVerdicts(tx, row.id) });
    await notifyOfStaleVerdicts(tx, [after]);
  }
  recordClaim(tx, viewer, after, type, { before: row, reason, onlySpelling });
  return claimSeenBy(viewer, after);
}

const moveTypeOf = ({ state }: AnchorRow): EventType => (state === "lost" ? "claim.reattached" : "claim.moved");

/** The new anchor of the claim; null where the request names no passage, or the one the claim has. */
async function anchorFor(tx: Transaction, input: ClaimInput, row: ClaimRow): Promise<AnchorData | null> {
  if (!input.passage && !input.selectors) return null;
  const where = { articleId_number: { articleId: row.articleId, number: row.article.currentVersion } };
  const version = await tx.version.findUniqueOrThrow({ where, select: { number: true, text: true } });
  const passage = await passageForMove(tx, version, input);
  const anchor = currentAnchor(row);
  const isUnmoved = passage !== null && passage.start === anchor.start && passage.end === anchor.end;
  return passage && !isUnmoved ? movedAnchor(anchor, version, passage) : null;
}

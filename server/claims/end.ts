import "server-only";
import { haveSameWords } from "#domain/anchoring/same-words.ts";
import { refuseArchived } from "#domain/archived.ts";
import type { Claim, ClaimEnd } from "#domain/claim.ts";
import { NotFoundError, RuleError } from "#domain/errors.ts";
import { can, permit, type Viewer } from "#domain/permissions.ts";
import { mayReword } from "#domain/rewording.ts";
import type { Transaction } from "#server/db/client.ts";
import { expectVersion } from "#server/db/expect-version.ts";
import { write } from "#server/db/transaction.ts";
import { queueUpdate } from "#server/db/unit-of-work.ts";
import { recordClaim } from "./events.ts";
import { lockClaim } from "./lock.ts";
import { type AnchorRow, type ClaimRow, claimSeenBy, currentAnchor } from "./rows.ts";
import { storeStanding, submittedVerdicts } from "./standing.ts";

/**
 * Settle that the article no longer makes the claim, or take that back. A claim that has ended is not in the text, and
 * its verdicts and ruling hold on the words that they rest on. If a version brings these words back, so is the claim.
 */
export async function endClaim(
  viewer: Viewer,
  claimId: string,
  { ended, reason }: ClaimEnd,
  ifMatch: number | null,
): Promise<Claim> {
  permit(can(viewer, "article.read"));
  return write(async (tx) => {
    const row = await lockClaim(tx, viewer, claimId);
    if (!row) throw new NotFoundError("claim");
    permit(
      can(viewer, "claim.withdraw", row.createdById) && mayReword(viewer, row),
      "Only an editor can mark this claim as removed, or, before a ruling, the person who marked it.",
    );
    if (ended === (row.endedInVersion !== null)) return claimSeenBy(viewer, row);
    expectVersion(claimSeenBy(viewer, row), ifMatch, "Someone changed this claim while you were working on it.");
    refuseArchived(row.article);
    if (row.withdrawnAt) throw new RuleError("This claim was withdrawn. Restore it first.");
    const changes = ended ? await end(tx, row) : { endedInVersion: null };
    const after = { ...row, ...changes, version: row.version + 1, updatedAt: new Date() };
    queueUpdate(tx, "Claim", after);
    storeStanding(tx, { ...after, verdicts: await submittedVerdicts(tx, claimId) });
    recordClaim(tx, viewer, after, ended ? "claim.ended" : "claim.resumed", { before: row, reason: reason || null });
    return claimSeenBy(viewer, after);
  });
}

/** Take the claim out of the text of the current version, with the words that its ruling or verdicts rest on. */
async function end(tx: Transaction, row: ClaimRow): Promise<Pick<ClaimRow, "endedInVersion" | "anchors">> {
  const anchor = currentAnchor(row);
  const last = row.ruling?.restsOn ?? anchor.ownExact ?? anchor.exact;
  if (anchor.state !== "lost" && haveSameWords(anchor.exact, last))
    throw new RuleError("The words of this claim are still in the article. If it does not need checking, withdraw it.");
  const anchors = await tx.anchor.findMany({ where: { claimId: row.id }, orderBy: { versionNumber: "desc" } });
  const hasLast = (one: AnchorRow) => one.state !== "lost" && haveSameWords(one.exact, last);
  const home = anchors.find(hasLast) ?? anchor;
  const { exact, prefix, suffix, versionNumber: ownVersion } = home;
  const gone = {
    state: "lost" as const,
    start: null,
    end: null,
    exact,
    prefix,
    suffix,
    ownExact: exact,
    ownVersion,
    shifted: false,
  };
  const key = { claimId: row.id, versionNumber: anchor.versionNumber };
  const stored = await tx.anchor.update({ where: { claimId_versionNumber: key }, data: gone });
  const without = anchors.filter(({ versionNumber }) => versionNumber > home.versionNumber);
  return { endedInVersion: without.at(-1)?.versionNumber ?? anchor.versionNumber, anchors: [stored] };
}

import "server-only";
import type { Claim } from "#domain/claim.ts";
import { ForbiddenError, RuleError } from "#domain/errors.ts";
import type { Viewer } from "#domain/permissions.ts";
import { isReworded, mayReword, needsReason, WHY_REWORDED, type Wording } from "#domain/rewording.ts";
import type { Transaction } from "#server/db/client.ts";
import type { ClaimRow } from "./rows.ts";

/** Check a change of what verdicts on the claim rest on. `claim` is the claim as the viewer sees it before. */
export function checkRewording(viewer: Viewer, claim: Claim, change: Wording, reason: string | null, now: Date): void {
  if (!isReworded(claim, change)) return;
  if (!mayReword(viewer, claim))
    throw new ForbiddenError(
      "An editor has ruled on this claim, so only editors can change what it says. Ask one of them.",
    );
  if (!reason && needsReason(viewer.id, claim, now.toISOString())) throw new RuleError(WHY_REWORDED);
}

type Judged = Pick<ClaimRow, "id" | "statement" | "claimant" | "verdicts" | "ruling">;

/** After a correction of the spelling let verdicts and ruling that rest on the wording before rest on the one after. */
export async function keepJudgements(tx: Transaction, before: Judged, after: Pick<Judged, "statement" | "claimant">) {
  const now = { restsOnStatement: after.statement, restsOnClaimant: after.claimant };
  const was = { restsOnStatement: before.statement, restsOnClaimant: before.claimant };
  await tx.verdict.updateMany({ where: { claimId: before.id, ...was }, data: now });
  await tx.ruling.updateMany({ where: { claimId: before.id, ...was }, data: now });
  const kept = <Row extends typeof was>(row: Row): Row =>
    row.restsOnStatement === was.restsOnStatement && row.restsOnClaimant === was.restsOnClaimant
      ? { ...row, ...now }
      : row;
  return { verdicts: before.verdicts.map(kept), ruling: before.ruling && kept(before.ruling) };
}

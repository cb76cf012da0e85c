import "server-only";
import { RuleError } from "#domain/errors.ts";
import { EvidenceFields } from "#domain/evidence.ts";
import { pickFields } from "#domain/field-values.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import type { ClaimRow } from "#server/claims/rows.ts";
import type { Transaction } from "#server/db/client.ts";
import { oneOf } from "#server/db/one-of.ts";

export type RulingEvidenceData = Omit<Prisma.RulingEvidenceCreateManyInput, "claimId" | "position">;

/** Replace the evidence of the rulings on these claims by these pieces, in this order. */
export async function storeRulingEvidence(
  tx: Transaction,
  rulings: { claimId: string; pieces: RulingEvidenceData[] }[],
): Promise<void> {
  if (rulings.length === 0) return;
  await tx.rulingEvidence.deleteMany({ where: { claimId: oneOf(rulings.map(({ claimId }) => claimId)) } });
  await tx.rulingEvidence.createMany({
    data: rulings.flatMap(({ claimId, pieces }) => pieces.map((piece, position) => ({ ...piece, claimId, position }))),
  });
}

/** The pieces with these ids, from the verdicts that the viewer of the row may see, else from the current ruling. */
export function chosenEvidence(claim: ClaimRow, ids: string[]): RulingEvidenceData[] {
  const known = new Map([...inRuling(claim), ...inVerdicts(claim)].map((piece) => [piece.id, piece]));
  return ids.map((id) => {
    const piece = known.get(id);
    if (!piece)
      throw new RuleError("A piece of evidence you chose is no longer in the verdicts. Choose the evidence again.");
    return piece;
  });
}

function inVerdicts(claim: ClaimRow): RulingEvidenceData[] {
  return claim.verdicts
    .filter(({ state }) => state === "submitted")
    .flatMap(({ evidence }) =>
      evidence.map((piece) => ({
        id: piece.id,
        fromVerdictId: piece.verdictId,
        sourceId: piece.sourceId,
        ...pickFields(EvidenceFields, piece),
        ...quoteIn(piece),
      })),
    );
}

/** A ruling stands on the snapshot on which it was made, whatever later checks find. */
const quoteIn = ({
  snapshotId,
  quoteState,
  quoteStart,
  quoteEnd,
  elsewhereSha256,
  elsewhereAt,
  elsewhereState,
}: ClaimRow["verdicts"][number]["evidence"][number]) => ({
  snapshotId,
  quoteState,
  quoteStart,
  quoteEnd,
  elsewhereSha256,
  elsewhereAt,
  elsewhereState,
});

const inRuling = ({ ruling }: ClaimRow): RulingEvidenceData[] =>
  (ruling?.evidence ?? []).map(({ claimId: _, position: __, source: ___, ...piece }) => piece);

import "server-only";
import { RuleError } from "#domain/errors.ts";
import { EvidenceFields } from "#domain/evidence.ts";
import { pickFields } from "#domain/field-values.ts";
import { isBlind, type Viewer } from "#domain/permissions.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { type ClaimRow, factsOf } from "#server/claims/rows.ts";
import type { Transaction } from "#server/db/client.ts";

type Piece = Omit<Prisma.RulingEvidenceCreateManyInput, "claimId" | "position">;

/** Make the pieces with these ids all that the ruling on the claim has taken over, as they are in the verdicts now. */
export async function takeOver(tx: Transaction, claimId: string, pieces: Piece[]): Promise<void> {
  await tx.rulingEvidence.deleteMany({ where: { claimId } });
  await tx.rulingEvidence.createMany({ data: pieces.map((piece, position) => ({ ...piece, claimId, position })) });
}

/** The pieces with these ids: in verdicts the viewer may see, else in the ruling that is there. */
export function piecesAsked(viewer: Viewer, claim: ClaimRow, ids: string[]): Piece[] {
  const known = new Map([...inRuling(claim), ...inVerdicts(viewer, claim)].map((piece) => [piece.id, piece]));
  return ids.map((id) => {
    const piece = known.get(id);
    if (!piece)
      throw new RuleError(
        "A piece of evidence that you chose is not in the verdicts any more. Choose the evidence again.",
      );
    return piece;
  });
}

function inVerdicts(viewer: Viewer, claim: ClaimRow): Piece[] {
  const blind = isBlind(viewer, factsOf(claim));
  return claim.verdicts
    .filter(({ state, reviewerId }) => state === "submitted" && (!blind || reviewerId === viewer.id))
    .flatMap(({ evidence }) =>
      evidence.map((piece) => ({
        ...{ id: piece.id, fromVerdictId: piece.verdictId, sourceId: piece.sourceId },
        ...pickFields(EvidenceFields, piece),
      })),
    );
}

const inRuling = ({ ruling }: ClaimRow): Piece[] =>
  (ruling?.evidence ?? []).map(({ claimId: _, position: __, source: ___, ...piece }) => piece);

import type { Claim } from "#domain/claim.ts";
import { type EvidenceInput, evidenceInput, isSameCitation } from "#domain/evidence.ts";
import { evidenceOn } from "./evidence-on.ts";

/** Pieces of evidence in one verdict (VerdictFields). */
const MAX_PIECES = 100;

/**
 * The evidence of the ruling on another claim, or else all that the viewer sees on it, as input for a verdict, without
 * what that cites already. Each piece says from which claim it was copied: its first one, where it was copied before.
 */
export function reusedEvidence(from: Claim, mine: EvidenceInput[]): EvidenceInput[] {
  const added: EvidenceInput[] = [];
  const ruled = from.ruling?.evidence ?? [];
  for (const piece of ruled.length > 0 ? ruled : evidenceOn(from)) {
    const copy = { ...evidenceInput(piece), fromClaimId: piece.fromClaimId ?? from.id };
    const isKnown = [...mine, ...added].some((one) =>
      isSameCitation({ ...one, fromClaimId: null }, { ...copy, fromClaimId: null }),
    );
    if (!isKnown && mine.length + added.length < MAX_PIECES) added.push(copy);
  }
  return added;
}

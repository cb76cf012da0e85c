import "server-only";
import { v7 as newId } from "uuid";
import type { EvidenceInput } from "#domain/evidence.ts";
import type { Viewer } from "#domain/permissions.ts";
import type { VerdictRow } from "./claim-rows.ts";
import type { Transaction } from "./db.ts";
import { sourceFor } from "./sources.ts";

/** Make `evidence` all that the verdict cites, in this order. What was cited before stays in the log. */
export async function citeEvidence(
  tx: Transaction,
  viewer: Viewer,
  verdictId: string,
  before: VerdictRow | null,
  evidence: EvidenceInput[],
): Promise<void> {
  if (before?.evidence.length) await tx.evidence.deleteMany({ where: { verdictId } });
  for (const [position, { source, stance, quote, locator, note }] of evidence.entries()) {
    const id = before?.evidence[position]?.id ?? newId();
    const sourceId = await sourceFor(tx, viewer, source);
    await tx.evidence.create({
      data: {
        id,
        verdictId,
        sourceId,
        position,
        stance,
        quote: quote || null,
        locator: locator || null,
        note: note || null,
      },
    });
  }
}

import "server-only";
import { v7 as newId } from "uuid";
import { EvidenceFields, type EvidenceInput } from "#domain/evidence.ts";
import { filledFields } from "#domain/field-values.ts";
import type { Viewer } from "#domain/permissions.ts";
import type { VerdictRow } from "#server/claims/rows.ts";
import type { Transaction } from "#server/db/client.ts";
import { queueInsert } from "#server/db/unit-of-work.ts";
import { says, withSources } from "#server/sources/sources.ts";

type EvidenceRow = VerdictRow["evidence"][number];

/** Make `evidence` all that the verdict cites, in this order. What was cited before stays in the log. */
export async function citeEvidence(
  tx: Transaction,
  viewer: Viewer,
  verdictId: string,
  before: EvidenceRow[],
  evidence: EvidenceInput[],
): Promise<EvidenceRow[]> {
  if (isSame(before, evidence)) return before;
  if (before.length > 0) await tx.evidence.deleteMany({ where: { verdictId } });
  const rows = (await withSources(tx, viewer, evidence)).map(({ piece, source }, position) => {
    const id = before[position]?.id ?? newId();
    return { id, verdictId, sourceId: source.id, position, ...filledFields(EvidenceFields, piece), source };
  });
  queueInsert(
    tx,
    "Evidence",
    rows.map(({ source: _, ...row }) => row),
  );
  return rows;
}

/** Whether it cites what it cited before, which most saves of a verdict do. */
const isSame = (before: EvidenceRow[], evidence: EvidenceInput[]): boolean =>
  before.length === evidence.length &&
  before.every((row, position) => {
    const piece = evidence[position];
    return (
      piece !== undefined &&
      says(row.source, piece.source) &&
      Object.entries(filledFields(EvidenceFields, piece)).every(
        ([field, value]) => row[field as keyof EvidenceRow] === value,
      )
    );
  });

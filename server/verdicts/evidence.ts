import "server-only";
import { v7 as newId } from "uuid";
import { EvidenceFields, type EvidenceInput } from "#domain/evidence.ts";
import { filledFields, hasValues } from "#domain/field-values.ts";
import type { Viewer } from "#domain/permissions.ts";
import type { VerdictRow } from "#server/claims/rows.ts";
import type { Transaction } from "#server/db/client.ts";
import { queueInsert } from "#server/db/unit-of-work.ts";
import { isSameSource, withSources } from "#server/sources/sources.ts";

type EvidenceRow = VerdictRow["evidence"][number];

/** Replace what the verdict cites by `evidence`, in this order. The log keeps what it cited before. */
export async function citeEvidence(
  tx: Transaction,
  viewer: Viewer,
  verdictId: string,
  before: EvidenceRow[],
  evidence: EvidenceInput[],
): Promise<EvidenceRow[]> {
  if (isUnchanged(before, evidence)) return before;
  if (before.length > 0) await tx.evidence.deleteMany({ where: { verdictId } });
  const rows = (await withSources(tx, viewer, evidence)).map(({ piece, source }, position) => {
    const id = before[position]?.id ?? newId();
    const fields = { ...filledFields(EvidenceFields, piece), ...UNLOCATED };
    return { id, verdictId, sourceId: source.id, position, ...fields, source };
  });
  const stored = rows.map(({ source: _, ...row }) => row);
  queueInsert(tx, "Evidence", stored);
  return rows;
}

/** The columns of a piece of evidence whose quote was not looked for. */
const UNLOCATED = { snapshotId: null, quoteState: null, quoteStart: null, quoteEnd: null };

/** Whether the evidence is unchanged, as in most saves of a verdict. */
const isUnchanged = (before: EvidenceRow[], evidence: EvidenceInput[]): boolean =>
  before.length === evidence.length &&
  before.every((row, position) => {
    const piece = evidence[position];
    return piece && isSameSource(row.source, piece.source) && hasValues(row, filledFields(EvidenceFields, piece));
  });

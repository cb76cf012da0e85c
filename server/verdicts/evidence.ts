import "server-only";
import { v7 as newId } from "uuid";
import { keptIds } from "#domain/evidence/kept-ids.ts";
import { EvidenceFields, type EvidenceInput } from "#domain/evidence.ts";
import { filledFields, hasValues } from "#domain/field-values.ts";
import type { Viewer } from "#domain/permissions.ts";
import type { VerdictRow } from "#server/claims/rows.ts";
import type { Transaction } from "#server/db/client.ts";
import { queueInsert } from "#server/db/unit-of-work.ts";
import { withSources } from "#server/sources/cited-sources.ts";
import { locateNew } from "#server/sources/locate-quotes.ts";
import { isSameSource } from "#server/sources/sources.ts";

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
  const sourced = await withSources(tx, viewer, evidence);
  const ids = keptIds(
    before.map((row) => ({ id: row.id, key: keyOf(row.sourceId, row.quote) })),
    sourced.map(({ piece, source }) => keyOf(source.id, piece.quote)),
  );
  const cited = sourced.map(({ piece, source }, position) => {
    const fields = filledFields(EvidenceFields, piece);
    return {
      id: ids[position] ?? newId(),
      verdictId,
      sourceId: source.id,
      position,
      ...fields,
      ...placeBefore(before, source.id, fields.quote),
      source,
    };
  });
  const places = await locateNew(
    tx,
    cited.filter(({ quote, quoteState }) => quote && quoteState === null),
  );
  const rows = cited.map((row) => ({ ...row, ...places.get(row.id) }));
  queueInsert(
    tx,
    "Evidence",
    rows.map(({ source: _, ...row }) => row),
  );
  return rows;
}

const keyOf = (sourceId: string, quote: string | null | undefined) => `${sourceId} ${quote ?? ""}`;

/** Where the quote of this source was found before, if it was looked for. */
function placeBefore(before: EvidenceRow[], sourceId: string, quote: string | null) {
  const known = before.find((row) => row.sourceId === sourceId && row.quote === quote && row.quoteState !== null);
  const { snapshotId = null, quoteState = null, quoteStart = null, quoteEnd = null } = known ?? {};
  const { elsewhereSha256 = null, elsewhereAt = null, elsewhereState = null } = known ?? {};
  return { snapshotId, quoteState, quoteStart, quoteEnd, elsewhereSha256, elsewhereAt, elsewhereState };
}

/** Whether the evidence is unchanged, as in most saves of a verdict. */
const isUnchanged = (before: EvidenceRow[], evidence: EvidenceInput[]): boolean =>
  before.length === evidence.length &&
  before.every((row, position) => {
    const piece = evidence[position];
    return piece && isSameSource(row.source, piece.source) && hasValues(row, filledFields(EvidenceFields, piece));
  });

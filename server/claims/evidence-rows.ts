import "server-only";
import { type Evidence, EvidenceFields } from "#domain/evidence.ts";
import { pickFields } from "#domain/field-values.ts";
import type { LocatedQuote } from "#domain/source/source-detail.ts";
import { type Source, SourceFields } from "#domain/source.ts";
import type { Prisma } from "#prisma/generated/client.ts";

/** The columns of a source that evidence shows. */
export const CITED_SOURCE = {
  select: {
    ...{ id: true, version: true, url: true, urlKey: true, title: true, publisher: true, author: true },
    ...{ publishedAt: true, kind: true, detailsState: true },
  },
} as const satisfies Prisma.SourceDefaultArgs;

/** The evidence of a verdict or a ruling with its sources, in the order of its author. */
export const EVIDENCE_PARTS = { orderBy: { position: "asc" }, include: { source: CITED_SOURCE } } as const;

type EvidenceRow = Prisma.EvidenceGetPayload<{ include: typeof EVIDENCE_PARTS.include }>;
type RulingEvidenceRow = Prisma.RulingEvidenceGetPayload<{ include: typeof EVIDENCE_PARTS.include }>;
export type CitedSourceRow = EvidenceRow["source"];
/** All columns of a source. */
export type SourceRow = Prisma.SourceGetPayload<object>;

/** A piece of evidence of a verdict or a ruling, as everybody reads it who sees that. */
export const evidenceOf = ({ id, source, ...row }: EvidenceRow | RulingEvidenceRow): Evidence => ({
  id,
  // Of a source without an address only an upload has found the details.
  source: { ...sourceOf(source), ...(!source.url && source.detailsState === "found" ? { isFile: true } : {}) },
  ...pickFields(EvidenceFields, row),
  ...quoteLocationFields(row),
  ...keptElsewhere(row),
});

type ImportedRow = Pick<EvidenceRow, "snapshotId" | "elsewhereSha256" | "elsewhereAt" | "elsewhereState">;

/** The copy in the newsroom from which the evidence was imported; nothing once there is one here. */
function keptElsewhere({ snapshotId, elsewhereSha256, elsewhereAt, elsewhereState }: ImportedRow) {
  if (snapshotId !== null || elsewhereSha256 === null || elsewhereAt === null) return {};
  return { keptElsewhere: { sha256: elsewhereSha256, takenAt: elsewhereAt.toISOString(), quoteState: elsewhereState } };
}

type LocatedRow = Pick<EvidenceRow, "snapshotId" | "quoteState" | "quoteStart" | "quoteEnd">;

/** How a quote stands in a snapshot of its source; null where it was not looked for. */
export function quoteLocationOf({ snapshotId, quoteState, quoteStart, quoteEnd }: LocatedRow): LocatedQuote | null {
  if (snapshotId === null || quoteState === null) return null;
  if (quoteState === "absent" || quoteStart === null || quoteEnd === null)
    return { state: "absent", passage: null, snapshotId };
  return { state: quoteState, passage: { start: quoteStart, end: quoteEnd }, snapshotId };
}

function quoteLocationFields(row: LocatedRow): { quoteLocation?: LocatedQuote } {
  const quoteLocation = quoteLocationOf(row);
  return quoteLocation ? { quoteLocation } : {};
}

export const sourceOf = (row: CitedSourceRow): Source => ({
  id: row.id,
  ...pickFields(SourceFields, row),
  version: row.version,
});

import type { ReportEvidence } from "#domain/report-claim-shape.ts";
import type { ReportHead } from "#domain/report-shape.ts";
import { safeUrl } from "#domain/safe-url.ts";

/** The name of a source in linked data: its address, else the URN of its id. */
export const sourceIri = ({ id, url }: ReportEvidence["source"]): string => safeUrl(url) ?? `urn:uuid:${id}`;

/** The address of the copy of a source on which a piece of evidence stands; null where none is kept here. */
export const snapshotAddress = ({ baseUrl }: Pick<ReportHead, "baseUrl">, piece: ReportEvidence): string | null =>
  piece.snapshot && !piece.snapshot.elsewhere
    ? `${baseUrl}/api/v1/sources/${piece.source.id}/snapshots/${piece.snapshot.sha256}`
    : null;

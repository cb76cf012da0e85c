import "server-only";
import type { Claim } from "#domain/claim.ts";
import { NotFoundError } from "#domain/errors.ts";
import { evidenceOn } from "#domain/evidence/evidence-on.ts";
import { type Guard, guardedEvidence, guardsOf } from "#domain/evidence/guards.ts";
import type { SourceOrigin } from "#domain/evidence/origins.ts";
import { can, permit, type Viewer } from "#domain/permissions.ts";
import { findClaim } from "#server/claims/find-claims.ts";
import { claimSeenBy } from "#server/claims/rows.ts";
import { db, type Transaction } from "#server/db/client.ts";

/** The guards of a claim, from the evidence that the viewer may see, their own draft included. */
export async function readGuards(viewer: Viewer, claimId: string): Promise<Guard[]> {
  permit(can(viewer, "article.read"));
  const row = await findClaim(db, viewer, claimId);
  if (!row) throw new NotFoundError("claim");
  const { publishedAt } = row.article;
  return guardsOn(db, claimSeenBy(viewer, row), publishedAt?.toISOString() ?? null);
}

/** The guards of a claim as a viewer sees it. Nothing is read of sources that they do not see cited on it. */
export async function guardsOn(
  tx: Transaction | typeof db,
  claim: Pick<Claim, "myVerdict" | "verdicts" | "ruling" | "claimant" | "claimantSameAs" | "saidAt">,
  articlePublishedAt: string | null,
): Promise<Guard[]> {
  const evidence = evidenceOn(claim).map((piece) => ({ ...piece, quoteState: piece.quoteLocation?.state ?? null }));
  const origins = await originsOf(
    tx,
    evidence.map(({ source }) => source.id),
  );
  return guardsOf({ ...claim, articlePublishedAt }, guardedEvidence(evidence, origins));
}

/** Where sources come from, by their ids, compared with each other. Only for sources that the viewer may know of. */
export async function originsOf(tx: Transaction | typeof db, sourceIds: string[]): Promise<Map<string, SourceOrigin>> {
  if (sourceIds.length === 0) return new Map();
  // Of the links only those between these sources are read, because a page can have very many.
  const rows = await tx.$queryRaw<SourceOrigin[]>`
    WITH asked AS (
      SELECT s.id, s.url, s."urlKey", s."canonicalKey", s.doi,
        (SELECT p.sha256 FROM "Snapshot" p WHERE p."sourceId" = s.id ORDER BY p."takenAt" DESC, p.id DESC LIMIT 1) AS sha256
      FROM "Source" s WHERE s.id = ANY(${[...new Set(sourceIds)]}::uuid[])),
    keys AS (
      SELECT "urlKey" AS key FROM asked UNION SELECT "canonicalKey" FROM asked UNION SELECT 'doi.org/' || doi FROM asked)
    SELECT a.id, a.url, a."canonicalKey", a.doi, coalesce(o.sketch, '{}') AS sketch,
      ARRAY(SELECT link FROM unnest(o.links) AS link WHERE link IN (SELECT key FROM keys)) AS links
    FROM asked a LEFT JOIN "ContentOrigin" o USING (sha256)`;
  return new Map(rows.map((row) => [row.id, row]));
}

import "server-only";
import { type ClaimCorrection, correctionSentences } from "#domain/edition-changes.ts";
import type { PublishedClaim } from "#domain/report.ts";
import type { Transaction } from "#server/db/client.ts";

type Row = { id: string; slug: string; at: Date; correctedAt: Date | null; changes: unknown; note: string | null };

/** Those of these claims that the newest edition of a public report has, with their latest correction. */
export async function publishedClaims(tx: Transaction, claimIds: string[]): Promise<Map<string, PublishedClaim>> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT c.id, r.slug, latest.at AS "correctedAt", latest.changes, latest.note,
      (SELECT min(e."publishedAt") FROM "EditionClaim" p
        JOIN "Edition" e ON e."articleId" = p."articleId" AND e.number = p.edition
        WHERE p."articleId" = c."articleId" AND p."claimId" = c.id) AS at
    FROM "Claim" c
    JOIN "PublishedReport" r ON r."articleId" = c."articleId" AND r."withdrawnAt" IS NULL
    JOIN "EditionClaim" k ON k."articleId" = c."articleId" AND k."claimId" = c.id AND k.edition = r.newest
    LEFT JOIN LATERAL (SELECT l.at, l.changes, l.note FROM "ReportCorrection" l
      WHERE l."articleId" = c."articleId" AND l."claimId" = c.id ORDER BY l.edition DESC LIMIT 1) latest ON TRUE
    WHERE c.id = ANY(${claimIds}::uuid[])`;
  return new Map(
    rows.map(({ id, slug, at, correctedAt, changes, note }) => [
      id,
      {
        ...{ slug, at: at.toISOString(), correctedAt: correctedAt?.toISOString() ?? null },
        correctionReason: note ?? (changes ? correctionSentences(changes as ClaimCorrection).join(" ") : null),
      },
    ]),
  );
}

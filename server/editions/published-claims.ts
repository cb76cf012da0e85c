import "server-only";
import { slugClaimAddress } from "#domain/addresses.ts";
import { type ClaimCorrection, correctionSentences } from "#domain/edition-changes.ts";
import { PublishedClaim } from "#domain/report-claim-shape.ts";
import { publicUrl } from "#server/auth/sessions.ts";
import type { Transaction } from "#server/db/client.ts";

type Row = {
  id: string;
  /** Null for a claim that is public in the newsroom from which it came, and not here. */
  slug: string | null;
  at: Date;
  correctedAt: Date | null;
  changes: unknown;
  note: string | null;
  elsewhere: unknown;
};

/**
 * Those of these claims that the newest edition of a public report has, with their latest correction. A claim of an
 * article that was never published here has the page of the newsroom from which it was imported.
 */
export async function publishedClaims(tx: Transaction, claimIds: string[]): Promise<Map<string, PublishedClaim>> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT c.id, r.slug, latest.at AS "correctedAt", latest.changes, latest.note, NULL::jsonb AS elsewhere,
      (SELECT min(e."publishedAt") FROM "EditionClaim" p
        JOIN "Edition" e ON e."articleId" = p."articleId" AND e.number = p.edition
        WHERE p."articleId" = c."articleId" AND p."claimId" = c.id) AS at
    FROM "Claim" c
    JOIN "PublishedReport" r ON r."articleId" = c."articleId" AND r."withdrawnAt" IS NULL
    JOIN "EditionClaim" k ON k."articleId" = c."articleId" AND k."claimId" = c.id AND k.edition = r.newest
    LEFT JOIN LATERAL (SELECT l.at, l.changes, l.note FROM "ReportCorrection" l
      WHERE l."articleId" = c."articleId" AND l."claimId" = c.id ORDER BY l.edition DESC LIMIT 1) latest ON TRUE
    WHERE c.id = ANY(${claimIds}::uuid[])
    UNION ALL
    SELECT c.id, NULL, NULL, NULL, NULL, c."publishedElsewhere", NULL FROM "Claim" c
    WHERE c.id = ANY(${claimIds}::uuid[]) AND c."publishedElsewhere" IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM "PublishedReport" r WHERE r."articleId" = c."articleId")`;
  const baseUrl = publicUrl();
  return new Map(
    rows.map(({ id, slug, at, correctedAt, changes, note, elsewhere }) => [
      id,
      slug === null
        ? PublishedClaim.parse(elsewhere)
        : {
            url: baseUrl + slugClaimAddress(slug, id),
            at: at.toISOString(),
            correctedAt: correctedAt?.toISOString() ?? null,
            correctionReason: note ?? (changes ? correctionSentences(changes as ClaimCorrection).join(" ") : null),
          },
    ]),
  );
}

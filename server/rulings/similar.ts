import "server-only";
import type { SimilarRuling } from "#domain/adjudication/case.ts";
import { can, permit, type Viewer } from "#domain/permissions.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { isInWork } from "#server/articles/archived.ts";
import { db } from "#server/db/client.ts";

const { sql } = Prisma;

/** Similar rulings that are listed. */
const MAX_RULINGS = 5;

/** Candidates of each query, so that a common word does not slow it down. */
const MAX_CANDIDATES = 400;

/** Added to the similarity where both have the same claimant. */
const SAME_CLAIMANT_BONUS = 0.25;

type ComparedClaim = { id: string; statement: string; claimant: string | null };

/**
 * Rulings on similar claims: those that share words with this one (pg_trgm similarity over 0.3) and those of the same
 * claimant, the most similar first. Only ruled claims are searched, so that nothing is disclosed during a blind phase.
 */
export async function similarRulings(viewer: Viewer, claim: ComparedClaim): Promise<SimilarRuling[]> {
  permit(can(viewer, "article.read"));
  const rows = await db.$queryRaw<(Omit<SimilarRuling, "ruledAt"> & { ruledAt: Date })[]>`
    WITH alike AS (${candidates(claim, sql`c.statement % ${claim.statement}`)} UNION ${byClaimant(claim)}),
    nearest AS (
      SELECT alike.*, similarity(statement, ${claim.statement})::float AS likeness,
        coalesce(claimant = ${claim.claimant}, false) AS "isSameClaimant"
      FROM alike
    )
    SELECT nearest.id AS "claimId", nearest.statement, nearest.claimant, nearest.likeness, nearest."isSameClaimant",
      r."ratingKey" AS rating, r.summary, r."ruledAt",
      json_build_object('id', a.id, 'title', a.title, 'language', a.language) AS article
    FROM nearest JOIN "Ruling" r ON r."claimId" = nearest.id JOIN "Article" a ON a.id = nearest."articleId"
    ORDER BY nearest.likeness + CASE WHEN nearest."isSameClaimant" THEN ${SAME_CLAIMANT_BONUS}::float ELSE 0 END DESC,
      r."ruledAt" DESC
    LIMIT ${MAX_RULINGS}`;
  return rows.map((row) => ({ ...row, ruledAt: row.ruledAt.toISOString() }));
}

const candidates = ({ id }: ComparedClaim, condition: Prisma.Sql): Prisma.Sql => sql`(
  SELECT c.id, c.statement, c.claimant, c."articleId" FROM "Claim" c
  WHERE ${condition} AND c.standing = 'ruled' AND c."withdrawnAt" IS NULL AND c.id <> ${id}::uuid
    AND ${isInWork(sql`c."articleId"`)}
  LIMIT ${MAX_CANDIDATES})`;

const byClaimant = (claim: ComparedClaim): Prisma.Sql =>
  claim.claimant === null ? candidates(claim, sql`false`) : candidates(claim, sql`c.claimant = ${claim.claimant}`);

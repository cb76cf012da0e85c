import "server-only";
import type { SimilarRuling } from "#domain/adjudication/screen.ts";
import { can, permit, type Viewer } from "#domain/permissions.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { db } from "#server/db/client.ts";

const { sql } = Prisma;

/** Rulings that are shown at most. */
const MOST = 5;

/** Claims that are weighed, of those that share words and of those of one claimant: a common word must not make anyone wait. */
const MOST_WEIGHED = 400;

/** Added to the likeness of words where the same person said both: two claims of one person need share little. */
const SAME_CLAIMANT = 0.25;

type Facts = { id: string; statement: string; claimant: string | null };

/**
 * How claims like this one were ruled: those that share words with it (pg_trgm, more than 0.3 alike) and those of the same
 * claimant, the likest first. Only what is ruled, so that nothing of a blind phase is told.
 */
export async function similarRulings(viewer: Viewer, claim: Facts): Promise<SimilarRuling[]> {
  permit(can(viewer, "article.read"));
  const rows = await db.$queryRaw<Row[]>`
    WITH alike AS (${weighed(claim, sql`c.statement % ${claim.statement}`)} UNION ${byClaimant(claim)}),
    nearest AS (
      SELECT alike.*, similarity(statement, ${claim.statement})::float AS likeness,
        coalesce(claimant = ${claim.claimant}, false) AS "isSameClaimant"
      FROM alike
    )
    SELECT nearest.id AS "claimId", nearest.statement, nearest.claimant, nearest.likeness, nearest."isSameClaimant",
      r."ratingKey" AS rating, r.summary, r."ruledAt", a.id AS "articleId", a.title, a.language
    FROM nearest JOIN "Ruling" r ON r."claimId" = nearest.id JOIN "Article" a ON a.id = nearest."articleId"
    ORDER BY nearest.likeness + CASE WHEN nearest."isSameClaimant" THEN ${SAME_CLAIMANT}::float ELSE 0 END DESC, r."ruledAt" DESC
    LIMIT ${MOST}`;
  return rows.map(({ articleId, title, language, ruledAt, ...row }) => ({
    ...row,
    article: { id: articleId, title, language },
    ruledAt: ruledAt.toISOString(),
  }));
}

type Row = Omit<SimilarRuling, "article" | "ruledAt"> & {
  articleId: string;
  title: string;
  language: string;
  ruledAt: Date;
};

const weighed = ({ id }: Facts, condition: Prisma.Sql): Prisma.Sql => sql`(
  SELECT c.id, c.statement, c.claimant, c."articleId" FROM "Claim" c
  WHERE ${condition} AND c.standing = 'ruled' AND c."withdrawnAt" IS NULL AND c.id <> ${id}::uuid LIMIT ${MOST_WEIGHED})`;

const byClaimant = (claim: Facts): Prisma.Sql =>
  claim.claimant === null ? weighed(claim, sql`false`) : weighed(claim, sql`c.claimant = ${claim.claimant}`);

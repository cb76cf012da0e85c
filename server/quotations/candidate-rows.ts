import "server-only";
import type { PairableQuotation } from "#domain/quotation/pair.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { db } from "#server/db/client.ts";

/** A quotation that can be paired. */
export type CandidateRow = Omit<PairableQuotation, "publishedAt"> & { id: string; publishedAt: Date | null };

/** A quotation of the article that is paired, and one of another article that can report the same words. */
export type Candidate = { id: string; other: CandidateRow };

/** The columns of a `CandidateRow`, of the quotation `c` and its article `a`. */
export const CANDIDATE_COLUMNS = Prisma.sql`c.id, c.exact, c.form::text, c.speaker, a.language, a."publishedAt"`;

/** The quotations that these articles have in the version that was read last, in order. */
export const quotationsOf = (articleIds: string[]): Promise<CandidateRow[]> => db.$queryRaw`
  SELECT ${CANDIDATE_COLUMNS} FROM "Quotation" c
    JOIN "QuotationReading" r ON r."articleId" = c."articleId" AND r."versionNumber" = c."versionNumber"
    JOIN "Article" a ON a.id = c."articleId"
  WHERE c."articleId" = ANY(${articleIds}::uuid[]) ORDER BY c."articleId", c.start`;

import "server-only";
import { Prisma } from "#prisma/generated/client.ts";

/** A query for the ids of the other articles that are in an affair with this one. */
export const inSameAffairs = (articleId: string): Prisma.Sql => Prisma.sql`
  SELECT DISTINCT y."articleId" AS id
  FROM "AffairArticle" x JOIN "AffairArticle" y ON y."affairId" = x."affairId" AND y."articleId" <> x."articleId"
  WHERE x."articleId" = ${articleId}::uuid`;

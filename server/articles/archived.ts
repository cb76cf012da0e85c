import "server-only";
import { Prisma } from "#prisma/generated/client.ts";

/** The condition that the article with this id is not archived. The few archived ones are read once for a query. */
export const isInWork = (articleId: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`${articleId} NOT IN (SELECT id FROM "Article" WHERE "archivedAt" IS NOT NULL)`;

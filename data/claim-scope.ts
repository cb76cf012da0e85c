import "server-only";
import type { ClaimFilter } from "#domain/claim-filter.ts";
import { atLeast, type Viewer } from "#domain/permissions.ts";
import { Prisma } from "#prisma/generated/client.ts";

const { sql } = Prisma;

/** Whether an editor has ruled on claim `c`. Only a claim that reads ruled or stale can have a ruling. */
const RULED = sql`(c.standing = 'ruled' OR (c.standing = 'stale' AND EXISTS (SELECT FROM "Ruling" r WHERE r."claimId" = c.id)))`;

/**
 * Whether others' verdicts on claim `c` are kept from the viewer: `isBlind` of domain/permissions.ts, for many claims
 * at once. Needs `fromClaims`.
 */
export function blindTo({ role }: Viewer): Prisma.Sql {
  if (atLeast(role, "editor")) return sql`(mine.state IS NOT DISTINCT FROM 'draft' AND NOT ${RULED})`;
  return sql`(mine.state IS DISTINCT FROM 'submitted' AND NOT ${RULED})`;
}

/** Claims as `c`, each with the viewer's own verdict as `mine` where there is one. */
export const fromClaims = ({ id }: Viewer): Prisma.Sql =>
  sql`"Claim" c LEFT JOIN "Verdict" mine ON mine."claimId" = c.id AND mine."reviewerId" = ${id}::uuid`;

/** Where claim `c` stands, and its rating, as the viewer sees them. */
export const standingSeen = (viewer: Viewer): Prisma.Sql =>
  sql`CASE WHEN ${blindTo(viewer)} THEN 'open' ELSE c.standing::text END`;
export const ratingSeen = (viewer: Viewer): Prisma.Sql =>
  sql`CASE WHEN ${blindTo(viewer)} THEN NULL ELSE c."ratingKey" END`;

/** Which claims `c` the filter picks; withdrawn ones never. Its conditions name plain columns first, so that indexes serve them. */
export function picked(viewer: Viewer, filter: Partial<ClaimFilter>): Prisma.Sql {
  const { q, standing, rating, article, outlet, tag, reviewer, mine, from, to } = filter;
  const all = [sql`c."withdrawnAt" IS NULL`];
  if (article) all.push(sql`c."articleId" = ${article}::uuid`);
  if (from) all.push(sql`c."createdAt" >= ${from}::timestamp AT TIME ZONE 'UTC'`);
  if (to) all.push(sql`c."createdAt" < (${to}::date + 1)::timestamp AT TIME ZONE 'UTC'`);
  if (outlet) all.push(sql`c."articleId" IN (SELECT id FROM "Article" WHERE outlet = ${outlet})`);
  if (tag) all.push(tagged(tag));
  if (standing === "open") all.push(sql`(c.standing = 'open' OR ${blindTo(viewer)})`);
  else if (standing) all.push(sql`c.standing = ${standing}::"StandingState" AND NOT ${blindTo(viewer)}`);
  if (rating) all.push(sql`c."ratingKey" = ${rating} AND NOT ${blindTo(viewer)}`);
  if (mine) all.push(sql`(c."createdById" = ${viewer.id}::uuid OR mine.id IS NOT NULL)`);
  if (reviewer) all.push(by(viewer, reviewer));
  if (q?.trim()) all.push(sql`c.statement ILIKE ${`%${q.trim().replace(/[\\%_]/g, "\\$&")}%`}`);
  return Prisma.join(all, " AND ");
}

const tagged = (tag: string): Prisma.Sql =>
  sql`(c.tags @> ARRAY[${tag}] OR c."articleId" IN (SELECT id FROM "Article" WHERE tags @> ARRAY[${tag}]))`;

/** Marked by them, or with a verdict of theirs that the viewer may know of. */
function by(viewer: Viewer, reviewer: string): Prisma.Sql {
  const verdict = sql`SELECT "claimId" FROM "Verdict" WHERE "reviewerId" = ${reviewer}::uuid`;
  if (reviewer === viewer.id) return sql`(c."createdById" = ${reviewer}::uuid OR c.id IN (${verdict}))`;
  return sql`(c."createdById" = ${reviewer}::uuid OR (c.id IN (${verdict} AND state = 'submitted') AND NOT ${blindTo(viewer)}))`;
}

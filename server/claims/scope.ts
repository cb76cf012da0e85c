import "server-only";
import type { ClaimFilter } from "#domain/claim-filter.ts";
import { atLeast, type Viewer } from "#domain/permissions.ts";
import { Prisma } from "#prisma/generated/client.ts";

const { sql } = Prisma;

/** Whether an editor has ruled on claim `c`. Of stale claims only those with a ruling have a rating: `keepStanding` sees to it. */
const RULED = sql`(c.standing = 'ruled' OR (c.standing = 'stale' AND c."ratingKey" IS NOT NULL))`;

/**
 * Whether others' verdicts on claim `c` are kept from the viewer: `isBlind` of domain/permissions.ts, for many claims
 * at once. Rests on nothing but `BLIND_RESTS_ON` and the viewer. Needs `fromClaims`.
 */
export function blindTo({ role }: Viewer): Prisma.Sql {
  if (atLeast(role, "editor")) return sql`(mine.state IS NOT DISTINCT FROM 'draft' AND NOT ${RULED})`;
  return sql`(mine.state IS DISTINCT FROM 'submitted' AND NOT ${RULED})`;
}

/** To group by, so that counting has few groups and the blind phase is worked out once for each. */
export const BLIND_RESTS_ON = sql`c.standing, c."ratingKey", mine.state`;

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
  if (mine) all.push(among(workOf(viewer.id)));
  if (reviewer) all.push(by(viewer, reviewer));
  if (q?.trim()) all.push(sql`c.statement ILIKE ${`%${q.trim().replace(/[\\%_]/g, "\\$&")}%`}`);
  return Prisma.join(all, " AND ");
}

/** Conditions that reach over two tables are lists of ids: each half is found by its own index, which an OR would forbid. */
const among = (ids: Prisma.Sql): Prisma.Sql => sql`c.id IN (${ids})`;

const tagged = (tag: string): Prisma.Sql =>
  among(sql`SELECT id FROM "Claim" WHERE tags @> ARRAY[${tag}]
    UNION SELECT t.id FROM "Claim" t JOIN "Article" a ON a.id = t."articleId" WHERE a.tags @> ARRAY[${tag}]`);

/** What someone marked or gave a verdict on, drafts too. */
const workOf = (person: string): Prisma.Sql => sql`SELECT id FROM "Claim" WHERE "createdById" = ${person}::uuid
  UNION SELECT "claimId" FROM "Verdict" WHERE "reviewerId" = ${person}::uuid`;

/** Marked by them, or with a verdict of theirs that the viewer may know of. */
function by(viewer: Viewer, reviewer: string): Prisma.Sql {
  if (reviewer === viewer.id) return among(workOf(reviewer));
  const known = among(sql`${workOf(reviewer)} AND state = 'submitted'`);
  return sql`${known} AND (c."createdById" = ${reviewer}::uuid OR NOT ${blindTo(viewer)})`;
}

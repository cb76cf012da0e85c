import "server-only";
import type { ClaimFilter } from "#domain/claim-filter.ts";
import type { Viewer } from "#domain/permissions.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { isInWork } from "#server/articles/archived.ts";
import { containsAll, SEARCHED } from "#server/db/like.ts";
import type { Period } from "#server/settings/period.ts";
import { isFirstKnown, MEMBERS } from "#server/sources/same-source.ts";
import { isKnownVerdict } from "#server/verdicts/scope.ts";
import { blindTo } from "./blindness.ts";

const { sql } = Prisma;

/** There is no index of statements without claimants. */
const STATEMENT = sql`plain_text(c.statement)`;

/**
 * The condition for claims `c` that the filter selects and that were marked in the period, never withdrawn ones; of
 * archived articles if it names one. What an index can serve comes first.
 */
export function selectedClaims(
  viewer: Viewer,
  filter: Partial<Omit<ClaimFilter, "from" | "to">>,
  { begin, end }: Period,
): Prisma.Sql {
  const { q, standing, rating, article, outlet, tag, reviewer, mine, archived, source, evidence, affair } = filter;
  const conditions = [sql`c."withdrawnAt" IS NULL`];
  if (article) conditions.push(sql`c."articleId" = ${article}::uuid`);
  else if (!archived) conditions.push(isInWork(sql`c."articleId"`));
  if (begin) conditions.push(sql`c."createdAt" >= ${begin}`);
  if (end) conditions.push(sql`c."createdAt" < ${end}`);
  if (outlet) conditions.push(sql`c."articleId" IN (SELECT id FROM "Article" WHERE outlet = ${outlet})`);
  if (affair)
    conditions.push(sql`c."articleId" IN (SELECT "articleId" FROM "AffairArticle" WHERE "affairId" = ${affair}::uuid)`);
  if (tag) conditions.push(taggedWith(tag));
  if (standing === "open") conditions.push(sql`(c.standing = 'open' OR ${blindTo(viewer)})`);
  else if (standing) conditions.push(sql`c.standing = ${standing}::"StandingState" AND NOT ${blindTo(viewer)}`);
  if (rating) conditions.push(sql`c."ratingKey" = ${rating} AND NOT ${blindTo(viewer)}`);
  if (mine) conditions.push(withIdIn(workOf(viewer.id)));
  if (reviewer) conditions.push(workedOnBy(viewer, reviewer));
  if (source) conditions.push(restingOn(viewer, sql`s.id = ${source}::uuid`));
  if (evidence)
    conditions.push(restingOn(viewer, sql`s.health = ${evidence}::"CheckResult" AND ${isFirstKnown(viewer)}`));
  if (q?.trim()) conditions.push(containsAll(SEARCHED.claim, [q.trim()]), containsAll(STATEMENT, [q.trim()]));
  return Prisma.join(conditions, " AND ");
}

/** A condition on two tables is a list of ids, because its halves can then use their indexes, which an OR prevents. */
const withIdIn = (ids: Prisma.Sql): Prisma.Sql => sql`c.id IN (${ids})`;

const taggedWith = (tag: string): Prisma.Sql =>
  withIdIn(sql`SELECT id FROM "Claim" WHERE tags @> ARRAY[${tag}]
    UNION SELECT t.id FROM "Claim" t JOIN "Article" a ON a.id = t."articleId" WHERE a.tags @> ARRAY[${tag}]`);

/** Claims with evidence that the viewer may know of, whose source `s`, or one merged with it, is so. */
const restingOn = (viewer: Viewer, isSo: Prisma.Sql): Prisma.Sql =>
  withIdIn(sql`SELECT v."claimId" FROM "Source" s CROSS JOIN ${MEMBERS}
    JOIN "Evidence" e ON e."sourceId" = member.id JOIN "Verdict" v ON v.id = e."verdictId" WHERE ${isSo} AND ${isKnownVerdict(viewer)}`);

/** The ids of the claims that someone marked or gave a verdict on, drafts included. */
const workOf = (person: string): Prisma.Sql => sql`SELECT id FROM "Claim" WHERE "createdById" = ${person}::uuid
  UNION SELECT "claimId" FROM "Verdict" WHERE "reviewerId" = ${person}::uuid AND state <> 'blank'`;

/** Claims that the reviewer marked, or has a verdict on that the viewer may know of. */
function workedOnBy(viewer: Viewer, reviewer: string): Prisma.Sql {
  if (reviewer === viewer.id) return withIdIn(workOf(reviewer));
  const known = withIdIn(sql`${workOf(reviewer)} AND state = 'submitted'`);
  return sql`${known} AND (c."createdById" = ${reviewer}::uuid OR NOT ${blindTo(viewer)})`;
}

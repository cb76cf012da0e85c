import "server-only";
import type { ClaimFilter, Stage } from "#domain/claim-filter.ts";
import type { CorrectionState } from "#domain/correction-request.ts";
import type { Viewer } from "#domain/permissions.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { isInWork } from "#server/articles/archived.ts";
import { containsAll, SEARCHED } from "#server/db/like.ts";
import type { Period } from "#server/settings/period.ts";
import { isFirstKnown, MEMBERS } from "#server/sources/same-source.ts";
import { isKnownVerdict } from "#server/verdicts/scope.ts";
import { blindTo, ownedBy } from "./blindness.ts";
import { type Spelling, selection } from "./selection.ts";

const { sql } = Prisma;

/** There is no index of statements without claimants. */
const STATEMENT = sql`plain_text(c.statement)`;

/**
 * The condition for claims `c` that the filter selects and that were marked in the period, never withdrawn ones; of
 * archived articles if it names one.
 */
export function selectedClaims(
  viewer: Viewer,
  { q, source, mine, ...filter }: Partial<Omit<ClaimFilter, "from" | "to">>,
  period: Period,
): Prisma.Sql {
  const conditions = [selection(viewer, filter, period, inPostgres(viewer))];
  if (mine) conditions.push(withIdIn(workOf(viewer.id)));
  if (source) conditions.push(restingOn(viewer, sql`s.id = ${source}::uuid`));
  if (q?.trim()) conditions.push(containsAll(SEARCHED.claim, [q.trim()]), containsAll(STATEMENT, [q.trim()]));
  return Prisma.join(conditions, " AND ");
}

const inPostgres = (viewer: Viewer): Spelling => ({
  present: sql`c."withdrawnAt" IS NULL`,
  inWork: isInWork(sql`c."articleId"`),
  blind: blindTo(viewer),
  markedFrom: (moment) => sql`c."createdAt" >= ${moment}`,
  markedBefore: (moment) => sql`c."createdAt" < ${moment}`,
  ruledFrom: (moment) => ruledWhere(sql`r."ruledAt" >= ${moment}`),
  ruledBefore: (moment) => ruledWhere(sql`r."ruledAt" < ${moment}`),
  in: {
    article: (id) => sql`c."articleId" = ${id}::uuid`,
    outlet: (outlet) => sql`c."articleId" IN (SELECT id FROM "Article" WHERE outlet = ${outlet})`,
    language: (language) => sql`c."articleId" IN (SELECT id FROM "Article" WHERE language = ${language})`,
    affair: (id) => sql`c."articleId" IN (SELECT "articleId" FROM "AffairArticle" WHERE "affairId" = ${id}::uuid)`,
    tag: taggedWith,
    type: (type) => sql`c.type = ${type}::"ClaimType"`,
    claimant: (claimant) => sql`c.claimant = ${claimant}`,
  },
  standing: (standing) => sql`c.standing = ${standing}::"StandingState"`,
  rating: (rating) => sql`c."ratingKey" = ${rating}`,
  stage: (stage) => STAGE_REACHED[stage],
  markedBy: (person) => sql`c."createdById" = ${person}::uuid`,
  workedOnBy: (person, states) =>
    states === "any" ? withIdIn(workOf(person)) : withIdIn(sql`${workOf(person)} AND state = 'submitted'`),
  evidence: (health) => restingOn(viewer, sql`s.health = ${health}::"CheckResult" AND ${isFirstKnown(viewer)}`),
  kind: (kind) => restingOn(viewer, sql`s.kind = ${kind}::"SourceKind" AND ${isFirstKnown(viewer)}`),
  sources: (count) => withFact(sql`f.sources = ${count}`),
  compared: sql`c.independent >= 2`,
  rated: (person, rating) =>
    withIdIn(sql`SELECT "claimId" FROM "Verdict" WHERE "reviewerId" = ${person}::uuid AND state = 'submitted'
      AND ${rating === undefined ? sql`"blindRating" IS NOT NULL` : sql`"blindRating" = ${rating}`}`),
  matched: (rater, corater, isSame) =>
    sql`${blindRatingOf(rater)} ${isSame ? SAME : DIFFERENT} ${blindRatingOf(corater)}`,
  matchedRuling: (rater, isSame) => sql`${blindRatingOf(rater)} ${isSame ? SAME : DIFFERENT}
    (SELECT r."ratingKey" FROM "Ruling" r WHERE r."claimId" = c.id)`,
  spread: (least) => sql`(SELECT max(r.value) - min(r.value) FROM "Verdict" v JOIN "Rating" r ON r.key = v."ratingKey"
    WHERE v."claimId" = c.id AND v.state = 'submitted') >= ${least}`,
  request: (state) => sql`EXISTS (SELECT FROM "CorrectionRequest" q WHERE q."claimId" = c.id AND q."withdrawnAt" IS NULL
    AND ${REQUEST_STATES[state]} AND (q."requestedById" = ${ownedBy(viewer).reviewerId}::uuid OR NOT ${blindTo(viewer)}))`,
  corrected: sql`EXISTS (SELECT FROM "ReportCorrection" k WHERE k."articleId" = c."articleId" AND k."claimId" = c.id)`,
  ruled: sql`c.standing = 'ruled'`,
});

const SAME = sql`=`;
const DIFFERENT = sql`<>`;

const blindRatingOf = (person: string): Prisma.Sql => sql`(SELECT v."blindRating" FROM "Verdict" v
  WHERE v."claimId" = c.id AND v."reviewerId" = ${person}::uuid AND v.state = 'submitted')`;

const withFact = (isSo: Prisma.Sql): Prisma.Sql => withIdIn(sql`SELECT f."claimId" FROM "ClaimFact" f WHERE ${isSo}`);

const REQUEST_STATES: Record<CorrectionState, Prisma.Sql> = {
  made: sql`q."madeInVersion" IS NOT NULL`,
  refused: sql`q."madeInVersion" IS NULL AND q.refused`,
  answered: sql`q."madeInVersion" IS NULL AND NOT q.refused AND (q.answer IS NOT NULL OR q."answeredAt" IS NOT NULL)`,
  asked: sql`q."madeInVersion" IS NULL AND NOT q.refused AND q.answer IS NULL AND q."answeredAt" IS NULL`,
};

const ruledWhere = (isSo: Prisma.Sql): Prisma.Sql =>
  sql`EXISTS (SELECT FROM "Ruling" r WHERE r."claimId" = c.id AND ${isSo})`;

const STAGE_REACHED: Record<Stage, Prisma.Sql> = {
  rated: sql`c."submittedCount" > 0`,
  enough: sql`c.independent >= (SELECT "requiredVerdicts" FROM "Article" WHERE id = c."articleId")`,
  ruled: ruledWhere(sql`TRUE`),
  published: sql`EXISTS (SELECT FROM "EditionClaim" e WHERE e."articleId" = c."articleId" AND e."claimId" = c.id)`,
};

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

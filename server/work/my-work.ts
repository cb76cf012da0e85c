import "server-only";
import { type MyWork, sortByUrgency, type WorkItem } from "#domain/my-work.ts";
import { can, permit, type Viewer } from "#domain/permissions.ts";
import { isStale, isUnsettled } from "#domain/rests-on.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { isInWork } from "#server/articles/archived.ts";
import { RESTS_ON, wordingOf } from "#server/claims/rows.ts";
import { db } from "#server/db/client.ts";
import { departingRulings } from "#server/rulings/departing.ts";
import { isLiveAssignmentOf, lacksVerdictOf, openQuestions } from "./scope.ts";

const { sql } = Prisma;

/** Items of one kind that are listed. */
const MAX_ITEMS = 500;

/** Claims that are named of one assigned article. */
const MAX_CLAIMS = 200;

/** The viewer's open work, and the latest rulings that depart from their verdicts. */
export async function myWork(viewer: Viewer, now: Date): Promise<MyWork> {
  permit(can(viewer, "article.read"));
  const [claims, articles, drafts, stale, questions, rulings] = await Promise.all([
    assignedClaims(viewer),
    assignedArticles(viewer),
    draftsOf(viewer),
    staleVerdicts(viewer),
    questionsTo(viewer),
    departingRulings(viewer, now),
  ]);
  const assigned = new Set(claims.map(({ claim }) => claim?.id));
  const otherDrafts = drafts.filter(({ claim }) => !assigned.has(claim?.id));
  return { items: sortByUrgency([...claims, ...articles, ...otherDrafts, ...stale, ...questions]), rulings };
}

/** How many items `myWork` has for the viewer, up to its limits. */
export async function myWorkLength(viewer: Viewer): Promise<number> {
  permit(can(viewer, "article.read"));
  const isAssigned = sql`EXISTS (SELECT FROM "Assignment" s WHERE s."claimId" = c.id AND ${isLiveAssignmentOf(viewer)})`;
  const [[counted], stale] = await Promise.all([
    db.$queryRaw<{ count: number }[]>`SELECT (
      (SELECT count(*) FROM "Assignment" s LEFT JOIN "Claim" c ON c.id = s."claimId"
        WHERE ${isLiveAssignmentOf(viewer)} AND (s."claimId" IS NULL OR (${lacksVerdictOf(viewer)})))
      + (SELECT count(*) FROM "Verdict" v JOIN "Claim" c ON c.id = v."claimId"
        WHERE v."reviewerId" = ${viewer.id}::uuid AND v.state = 'draft' AND v."withdrawnAt" IS NULL
          AND c."withdrawnAt" IS NULL AND c.standing <> 'ruled' AND ${isInWork(sql`c."articleId"`)} AND NOT ${isAssigned})
      + (SELECT count(DISTINCT root.id) ${openQuestions(viewer)} AND p.id = ${viewer.id}::uuid))::int AS count`,
    staleVerdicts(viewer),
  ]);
  return (counted?.count ?? 0) + stale.length;
}

type ItemRow = Omit<WorkItem, "kind" | "since" | "missing"> & { since: Date };

const itemOf = ({ since, ...row }: ItemRow, kind: WorkItem["kind"]): WorkItem => ({
  missing: null,
  ...row,
  kind,
  since: since.toISOString(),
});

const ASSIGNED_COLUMNS = sql`s.id, s.version, s."dueOn", s."createdAt" AS since,
  json_build_object('id', a.id, 'title', a.title) AS article,
  json_build_object('by', json_build_object('id', p.id, 'name', p.name), 'text', s.note, 'commentId', NULL) AS said`;

async function assignedClaims(viewer: Viewer): Promise<WorkItem[]> {
  const rows = await db.$queryRaw<ItemRow[]>`
    SELECT ${ASSIGNED_COLUMNS}, json_build_object('id', c.id, 'statement', c.statement) AS claim
    FROM "Assignment" s JOIN "Person" p ON p.id = s."assignedById" JOIN "Article" a ON a.id = s."articleId"
      JOIN "Claim" c ON c.id = s."claimId"
    WHERE ${isLiveAssignmentOf(viewer)} AND ${lacksVerdictOf(viewer)} ORDER BY s."createdAt" LIMIT ${MAX_ITEMS}`;
  return rows.map((row) => itemOf(row, "claim"));
}

/** An assigned article stays listed until its assignee says that it is done: more claims can be marked in it. */
async function assignedArticles(viewer: Viewer): Promise<WorkItem[]> {
  const rows = await db.$queryRaw<(ItemRow & Pick<WorkItem, "missing">)[]>`
    SELECT ${ASSIGNED_COLUMNS},
      (SELECT json_build_object('id', id, 'statement', statement) FROM "Claim" WHERE id = lacking.ids[1]) AS claim,
      json_build_object('claims', unruled.count, 'without', lacking.count, 'claimIds', lacking.ids[1:${MAX_CLAIMS}])
        AS missing
    FROM "Assignment" s JOIN "Person" p ON p.id = s."assignedById" JOIN "Article" a ON a.id = s."articleId"
      CROSS JOIN LATERAL (
        SELECT count(*) FROM "Claim" c
        WHERE c."articleId" = a.id AND c."withdrawnAt" IS NULL AND c.standing <> 'ruled') unruled
      CROSS JOIN LATERAL (
        SELECT count(*),
          coalesce(array_agg(c.id ORDER BY n.start NULLS LAST, n."end" DESC, c."createdAt", c.id), '{}') AS ids
        FROM "Claim" c JOIN "Anchor" n ON n."claimId" = c.id AND n."versionNumber" = a."currentVersion"
        WHERE c."articleId" = a.id AND ${lacksVerdictOf(viewer)}) lacking
    WHERE ${isLiveAssignmentOf(viewer)} AND s."claimId" IS NULL ORDER BY s."createdAt" LIMIT ${MAX_ITEMS}`;
  return rows.map((row) => itemOf(row, "article"));
}

const CLAIM_PARTS = {
  id: true,
  statement: true,
  claimant: true,
  endedInVersion: true,
  standing: true,
  article: { select: { id: true, title: true } },
  anchors: { orderBy: { versionNumber: "desc" }, take: 1 },
} as const satisfies Prisma.ClaimSelect;

/** Claims that are neither withdrawn nor of an archived article. */
const IN_WORK = { withdrawnAt: null, article: { archivedAt: null } } as const satisfies Prisma.ClaimWhereInput;

type OnClaim = { claim: Prisma.ClaimGetPayload<{ select: typeof CLAIM_PARTS }> };

const claimFields = ({ claim }: OnClaim) => ({
  article: claim.article,
  claim: { id: claim.id, statement: claim.statement },
  dueOn: null,
  missing: null,
  said: null,
  version: null,
});

async function draftsOf(viewer: Viewer): Promise<WorkItem[]> {
  const rows = await db.verdict.findMany({
    where: {
      reviewerId: viewer.id,
      state: "draft",
      withdrawnAt: null,
      claim: { ...IN_WORK, standing: { not: "ruled" } },
    },
    select: { id: true, updatedAt: true, claim: { select: CLAIM_PARTS } },
    orderBy: { updatedAt: "asc" },
    take: MAX_ITEMS,
  });
  return rows.map((row) => ({ ...claimFields(row), id: row.id, kind: "draft", since: row.updatedAt.toISOString() }));
}

/** Submitted verdicts on a wording that has changed. A lost claim has no words for which to confirm a verdict. */
async function staleVerdicts(viewer: Viewer): Promise<WorkItem[]> {
  const rows = await db.verdict.findMany({
    where: { reviewerId: viewer.id, state: "submitted", claim: { ...IN_WORK, standing: "stale" } },
    select: { id: true, updatedAt: true, ...RESTS_ON, claim: { select: CLAIM_PARTS } },
    orderBy: { updatedAt: "asc" },
    take: MAX_ITEMS,
  });
  const stale = rows.filter((row) => {
    const wording = wordingOf(row.claim);
    return !isUnsettled(wording) && isStale(row, wording);
  });
  return stale.map((row) => ({ ...claimFields(row), id: row.id, kind: "stale", since: row.updatedAt.toISOString() }));
}

/** Mentions of the viewer, questions to them and claims sent back to them, in open threads without a later answer. */
async function questionsTo(viewer: Viewer): Promise<WorkItem[]> {
  const rows = await db.$queryRaw<ItemRow[]>`
    SELECT DISTINCT ON (root.id) k.id, NULL AS version, NULL AS "dueOn", k."createdAt" AS since,
      json_build_object('id', a.id, 'title', a.title) AS article,
      json_build_object('id', c.id, 'statement', c.statement) AS claim,
      json_build_object('by', json_build_object('id', author.id, 'name', author.name), 'text', k.text, 'commentId', k.id)
        AS said
    ${openQuestions(viewer)} AND p.id = ${viewer.id}::uuid
    ORDER BY root.id, k."createdAt" DESC LIMIT ${MAX_ITEMS}`;
  return rows.map((row) => itemOf(row, "question"));
}

import "server-only";
import { hidesNames } from "#domain/adjudication/hide-names.ts";
import type { DashboardFilter } from "#domain/claim-filter.ts";
import {
  type ArticleProgress,
  type ClaimCount,
  type Dashboard,
  dashboardOf,
  type LatestVerdict,
  progressOf,
} from "#domain/dashboard.ts";
import { can, permit, type Viewer } from "#domain/permissions.ts";
import type { StandingState } from "#domain/standing.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { BLIND_COLUMNS, blindTo, fromClaims, ratingSeen, standingSeen } from "./claims/blindness.ts";
import { selectedClaims } from "./claims/scope.ts";
import { db } from "./db/client.ts";
import { ratingScale } from "./ratings/ratings.ts";

const { sql } = Prisma;

/** Limits of the tables of the dashboard. */
const MAX_ARTICLES = 12;
const MAX_VERDICTS = 6;

/** The numbers of the dashboard. Each counts exactly the claims that `listClaims` lists for the viewer. */
export async function readDashboard(viewer: Viewer, filter: DashboardFilter, now = new Date()): Promise<Dashboard> {
  permit(can(viewer, "dashboard.read"));
  const [counts, articles, verdicts, scale] = await Promise.all([
    countClaims(viewer, filter),
    articlesInWork(viewer, filter),
    latestVerdicts(viewer, filter),
    ratingScale(viewer),
  ]);
  return dashboardOf({ filter, at: now.toISOString(), counts, articles, verdicts, scale });
}

type CountRow = { standing: StandingState; rating: string | null; claims: bigint; oldest: Date };

const countOf = ({ standing, rating, claims, oldest }: CountRow): ClaimCount => ({
  standing,
  rating,
  claims: Number(claims),
  oldest: oldest.toISOString(),
});

async function countClaims(viewer: Viewer, filter: DashboardFilter): Promise<ClaimCount[]> {
  const rows = await db.$queryRaw<CountRow[]>`
    SELECT ${standingSeen(viewer)} AS standing, ${ratingSeen(viewer)} AS rating,
      count(*) AS claims, min(c."createdAt") AS oldest
    FROM ${fromClaims(viewer)} WHERE ${selectedClaims(viewer, filter)} GROUP BY ${BLIND_COLUMNS}`;
  return rows.map(countOf);
}

/** The articles whose claims wait longest for a ruling. */
async function articlesInWork(viewer: Viewer, filter: DashboardFilter): Promise<ArticleProgress[]> {
  type ProgressRow = CountRow & ArticleProgress["article"];
  const rows = await db.$queryRaw<ProgressRow[]>`
    WITH waiting AS (
      SELECT c."articleId", min(c."createdAt") AS since
      FROM ${fromClaims(viewer)} WHERE ${selectedClaims(viewer, filter)} AND c.standing <> 'ruled'
      GROUP BY c."articleId" ORDER BY since, c."articleId" LIMIT ${MAX_ARTICLES}
    )
    SELECT a.id, a.title, a.outlet, a.language, ${standingSeen(viewer)} AS standing, ${ratingSeen(viewer)} AS rating,
      count(*) AS claims, min(c."createdAt") AS oldest
    FROM waiting JOIN "Article" a ON a.id = waiting."articleId"
    JOIN (${fromClaims(viewer)}) ON c."articleId" = a.id WHERE ${selectedClaims(viewer, filter)}
    GROUP BY a.id, waiting.since, ${BLIND_COLUMNS} ORDER BY waiting.since, a.id, rating`;
  const articles = new Map(rows.map(({ id, title, outlet, language }) => [id, { id, title, outlet, language }]));
  return [...articles.values()].map((article) =>
    progressOf(article, rows.filter(({ id }) => id === article.id).map(countOf)),
  );
}

/** The latest verdicts that the viewer may see. */
async function latestVerdicts(viewer: Viewer, filter: DashboardFilter): Promise<LatestVerdict[]> {
  const { reviewer } = filter;
  const rows = await db.$queryRaw<(Omit<LatestVerdict, "submittedAt"> & { submittedAt: Date })[]>`
    SELECT v.id, v."ratingKey" AS rating, v."submittedAt", json_build_object('id', p.id, 'name', p.name) AS reviewer,
      json_build_object('id', c.id, 'statement', c.statement) AS claim,
      json_build_object('id', a.id, 'title', a.title, 'language', a.language) AS article
    FROM (${fromClaims(viewer)}) JOIN "Verdict" v ON v."claimId" = c.id
    JOIN "Person" p ON p.id = v."reviewerId" JOIN "Article" a ON a.id = c."articleId"
    WHERE v.state = 'submitted' AND (v."reviewerId" = ${viewer.id}::uuid OR NOT ${blindTo(viewer)})
      AND ${selectedClaims(viewer, filter)}${reviewer ? sql` AND v."reviewerId" = ${reviewer}::uuid` : Prisma.empty}
    ORDER BY v."submittedAt" DESC, v.id DESC LIMIT ${MAX_VERDICTS}`;
  const isHidden = hidesNames(viewer);
  return rows.map(({ submittedAt, reviewer: given, ...row }) => {
    const shown = isHidden && given.id !== viewer.id ? { id: "hidden", name: "A reviewer" } : given;
    return { ...row, reviewer: shown, submittedAt: submittedAt.toISOString() };
  });
}

/** The values by which the dashboard and the list of claims can be filtered. */
export async function claimFacets(viewer: Viewer) {
  permit(can(viewer, "dashboard.read"));
  const [outlets, tags, reviewers] = await Promise.all([
    db.$queryRaw<{ outlet: string }[]>`
      SELECT DISTINCT outlet FROM "Article" WHERE outlet IS NOT NULL ORDER BY outlet LIMIT 500`,
    db.$queryRaw<{ tag: string }[]>`
      SELECT unnest(tags) AS tag FROM "Article" UNION SELECT unnest(tags) FROM "Claim" WHERE tags <> '{}'
      ORDER BY tag LIMIT 500`,
    db.person.findMany({
      where: { role: { not: "reader" } },
      select: { id: true, name: true },
      orderBy: { name: "asc" },
      take: 500,
    }),
  ]);
  return { outlets: outlets.map(({ outlet }) => outlet), tags: tags.map(({ tag }) => tag), reviewers };
}

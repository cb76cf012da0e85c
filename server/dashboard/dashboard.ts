import "server-only";
import { hidesNames } from "#domain/adjudication/hide-names.ts";
import type { DashboardFilter } from "#domain/claim-filter.ts";
import { type ClaimCount, type Dashboard, dashboardOf, type Late, type LatestVerdict } from "#domain/dashboard.ts";
import { can, permit, type Viewer } from "#domain/permissions.ts";
import { TaskFilter } from "#domain/work.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { affairChoices } from "#server/affairs/list.ts";
import { blindTo, fromClaims } from "#server/claims/blindness.ts";
import { selectedClaims } from "#server/claims/scope.ts";
import { db } from "#server/db/client.ts";
import { type Ask, readFigures } from "#server/figures/read-figures.ts";
import { ratingScale } from "#server/ratings/ratings.ts";
import { type Period, periodOf } from "#server/settings/period.ts";
import { newsroomSettings, todayInNewsroom } from "#server/settings/settings.ts";
import { countTroubled } from "#server/sources/troubled-sources.ts";
import { openAssignments } from "#server/work/tasks.ts";
import { articlesInWork, countArticlesInWork } from "./articles-in-work.ts";
import { readProgress, readTimes } from "./progress.ts";

const { sql } = Prisma;

/** Limits of the tables of the dashboard. */
const MAX_ARTICLES = 12;
const MAX_VERDICTS = 6;

/** The numbers of the dashboard. Each counts exactly the claims that `listClaims` lists for the viewer. */
export async function readDashboard(viewer: Viewer, filter: DashboardFilter, now = new Date()): Promise<Dashboard> {
  permit(can(viewer, "dashboard.read"));
  const scope = { filter, period: await periodOf(filter) };
  const { timeZone } = await newsroomSettings();
  const [figures, late, articles, inWork, verdicts, evidence, scale] = await Promise.all([
    readFigures(viewer, filter, async (ask) => {
      const { all, months } = await readProgress(ask, timeZone);
      return { counts: await countClaims(ask), progress: all, months, times: await readTimes(ask) };
    }),
    readLate(viewer, now),
    articlesInWork(viewer, scope, { limit: MAX_ARTICLES }),
    countArticlesInWork(viewer, scope),
    latestVerdicts(viewer, scope),
    countTroubled(viewer, scope.filter, scope.period),
    ratingScale(viewer),
  ]);
  return dashboardOf({ filter, at: now.toISOString(), ...figures, late, articles, inWork, verdicts, evidence, scale });
}

async function readLate(viewer: Viewer, now: Date): Promise<Late | null> {
  if (!can(viewer, "work.read")) return null;
  const filter = TaskFilter.parse({ show: "overdue" });
  const { tasks, total } = await openAssignments(viewer, filter, await todayInNewsroom(now), 1);
  return { tasks: total, oldest: tasks[0]?.dueOn ?? null };
}

type Scope = { filter: DashboardFilter; period: Period };

async function countClaims(ask: Ask): Promise<ClaimCount[]> {
  const rows = await ask<Omit<ClaimCount, "oldest"> & { oldest: number }>(sql`
    SELECT standing, term(rating) AS rating, count(*) AS claims, min(since) AS oldest
    FROM claims GROUP BY claims.standing, claims.rating`);
  return rows.map(({ oldest, ...count }) => ({ ...count, oldest: new Date(oldest).toISOString() }));
}

/** The latest verdicts that the viewer may see. */
async function latestVerdicts(viewer: Viewer, { filter, period }: Scope): Promise<LatestVerdict[]> {
  const { reviewer } = filter;
  const rows = await db.$queryRaw<(Omit<LatestVerdict, "submittedAt"> & { submittedAt: Date })[]>`
    SELECT v.id, v."ratingKey" AS rating, v."submittedAt", json_build_object('id', p.id, 'name', p.name) AS reviewer,
      json_build_object('id', c.id, 'statement', c.statement) AS claim,
      json_build_object('id', a.id, 'title', a.title, 'language', a.language) AS article
    FROM (${fromClaims(viewer)}) JOIN "Verdict" v ON v."claimId" = c.id
    JOIN "Person" p ON p.id = v."reviewerId" JOIN "Article" a ON a.id = c."articleId"
    WHERE v.state = 'submitted' AND (v."reviewerId" = ${viewer.id}::uuid OR NOT ${blindTo(viewer)})
      AND ${selectedClaims(viewer, filter, period)}${reviewer ? sql` AND v."reviewerId" = ${reviewer}::uuid` : Prisma.empty}
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
  const [outlets, tags, languages, reviewers, affairs] = await Promise.all([
    db.$queryRaw<{ outlet: string }[]>`
      SELECT DISTINCT outlet FROM "Article" WHERE outlet IS NOT NULL ORDER BY outlet LIMIT 500`,
    db.$queryRaw<{ tag: string }[]>`
      SELECT unnest(tags) AS tag FROM "Article" UNION SELECT unnest(tags) FROM "Claim" WHERE tags <> '{}'
      ORDER BY tag LIMIT 500`,
    db.$queryRaw<{ language: string }[]>`SELECT DISTINCT language FROM "Article" ORDER BY language LIMIT 100`,
    db.person.findMany({
      where: { role: { not: "reader" } },
      select: { id: true, name: true },
      orderBy: { name: "asc" },
      take: 500,
    }),
    affairChoices(viewer),
  ]);
  return {
    outlets: outlets.map(({ outlet }) => outlet),
    tags: tags.map(({ tag }) => tag),
    languages: languages.map(({ language }) => language),
    reviewers,
    affairs,
  };
}

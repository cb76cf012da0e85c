import "server-only";
import { hidesNames } from "#domain/adjudication/hide-names.ts";
import type { DashboardFilter } from "#domain/claim-filter.ts";
import { type ClaimCount, type Dashboard, dashboardOf, type Late, type LatestVerdict } from "#domain/dashboard.ts";
import { can, permit, type Viewer } from "#domain/permissions.ts";
import { TaskFilter } from "#domain/work.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { affairChoices } from "#server/affairs/list.ts";
import { db } from "#server/db/client.ts";
import { type Ask, readFigures } from "#server/figures/read-figures.ts";
import { REQUEST_STATES } from "#server/figures/selected.ts";
import { ratingScale } from "#server/ratings/ratings.ts";
import { newsroomSettings, todayInNewsroom } from "#server/settings/settings.ts";
import { openAssignments } from "#server/work/tasks.ts";
import { articlesInWork } from "./articles-in-work.ts";
import { readHealth } from "./evidence.ts";
import { readProgress, readTimes } from "./progress.ts";

const { sql } = Prisma;

/** Limits of the tables of the dashboard. */
const MAX_ARTICLES = 12;
const MAX_VERDICTS = 6;

/** The numbers of the dashboard. Each counts exactly the claims that `listClaims` lists for the viewer. */
export async function readDashboard(viewer: Viewer, filter: DashboardFilter, now = new Date()): Promise<Dashboard> {
  const { timeZone } = await newsroomSettings();
  const [figures, late, scale] = await Promise.all([
    readFigures(viewer, filter, async (ask) => {
      const { all, months } = await readProgress(ask, timeZone);
      return {
        ...{ counts: await countClaims(ask), progress: all, months, times: await readTimes(ask) },
        ...(await articlesInWork(ask, MAX_ARTICLES)),
        verdicts: await latestVerdicts(ask, viewer, filter),
        evidence: await readHealth(ask),
        unanswered: await readUnanswered(ask),
      };
    }),
    readLate(viewer, now),
    ratingScale(viewer),
  ]);
  return dashboardOf({ filter, at: now.toISOString(), ...figures, late, scale });
}

/** Claims of which a correction was asked for without an answer. */
async function readUnanswered(ask: Ask): Promise<Dashboard["unanswered"]> {
  const [row] = await ask<{ claims: number; oldest: number | null }>(sql`
    SELECT count(DISTINCT q.claim) AS claims, min(q.requested) AS oldest FROM requests q WHERE ${REQUEST_STATES.asked}`);
  const oldest = row?.oldest == null ? null : new Date(row.oldest * 86_400_000).toISOString().slice(0, 10);
  return { claims: row?.claims ?? 0, oldest };
}

async function readLate(viewer: Viewer, now: Date): Promise<Late | null> {
  if (!can(viewer, "work.read")) return null;
  const filter = TaskFilter.parse({ show: "overdue" });
  const { tasks, total } = await openAssignments(viewer, filter, await todayInNewsroom(now), 1);
  return { tasks: total, oldest: tasks[0]?.dueOn ?? null };
}

async function countClaims(ask: Ask): Promise<ClaimCount[]> {
  const rows = await ask<Omit<ClaimCount, "oldest"> & { oldest: number }>(sql`
    SELECT standing, term(rating) AS rating, count(*) AS claims, min(since) AS oldest
    FROM claims GROUP BY claims.standing, claims.rating`);
  return rows.map(({ oldest, ...count }) => ({ ...count, oldest: new Date(oldest).toISOString() }));
}

/** The latest verdicts that the viewer may see, of one reviewer if the filter names one. */
async function latestVerdicts(ask: Ask, viewer: Viewer, { reviewer = "" }: DashboardFilter): Promise<LatestVerdict[]> {
  const latest = await ask<{ rating: string; given: number }>(sql`
    SELECT claim, term(reviewer) AS reviewer, term(rating) AS rating, given FROM verdicts
    WHERE given IS NOT NULL AND ${reviewer} IN ('', term(reviewer))
    ORDER BY given DESC, claim DESC, verdicts.reviewer LIMIT ${MAX_VERDICTS}`);
  // Rating and time are those of the facts, because the verdict may have become a draft since.
  const rows = await db.$queryRaw<(Omit<LatestVerdict, "submittedAt"> & { given: bigint })[]>`
    SELECT v.id, l.rating, l.given, json_build_object('id', p.id, 'name', p.name) AS reviewer,
      json_build_object('id', c.id, 'statement', c.statement) AS claim,
      json_build_object('id', a.id, 'title', a.title, 'language', a.language) AS article
    FROM jsonb_to_recordset(${JSON.stringify(latest)}::jsonb) l(claim int, reviewer uuid, rating text, given bigint)
    JOIN "ClaimFact" f ON f.number = l.claim JOIN "Claim" c ON c.id = f."claimId"
    JOIN "Verdict" v ON v."claimId" = c.id AND v."reviewerId" = l.reviewer
    JOIN "Person" p ON p.id = l.reviewer JOIN "Article" a ON a.id = c."articleId"
    ORDER BY l.given DESC, f.number DESC, p.id`;
  const isHidden = hidesNames(viewer);
  return rows.map(({ given, reviewer: person, ...row }) => {
    const shown = isHidden && person.id !== viewer.id ? { id: "hidden", name: "A reviewer" } : person;
    return { ...row, reviewer: shown, submittedAt: new Date(Number(given)).toISOString() };
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

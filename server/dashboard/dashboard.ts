import "server-only";
import type { DashboardFilter } from "#domain/claim-filter.ts";
import { type ClaimCount, type Dashboard, dashboardOf } from "#domain/dashboard.ts";
import { can, permit, type Viewer } from "#domain/permissions.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { affairChoices } from "#server/affairs/list.ts";
import { db } from "#server/db/client.ts";
import { type Ask, readFigures } from "#server/figures/read-figures.ts";
import { REQUEST_STATES } from "#server/figures/selected.ts";
import { ratingScale } from "#server/ratings/ratings.ts";
import { todayInNewsroom } from "#server/settings/settings.ts";
import { latestActivity } from "./activity.ts";
import { articlesInWork } from "./articles-in-work.ts";
import { readHealth } from "./evidence.ts";
import { dayOf, readLate } from "./open-work.ts";
import { readProgress, readTimes } from "./progress.ts";

const { sql } = Prisma;

/** Articles that the dashboard lists. */
const MAX_ARTICLES = 12;

/** The numbers of the dashboard. Each counts exactly the claims that `listClaims` lists for the viewer. */
export async function readDashboard(viewer: Viewer, filter: DashboardFilter, now = new Date()): Promise<Dashboard> {
  const [today, scale] = await Promise.all([todayInNewsroom(now), ratingScale(viewer)]);
  const figures = await readFigures(viewer, filter, async (ask) => {
    const [{ all, months }, inWork, activity, counts, times, evidence, unanswered, late] = await Promise.all([
      readProgress(ask),
      articlesInWork(ask, MAX_ARTICLES),
      latestActivity(ask, viewer, filter, now),
      countClaims(ask),
      readTimes(ask),
      readHealth(ask),
      readUnanswered(ask),
      can(viewer, "work.read") ? readLate(ask, today) : null,
    ]);
    const timesOfSteps = times.map((time) => ({ ...time, n: all[time.step] }));
    return { counts, progress: all, months, times: timesOfSteps, ...inWork, activity, evidence, unanswered, late };
  });
  return dashboardOf({ filter, at: now.toISOString(), ...figures, scale });
}

/** Claims of which a correction was asked for without an answer. */
async function readUnanswered(ask: Ask): Promise<Dashboard["unanswered"]> {
  const [row] = await ask<{ claims: number; oldest: number | null }>(sql`
    SELECT count(DISTINCT q.claim) AS claims, min(q.requested) AS oldest FROM requests q WHERE ${REQUEST_STATES.asked}`);
  return { claims: row?.claims ?? 0, oldest: dayOf(row?.oldest) };
}

async function countClaims(ask: Ask): Promise<ClaimCount[]> {
  const rows = await ask<Omit<ClaimCount, "oldest"> & { oldest: number }>(sql`
    SELECT standing, term(rating) AS rating, count(*) AS claims, min(since) AS oldest
    FROM claims GROUP BY claims.standing, claims.rating`);
  return rows.map(({ oldest, ...count }) => ({ ...count, oldest: new Date(oldest).toISOString() }));
}

/** The values by which the dashboard and the list of claims can be filtered. */
export async function claimFacets(viewer: Viewer) {
  permit(can(viewer, "dashboard.read"));
  const [outlets, tags, languages, reviewers, affairs] = await Promise.all([
    db.$queryRaw<{ outlet: string }[]>`
      SELECT DISTINCT outlet FROM "Article" WHERE outlet IS NOT NULL ORDER BY outlet LIMIT 500`,
    // The dictionary has every tag that was ever used. Whether one still is, an index tells.
    db.$queryRaw<{ tag: string }[]>`
      SELECT t.text AS tag FROM "FactTerm" t WHERE t.kind = 'tag' AND (
        EXISTS (SELECT FROM "Article" a WHERE a.tags @> ARRAY[t.text])
        OR EXISTS (SELECT FROM "Claim" c WHERE c.tags @> ARRAY[t.text]))
      ORDER BY t.text LIMIT 500`,
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

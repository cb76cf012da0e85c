import "server-only";
import type { Activity } from "#domain/activity.ts";
import { hidesNames } from "#domain/adjudication/hide-names.ts";
import type { DashboardFilter } from "#domain/claim-filter.ts";
import type { Viewer } from "#domain/permissions.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { db } from "#server/db/client.ts";
import type { Ask } from "#server/figures/read-figures.ts";

const { sql } = Prisma;

const MAX_ACTIVITIES = 8;

/** Where so many activities are not this recent, older ones are looked for. */
const RECENT_MS = 7 * 86_400_000;

/** An activity in the numbers of the engine. */
type Fact = Pick<Activity, "kind" | "rating"> & { claim: number; moment: number; person: string | null };

/**
 * What happened last to the claims, the latest first; of one person if the filter names one. Mostly it is of the last
 * days, which the engine finds several times faster than the latest of all years.
 */
export async function latestActivity(
  ask: Ask,
  viewer: Viewer,
  filter: DashboardFilter,
  now: Date,
): Promise<Activity[]> {
  const recent = await activitySince(ask, filter, now.getTime() - RECENT_MS);
  return withTexts(viewer, recent.length < MAX_ACTIVITIES ? await activitySince(ask, filter, 0) : recent);
}

function activitySince(ask: Ask, { reviewer }: DashboardFilter, begin: number): Promise<Fact[]> {
  const by = (person: Prisma.Sql) => (reviewer ? sql`AND ${person} = number_of('person', ${reviewer})` : Prisma.empty);
  const byNobody = reviewer ? sql`AND false` : Prisma.empty;
  const latest = sql`ORDER BY moment DESC, claim DESC, person LIMIT ${MAX_ACTIVITIES}`;
  return ask<Fact>(sql`
    WITH recent AS MATERIALIZED (
      SELECT claim, created, marked_by, rating, ruled, ruled_by, published, corrected FROM claims
      WHERE created >= ${begin} OR ruled >= ${begin} OR published >= ${begin} OR corrected >= ${begin}
    ) SELECT kind, claim, moment, term(person) AS person, term(rating) AS rating FROM (
      FROM (SELECT 'marked' AS kind, claim, created AS moment, marked_by AS person, NULL::INTEGER AS rating
        FROM recent WHERE created >= ${begin} ${by(sql`marked_by`)} ${latest})
      UNION ALL FROM (SELECT 'judged', claim, given AS moment, reviewer AS person, rating
        FROM verdicts WHERE given >= ${begin} ${by(sql`reviewer`)} ${latest})
      UNION ALL FROM (SELECT 'ruled', claim, ruled AS moment, ruled_by AS person, rating
        FROM recent WHERE ruled >= ${begin} ${by(sql`ruled_by`)} ${latest})
      UNION ALL FROM (SELECT 'published', claim, published AS moment, NULL AS person, rating
        FROM recent WHERE published >= ${begin} ${byNobody} ${latest})
      UNION ALL FROM (SELECT 'corrected', claim, corrected AS moment, NULL AS person, rating
        FROM recent WHERE corrected >= ${begin} ${byNobody} ${latest})
    ) ORDER BY moment DESC, claim DESC, kind, person LIMIT ${MAX_ACTIVITIES}`);
}

/** Times and ratings are those of the facts, because the claim may have changed since. */
async function withTexts(viewer: Viewer, facts: Fact[]): Promise<Activity[]> {
  const rows = await db.$queryRaw<(Omit<Activity, "at"> & { at: bigint })[]>`
    SELECT l.kind, l.moment AS at, l.rating,
      CASE WHEN p.id IS NOT NULL THEN json_build_object('id', p.id, 'name', p.name) END AS person,
      json_build_object('id', c.id, 'statement', c.statement) AS claim,
      json_build_object('id', a.id, 'title', a.title, 'language', a.language) AS article
    FROM jsonb_to_recordset(${JSON.stringify(facts.map((fact, nth) => ({ ...fact, nth })))}::jsonb)
      l(nth int, kind text, claim int, moment bigint, person uuid, rating text)
    JOIN "ClaimFact" f ON f.number = l.claim JOIN "Claim" c ON c.id = f."claimId"
    JOIN "Article" a ON a.id = c."articleId" LEFT JOIN "Person" p ON p.id = l.person
    ORDER BY l.nth`;
  const isHidden = hidesNames(viewer);
  return rows.map(({ at, ...activity }) => {
    const { kind, person } = activity;
    const isNamed = !isHidden || kind === "ruled" || person === null || person.id === viewer.id;
    const shown = isNamed ? person : { id: "hidden", name: "A reviewer" };
    return { ...activity, person: shown, at: new Date(Number(at)).toISOString() };
  });
}

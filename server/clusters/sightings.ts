import "server-only";
import type { Sighting } from "#domain/cluster.ts";
import { shortened } from "#domain/graphemes.ts";
import type { Viewer } from "#domain/permissions.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { fromClaims, ratingSeen, standingSeen } from "#server/claims/blindness.ts";
import { db } from "#server/db/client.ts";

const { sql } = Prisma;

/** A passage can be a whole article. In UTF-16 units. */
const MAX_QUOTE_LENGTH = 500;

/** A sighting, with what comparisons and pages of lists need besides. */
export type SightingRow = Sighting & { clusterId: string | null; tags: string[]; at: Date };

/** The claims that fulfil a condition on `c` and their articles `a`, as the viewer may see them. */
export async function sightingsWhere(viewer: Viewer, condition: Prisma.Sql): Promise<SightingRow[]> {
  const rows = await db.$queryRaw<SightingRow[]>`
    SELECT c.id AS "claimId", c.statement, c.claimant, c."saidAt", c."clusterId", c.tags,
      ${PUBLISHED} AS at, left(n.exact, ${MAX_QUOTE_LENGTH + 1}) AS quote,
      ${standingSeen(viewer)} AS standing, ${ratingSeen(viewer)} AS rating,
      CASE WHEN r."claimId" IS NOT NULL
        THEN json_build_object('rating', r."ratingKey", 'summary', r.summary, 'ruledAt', r."ruledAt") END AS ruling,
      json_build_object('id', a.id, 'title', a.title, 'outlet', a.outlet, 'language', a.language,
        'publishedAt', a."publishedAt") AS article
    FROM ${fromClaims(viewer)} JOIN "Article" a ON a.id = c."articleId" LEFT JOIN "Ruling" r ON r."claimId" = c.id
      CROSS JOIN LATERAL (
        SELECT exact FROM "Anchor" WHERE "claimId" = c.id ORDER BY "versionNumber" DESC LIMIT 1) n
    WHERE ${condition}`;
  return rows.map(({ quote, ruling, article, ...row }) => ({
    ...row,
    quote: shortened(quote, MAX_QUOTE_LENGTH),
    ruling: ruling && { ...ruling, ruledAt: isoOf(ruling.ruledAt) },
    article: { ...article, publishedAt: article.publishedAt && isoOf(article.publishedAt) },
  }));
}

/** When the article of a claim was published, else when it was imported. */
export const PUBLISHED = sql`coalesce(a."publishedAt", a."createdAt")`;

/** The ids and times of PostgreSQL's JSON have another form than those of the API. */
const isoOf = (time: string): string => new Date(time).toISOString();

/** What of a row everybody may get. */
export const sightingOf = ({ clusterId: _, tags: __, at: ___, ...sighting }: SightingRow): Sighting => sighting;
